import CPostgreSQL

/// A run of a statement with its values, which waits to be sent.
public struct PostgreSQLRun {
  let statement: PostgreSQLStatement
  let values: BoundValues

  /// Lets the run go to the server with whatever is asked next; its rows don't matter, and its fault is thrown by that question.
  public func sendAhead() throws(PostgreSQLError) {
    try statement.sendAhead(self) { _ in }
  }

  /// Hands the values to libpq, which copies them before the call returns.
  func send(_ handle: OpaquePointer) -> Int32 {
    unsafe values.withPointers { pointers, lengths, formats in
      unsafe PQsendQueryPrepared(handle, statement.name, Int32(truncatingIfNeeded: values.count), pointers, lengths, formats, 1)
    }
  }
}
