import Certificates
import Foundation

/// The folder of an authority: its key, its certificate, what it issued and what it revoked. The revocation list is the only record of what is revoked.
struct AuthorityFolder {
  /// Where it stands.
  let path: String

  var certificatePath: String { path + "/authority.pem" }
  var listPath: String { path + "/revoked.pem" }
  private var keyPath: String { path + "/authority.key" }
  private var issuedPath: String { path + "/issued" }

  /// Does something that no other run may do at the same time.
  func alone<Value>(_ body: () throws -> Value) throws -> Value {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else {
      throw CommandFailure("there is no such authority; make one with: shikaku ca make", "その認証局はありません。shikaku ca make で作ってください")
    }
    // Closing gives the lock back.
    defer { close(folder) }
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 else {
      throw CommandFailure("another run is working with this authority", "この認証局は別の処理が使用中です")
    }
    return try body()
  }

  /// Makes the folder and fills it with a new authority.
  func make(_ make: (PrivateKey) throws(CertificateError) -> Authority, list: (Authority) throws(CertificateError) -> RevocationList) throws
  {
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o755]
    // Others may read the certificate and the list; the key is a private file.
    try FileManager.default.createDirectory(atPath: issuedPath, withIntermediateDirectories: true, attributes: attributes)
    try alone {
      let keyFile = try DraftFile(path: keyPath)
      let key = try PrivateKey()
      let authority = try make(key)
      try keyFile.write(try key.pem())
      try keyFile.complete()
      try OpenFile.write(try authority.certificate.pem(), to: certificatePath, existing: .kept)
      try publish(try list(authority))
    }
  }

  /// The authority with its key.
  func authority() throws -> Authority {
    try Authority(certificate: try certificate(), key: try KeyFileReader.key(keyPath))
  }

  /// The authority's certificate.
  func certificate() throws -> Certificate { try Certificate(pem: try OpenFile.read(certificatePath)) }

  /// What is revoked.
  func list() throws -> RevocationList { try RevocationList(pem: try OpenFile.read(listPath)) }

  /// Puts a list in the place of the one before.
  func publish(_ list: RevocationList) throws { try OpenFile.write(try list.pem(), to: listPath, existing: .replaced) }

  /// Notes what was issued, before anybody gets it.
  func keep(_ certificate: Certificate) throws {
    try OpenFile.write(try certificate.pem(), to: "\(issuedPath)/\(certificate.serial).pem", existing: .kept)
  }

  /// All that was issued, by the end of its days.
  func issued() throws -> [Certificate] {
    let names = try FileManager.default.contentsOfDirectory(atPath: issuedPath).filter { $0.hasSuffix(".pem") }
    let found = try names.map { try Certificate(pem: try OpenFile.read("\(issuedPath)/\($0)")) }
    return found.sorted { ($0.validity?.until ?? 0, $0.serial) < ($1.validity?.until ?? 0, $1.serial) }
  }
}

/// Secret keys in private files.
enum KeyFileReader {
  /// Reads a key, and refuses a file that others than its owner may open.
  static func key(_ path: String) throws -> PrivateKey {
    let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    if let mode, mode & 0o077 != 0 {
      throw CommandFailure(
        "the key file can be opened by others (mode \(String(mode, radix: 8))); run chmod 600 on it", "鍵のファイルをほかの人が開けます。chmod 600 を実行してください"
      )
    }
    return try PrivateKey(pem: try OpenFile.read(path))
  }
}
