import CPostgreSQL

/// A fault of the server, of the way to it or of its use; it never holds a bound value or a password.
public struct PostgreSQLError: Error, Hashable, CustomStringConvertible {
  /// What a caller can act on.
  public enum Kind: Hashable, Sendable {
    /// The address cannot be read.
    case badAddress
    /// No host of the address answers, or none of the kind that is asked for.
    case cannotConnect
    /// The server does not let this user in.
    case refused
    /// There is no database of this name.
    case noDatabase
    /// The connection broke; nothing of an open transaction was kept.
    case connectionLost
    /// The connection broke while a commit was under way: it may have been kept or not.
    case outcomeUnknown
    /// Another connection holds a lock, or two waited for each other.
    case busy
    /// It took longer than allowed.
    case timeout
    /// The server's disk is full.
    case full
    /// The server lacks memory or connections.
    case exhausted
    /// The server can only be read: a replica.
    case readOnly
    /// A rule of the schema was broken.
    case constraint(Constraint)
    /// The server found its own data damaged.
    case corrupt
    /// A value that its column cannot hold, or that is larger than allowed.
    case badValue
    /// A parameter or column number that is not there, or no row to read from.
    case outOfRange
    /// A column holds another type than the one asked for.
    case wrongType
    /// The wrapper was used in a way it does not allow; the message tells which.
    case misuse
    /// Any other fault, by its SQLSTATE.
    case other(String)
  }

  /// The rule of the schema that was broken.
  public enum Constraint: Hashable, Sendable {
    /// UNIQUE or PRIMARY KEY.
    case unique
    /// NOT NULL.
    case notNull
    /// FOREIGN KEY.
    case foreignKey
    /// CHECK.
    case check
    /// Any other rule, by its SQLSTATE.
    case other(String)
  }

  /// What a caller can act on.
  public let kind: Kind
  /// The server's code of five characters; nil for a fault that is not the server's.
  public let sqlState: String?
  /// What happened, in words for the technician.
  public let message: String

  /// The message with the code.
  public var description: String { "PostgreSQL \(sqlState ?? "connection"): \(message)" }

  /// A fault the wrapper found.
  init(_ kind: Kind, _ message: String, sqlState: String? = nil) {
    self.kind = kind
    self.sqlState = sqlState
    self.message = message
  }

  /// The same fault seen at a commit, where the loss of the connection leaves the outcome open.
  var atCommit: PostgreSQLError {
    kind == .connectionLost ? PostgreSQLError(.outcomeUnknown, message, sqlState: sqlState) : self
  }
}

extension PostgreSQLError {
  /// A fault the server reported.
  init(sqlState: String, primaryMessage: String) {
    let message = Self.namesSchemaOnly(sqlState) ? primaryMessage : "fault \(sqlState)"
    self.init(Kind(sqlState: sqlState), message, sqlState: sqlState)
  }

  /// Whether the first sentence of this fault is made of names of the schema, the server and the user only.
  ///
  /// Faults of values (class 22) and whatever is unknown here may quote what was bound, so their words are never kept.
  private static func namesSchemaOnly(_ sqlState: String) -> Bool {
    ["08", "0A", "23", "25", "26", "28", "3D", "3F", "40", "42", "53", "55", "57", "58", "XX"].contains(String(sqlState.prefix(2)))
  }
}

extension PostgreSQLError.Kind {
  /// Sorts the server's codes.
  init(sqlState: String) {
    self =
      switch sqlState {
      case "57P01", "57P02", "57P03", "57P05": .connectionLost
      case "57014": .timeout
      case "55P03", "40P01", "40001", "55006": .busy
      case "53100": .full
      case "25006": .readOnly
      case "3D000": .noDatabase
      case "23505": .constraint(.unique)
      case "23502": .constraint(.notNull)
      case "23503": .constraint(.foreignKey)
      case "23514": .constraint(.check)
      case "XX001", "XX002": .corrupt
      case "54000": .badValue
      default: Self(sqlStateClass: sqlState)
      }
  }

  private init(sqlStateClass sqlState: String) {
    self =
      switch sqlState.prefix(2) {
      case "08": .connectionLost
      case "28": .refused
      case "53": .exhausted
      case "22": .badValue
      case "23": .constraint(.other(sqlState))
      default: .other(sqlState)
      }
  }
}
