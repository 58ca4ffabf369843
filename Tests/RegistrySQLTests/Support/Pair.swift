import Foundation
import PostgreSQL
import RegistrySQL

/// Two servers of a test's own: one that is written, and its replica.
final class Pair {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "pair-" + UUID().uuidString.prefix(8))
  let first: String
  let second: String

  init() throws {
    (first, second) = (folder.appending(path: "a").path, folder.appending(path: "b").path)
    // The servers' user has to reach its folders inside.
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o711])
    try cluster("start", first)
    try cluster("replica", first, second)
  }

  deinit {
    for server in [second, first] { try? cluster("kill", server) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Both hosts in one address.
  var address: RegisterAddress {
    get throws { try RegisterAddress("postgresql://shikaku@/postgres?host=\(first),\(second)") }
  }

  /// A connection to one of them, whichever it is.
  func connection(_ server: String) throws -> PostgreSQLConnection {
    let address = try PostgreSQLAddress("postgresql://shikaku@/postgres?host=\(server)")
    return try PostgreSQLConnection(address, options: PostgreSQLOptions(server: .any))
  }

  /// Runs the script that starts and stops the tests' servers.
  func cluster(_ words: String...) throws {
    let process = Process()
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    process.executableURL = tests.appending(path: "PostgreSQL/cluster")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    end.wait()
    guard process.terminationStatus == 0 else { throw ServerFailure(words: words) }
  }

  private struct ServerFailure: Error {
    let words: [String]
  }
}
