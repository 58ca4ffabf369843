import PostgreSQL
import Registry

/// The questions to a register on several servers: to a replica while it is new enough, else to the server that is written.
final class ReplicatedQueries {
  private let address: PostgreSQLAddress
  private var writable: RegisterQueries<PostgreSQLEngine>?
  private var replica: Replica?

  /// A replica, and how to ask how old it is.
  private struct Replica {
    let queries: RegisterQueries<PostgreSQLEngine>
    let age: PostgreSQLEngineStatement
    let oldest: Int64
  }

  init(_ address: PostgreSQLAddress, mayBeOlderBy oldest: Int64?) throws(RegisterError) {
    self.address = address
    guard let oldest else {
      writable = try RegisterQueries(PostgreSQLEngine(address, for: .reading))
      return
    }
    let engine = try PostgreSQLEngine(address, for: .readingReplica)
    replica = Replica(queries: try RegisterQueries(engine), age: try engine.prepare(Self.age), oldest: oldest)
  }

  /// Those to ask now.
  func current() throws(RegisterError) -> RegisterQueries<PostgreSQLEngine> {
    if let replica, let age = try? age(replica), age <= replica.oldest { return replica.queries }
    if let writable { return writable }
    let queries = try RegisterQueries(PostgreSQLEngine(address, for: .reading))
    writable = queries
    return queries
  }

  func close() throws(RegisterError) {
    try writable?.close()
    try replica?.queries.close()
  }

  private func age(_ replica: Replica) throws(RegisterError) -> Int64? {
    let statement = replica.age
    return try statement.firstRow { () throws(RegisterError) in try statement.optionalInt64(at: 0) } ?? nil
  }

  /// By how many seconds, rounded up, the answering server may lag behind; 0 on the one that is written, NULL where nobody can say.
  ///
  /// What a replica has taken over was true at the time of the last change in it; and, where it has taken over everything it was sent, also at
  /// the time at which the sender last said that there is nothing more. The later of the two counts, so that a quiet night makes no replica old.
  private static let age = """
    SELECT CASE WHEN NOT pg_is_in_recovery() THEN 0 ELSE CAST(CEIL(EXTRACT(EPOCH FROM clock_timestamp() - GREATEST(
      pg_last_xact_replay_timestamp(),
      (SELECT LEAST(last_msg_send_time, last_msg_receipt_time) FROM pg_stat_wal_receiver
        WHERE status = 'streaming' AND pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn())))) AS BIGINT) END
    """
}
