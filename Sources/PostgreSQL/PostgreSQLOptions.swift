/// Which server is wanted, how long to wait for it, and who hears what it says beside its answers.
public struct PostgreSQLOptions: Sendable {
  /// Which of the address's hosts will do.
  public enum Server: String, Hashable, Sendable {
    /// The one that can be written.
    case writable = "read-write"
    /// A replica; the one that can be written where no replica answers.
    case replicaPreferred = "prefer-standby"
    /// Any.
    case any
  }

  /// Which of the address's hosts will do.
  public var server: Server
  /// How long one host may take to answer a new connection, in seconds; 2 at least.
  public var connectSeconds: Int32
  /// How long a statement may run, in milliseconds; 0 for as long as it likes.
  public var statementMilliseconds: Int32
  /// How long a lock may be waited for, in milliseconds; 0 for as long as it takes.
  public var lockMilliseconds: Int32
  /// How long the server may stay silent while it owes an answer, in milliseconds; 0 for ever. Longer than a statement may run.
  public var silenceMilliseconds: Int32
  /// The name that the server's lists show.
  public var applicationName: String
  /// Hears notices; they are dropped without it.
  public var notice: (@Sendable (String) -> Void)?

  /// Settings for short questions to whichever server can be written.
  ///
  /// - Parameters:
  ///   - server: which host will do
  ///   - connectSeconds: the longest wait for one host
  ///   - statementMilliseconds: the longest run of a statement
  ///   - lockMilliseconds: the longest wait for a lock
  ///   - silenceMilliseconds: the longest silence of the server
  ///   - applicationName: the name in the server's lists
  ///   - notice: hears notices
  public init(
    server: Server = .writable, connectSeconds: Int32 = 3, statementMilliseconds: Int32 = 10_000, lockMilliseconds: Int32 = 5_000,
    silenceMilliseconds: Int32 = 15_000, applicationName: String = "shikaku", notice: (@Sendable (String) -> Void)? = nil
  ) {
    self.server = server
    self.connectSeconds = connectSeconds
    self.statementMilliseconds = statementMilliseconds
    self.lockMilliseconds = lockMilliseconds
    self.silenceMilliseconds = silenceMilliseconds
    self.applicationName = applicationName
    self.notice = notice
  }

  /// What libpq is told beside the address; a silent network is noticed although nothing is sent.
  var parts: [PostgreSQLAddress.Part] {
    [
      ("target_session_attrs", server.rawValue), ("connect_timeout", "\(max(2, connectSeconds))"), ("client_encoding", "UTF8"),
      ("application_name", applicationName), ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "\(max(0, silenceMilliseconds))"),
    ].map { PostgreSQLAddress.Part(keyword: $0, value: $1) }
  }

  /// What the session is told at its start.
  var session: String {
    """
    SET statement_timeout = \(max(0, statementMilliseconds)); SET lock_timeout = \(max(0, lockMilliseconds));
    SET idle_in_transaction_session_timeout = 0; SET client_min_messages = \(notice == nil ? "error" : "notice");
    SET TIME ZONE 'UTC'
    """
  }
}
