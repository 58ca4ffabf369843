import Foundation
import PostgreSQL
import Testing

/// The server of the tests, which `./test` starts and names.
enum Server {
  /// Where it stands; nil where nobody started one.
  static let address = ProcessInfo.processInfo.environment["SHIKAKU_TEST_POSTGRESQL"]

  static let isMissing: Comment = "no PostgreSQL server: ./test starts one and sets SHIKAKU_TEST_POSTGRESQL"

  static func connect(_ options: PostgreSQLOptions = PostgreSQLOptions()) throws -> PostgreSQLConnection {
    try PostgreSQLConnection(try PostgreSQLAddress(#require(address)), options: options)
  }
}

/// A connection with a table that dies with it.
func connectionWithTable() throws -> PostgreSQLConnection {
  let connection = try Server.connect()
  try connection.execute(
    """
    CREATE TEMPORARY TABLE member (
      number TEXT COLLATE "C" UNIQUE, small SMALLINT, middle INTEGER CONSTRAINT middle_is_positive CHECK (middle > 0), large BIGINT, seal BYTEA)
    """)
  return connection
}

/// An INSERT with all columns of the table.
func insertion(_ connection: PostgreSQLConnection) throws -> PostgreSQLStatement {
  try connection.prepare("INSERT INTO member (number, small, middle, large, seal) VALUES ($1, $2, $3, $4, $5)")
}

/// The first column of the first row as a whole number.
func number(_ sql: String, in connection: PostgreSQLConnection) throws -> Int64? {
  let statement = try connection.prepare(sql)
  return try statement.firstRow { try statement.optionalInt64(at: 0) } ?? nil
}

/// The fault that a body throws, nil when it throws none.
func fault(_ body: () throws -> Void) -> PostgreSQLError? {
  do {
    try body()
    return nil
  } catch {
    return error as? PostgreSQLError
  }
}

struct Unexpected: Error {}
