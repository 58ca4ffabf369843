import Foundation
import SQLite
import Testing

/// A folder of its own for one test, gone when the test is over.
final class Scratch {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "sqlite-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String {
    folder.appending(path: name).path
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }
}

/// A database that lives with its connection.
func memory() throws -> SQLiteDatabase {
  try SQLiteDatabase(path: ":memory:", mode: .readWriteCreate, options: SQLiteOptions(journal: .asStored))
}

/// The kind of the `SQLiteError` that a body throws, nil when it throws none.
func fault(_ body: () throws -> Void) -> SQLiteError.Kind? {
  error(body)?.kind
}

/// The `SQLiteError` that a body throws, nil when it throws none.
func error(_ body: () throws -> Void) -> SQLiteError? {
  do {
    try body()
    return nil
  } catch {
    return error as? SQLiteError
  }
}

/// The first column of the first row as a whole number.
func number(_ sql: String, in database: SQLiteDatabase) throws -> Int64? {
  let statement = try database.prepare(sql)
  return try statement.firstRow { try statement.int64(at: 0) }
}
