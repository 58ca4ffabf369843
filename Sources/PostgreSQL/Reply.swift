import CPostgreSQL

/// An answer of the server, freed with the object.
///
/// Safe to use from outside: row and column are checked against the answer's size before each read.
@safe
final class Reply {
  private let handle: OpaquePointer
  let rows: Int
  let columns: Int

  init(_ handle: OpaquePointer) {
    unsafe self.handle = handle
    unsafe rows = Int(PQntuples(handle))
    unsafe columns = Int(PQnfields(handle))
  }

  deinit {
    unsafe PQclear(handle)
  }

  /// What went wrong, if this is not an answer but a fault.
  var fault: PostgreSQLError? {
    switch unsafe PQresultStatus(handle) {
    case PGRES_EMPTY_QUERY, PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_PIPELINE_SYNC:
      return nil
    case PGRES_PIPELINE_ABORTED: return PostgreSQLError(.misuse, "a statement before this one failed")
    default: break
    }
    guard let state = unsafe cpostgresql_sqlstate(handle) else {
      // Without a code it is libpq that speaks, and it speaks of the connection.
      return PostgreSQLError(.connectionLost, "the server closed the connection or sent what cannot be read")
    }
    let message = unsafe cpostgresql_primary_message(handle).map { unsafe String(cString: $0) } ?? ""
    return PostgreSQLError(sqlState: unsafe String(cString: state), primaryMessage: message)
  }

  var isCopy: Bool { unsafe [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(PQresultStatus(handle)) }
  var isCopyIn: Bool { unsafe PQresultStatus(handle) == PGRES_COPY_IN }
  var isEndOfPipeline: Bool { unsafe PQresultStatus(handle) == PGRES_PIPELINE_SYNC }
  var isAborted: Bool { unsafe PQresultStatus(handle) == PGRES_PIPELINE_ABORTED }

  /// The command as the server names what it did.
  var command: String { unsafe String(cString: PQcmdStatus(handle)) }

  /// How many rows a change touched.
  var changes: Int64 { unsafe Int64(String(cString: PQcmdTuples(handle))) ?? 0 }

  /// The types of the parameters of a described statement.
  var parameterTypes: [UInt32] { unsafe (0..<PQnparams(handle)).map { unsafe PQparamtype(handle, $0) } }

  /// The types of the columns.
  var columnTypes: [UInt32] { unsafe (0..<PQnfields(handle)).map { unsafe PQftype(handle, $0) } }

  /// Lends the bytes of a value; nil for NULL. The bytes are the answer's own and die with it.
  func withValue<Value>(
    row: Int, column: Int, _ body: (Span<UInt8>) throws(PostgreSQLError) -> Value
  ) throws(PostgreSQLError) -> Value? {
    guard 0 <= row, row < rows, 0 <= column, column < columns else {
      throw PostgreSQLError(.outOfRange, "no column \(column) in the current row")
    }
    // Both are below counts that libpq gave as Int32.
    let (row, column) = (Int32(truncatingIfNeeded: row), Int32(truncatingIfNeeded: column))
    if unsafe PQgetisnull(handle, row, column) == 1 { return nil }
    let count = unsafe Int(PQgetlength(handle, row, column))
    guard let start = unsafe PQgetvalue(handle, row, column) else { return nil }
    return unsafe try start.withMemoryRebound(to: UInt8.self, capacity: count) { (start) throws(PostgreSQLError) in
      try body(unsafe UnsafeBufferPointer(start: start, count: count).span)
    }
  }
}
