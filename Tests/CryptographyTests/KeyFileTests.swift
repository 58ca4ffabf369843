import Cryptography
import Foundation
import Testing

@Suite("Key files")
final class KeyFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "keys-" + UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func mode(_ name: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int)
  }

  private func write(_ text: String, to name: String, mode: Int = 0o600) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
  }

  @Test("Both halves come back as they were written, the secret one for its owner alone")
  func roundTrip() throws {
    let key = try SigningKey()
    try KeyFile.write(key, to: path("seal.key"))
    try KeyFile.write(key.verifyingKey, to: path("seal.pub"))
    #expect(try mode("seal.key") == 0o600)
    #expect(try KeyFile.signingKey(path("seal.key")).verifyingKey == key.verifyingKey)
    #expect(try KeyFile.verifyingKey(path("seal.pub")) == key.verifyingKey)
  }

  @Test("The example key of RFC 8410 is read, as other programs write it")
  func example() throws {
    let text = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n"
    let open = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n"
    try write(text, to: "a.key")
    try write(open, to: "a.pub")
    #expect(try KeyFile.signingKey(path("a.key")).verifyingKey == KeyFile.verifyingKey(path("a.pub")))
    try KeyFile.write(try KeyFile.signingKey(path("a.key")), to: path("b.key"))
    #expect(try String(contentsOfFile: path("b.key"), encoding: .utf8) == text)
  }

  @Test("A secret key that others may read is refused", arguments: [0o640, 0o604, 0o610, 0o666])
  func openToOthers(mode: Int) throws {
    try KeyFile.write(try SigningKey(), to: path("seal.key"))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path("seal.key"))
    let name = path("seal.key")
    #expect(throws: CryptographyError.fileOpenToOthers(mode: String(mode, radix: 8))) { try KeyFile.signingKey(name) }
  }

  @Test("A key is never overwritten")
  func overwriting() throws {
    let key = try SigningKey()
    try KeyFile.write(key, to: path("seal.key"))
    let name = path("seal.key")
    #expect(throws: CryptographyError.fileExists) { try KeyFile.write(try SigningKey(), to: name) }
    #expect(try KeyFile.signingKey(name).verifyingKey == key.verifyingKey)
  }

  @Test("A missing file says so")
  func missing() {
    let name = path("nobody/seal.key")
    #expect(throws: CryptographyError.fileMissing) { try KeyFile.signingKey(name) }
    #expect(throws: CryptographyError.fileMissing) { try KeyFile.verifyingKey(name) }
  }

  @Test(
    "What is no Ed25519 key is refused",
    arguments: [
      "", "\n", "key", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
      "-----BEGIN PRIVATE KEY-----\n????\n-----END PRIVATE KEY-----\n",
      "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVg=\n-----END PRIVATE KEY-----\n",
      "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n",
      "-----BEGIN PUBLIC KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PUBLIC KEY-----\n",
      String(repeating: "a", count: 5_000),
    ])
  func noKey(text: String) throws {
    try write(text, to: "a.key")
    let name = path("a.key")
    #expect(throws: CryptographyError.notAKey) { try KeyFile.signingKey(name) }
    #expect(throws: CryptographyError.notAKey) { try KeyFile.verifyingKey(name) }
  }

  @Test("A folder is no key")
  func folderIsNoKey() {
    let name = folder.path
    #expect(throws: CryptographyError.notAKey) { try KeyFile.verifyingKey(name) }
  }
}
