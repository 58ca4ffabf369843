import CPostgreSQL

/// Something that goes to the server together with the next question, so that it costs no way of its own.
///
/// Safe to use from outside: the handle is lent for the call only.
@safe
struct Errand {
  /// Whether it opens a transaction: everything after it belongs to that.
  let beginsTransaction: Bool
  /// Hands it to libpq, which copies what it needs.
  private let handOver: (OpaquePointer) -> Int32
  /// Gets the answer, or why there is none; called exactly once.
  let take: (Result<Reply, PostgreSQLError>) -> Void

  init(
    beginsTransaction: Bool = false, _ handOver: @escaping (OpaquePointer) -> Int32,
    take: @escaping (Result<Reply, PostgreSQLError>) -> Void
  ) {
    self.beginsTransaction = beginsTransaction
    unsafe self.handOver = handOver
    self.take = take
  }

  /// Hands it to libpq; whether that took it.
  func send(_ handle: OpaquePointer) -> Bool {
    unsafe handOver(handle) == 1
  }

  /// One statement without parameters, whose answer doesn't matter.
  static func command(
    _ sql: String, beginsTransaction: Bool = false, orFault fail: @escaping (PostgreSQLError) -> Void
  ) -> Errand {
    unsafe Errand(beginsTransaction: beginsTransaction) { handle in
      unsafe PQsendQueryParams(handle, sql, 0, nil, nil, nil, nil, 1)
    } take: { answer in
      if case .failure(let fault) = answer { fail(fault) }
    }
  }
}
