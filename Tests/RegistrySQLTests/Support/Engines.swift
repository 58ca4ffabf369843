import Foundation
import PostgreSQL
import RegistrySQL
import SQLite
import Testing

/// The kinds of databases a register can stand in; PostgreSQL only where the tests have a server.
enum Engine: CaseIterable, Sendable {
  case sqlite
  case postgreSQL

  /// Where `./test` has started a server.
  static let server = ProcessInfo.processInfo.environment["SHIKAKU_TEST_POSTGRESQL"]

  static var allCases: [Engine] { server == nil ? [.sqlite] : [.sqlite, .postgreSQL] }

  /// Empty ground for one register.
  func ground() throws -> any Ground {
    switch self {
    case .sqlite: return try FileGround()
    case .postgreSQL: return try SchemaGround(server: #require(Self.server))
    }
  }
}

/// Where one test's register stands; cleared when the test is over.
protocol Ground: AnyObject {
  var address: RegisterAddress { get }
  /// Runs statements past the register.
  func execute(_ sql: String) throws
  /// The version that the database says it has.
  func version() throws -> Int64
  func setVersion(_ version: Int) throws
  func tables() throws -> [String]
}

final class FileGround: Ground {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// The file, which need not be there yet.
  var file: String { scratch.path("register.db") }

  var address: RegisterAddress { .sqlite(path: file) }

  private func database() throws -> SQLiteDatabase { try SQLiteDatabase(path: scratch.path("register.db"), mode: .readWriteCreate) }

  func execute(_ sql: String) throws { try database().execute(sql) }

  func version() throws -> Int64 {
    let statement = try database().prepare("PRAGMA user_version")
    return try statement.firstRow { try statement.int64(at: 0) } ?? 0
  }

  func setVersion(_ version: Int) throws { try execute("PRAGMA user_version = \(version)") }

  func tables() throws -> [String] {
    let statement = try database().prepare("SELECT name FROM sqlite_schema ORDER BY name")
    var names: [String] = []
    try statement.forEachRow { names.append(try statement.text(at: 0)) }
    return names
  }
}

/// A schema of the tests' server, so that many tests can use it at once.
final class SchemaGround: Ground {
  private let schema = "register_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
  private let text: String
  let address: RegisterAddress

  init(server: String) throws {
    text = "\(server)&options=-csearch_path%3D\(schema)"
    address = try RegisterAddress(text)
    try execute("CREATE SCHEMA \(schema)")
  }

  deinit {
    try? execute("DROP SCHEMA \(schema) CASCADE")
  }

  private func connection() throws -> PostgreSQLConnection { try PostgreSQLConnection(try PostgreSQLAddress(text)) }

  func execute(_ sql: String) throws { try connection().execute(sql) }

  func version() throws -> Int64 {
    let statement = try connection().prepare("SELECT max(version) FROM register_version")
    return try statement.firstRow { try statement.int64(at: 0) } ?? 0
  }

  func setVersion(_ version: Int) throws { try execute("INSERT INTO register_version (version) VALUES (\(version))") }

  func tables() throws -> [String] {
    let statement = try connection().prepare("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1")
    var names: [String] = []
    try statement.forEachRow { names.append(try statement.text(at: 0)) }
    return names
  }
}
