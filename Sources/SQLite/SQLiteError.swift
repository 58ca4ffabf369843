import CSQLite

/// A fault of the database or of its use; it never holds a bound value.
public struct SQLiteError: Error, Hashable, CustomStringConvertible {
  /// What a caller can act on.
  public enum Kind: Hashable, Sendable {
    /// Another connection holds the lock and the waiting time is over.
    case busy
    /// The disk is full.
    case full
    /// Reading or writing the file failed.
    case ioError
    /// The file is damaged.
    case corrupt
    /// A rule of the schema was broken.
    case constraint(Constraint)
    /// A write on a connection or file that can only be read.
    case readOnly
    /// The file is not there or may not be opened.
    case cannotOpen
    /// The file holds something else.
    case notADatabase
    /// A parameter or column number that is not there, or no row to read from.
    case outOfRange
    /// A column holds another type than the one asked for.
    case wrongType
    /// The wrapper was used in a way it does not allow; the message tells which.
    case misuse
    /// Any other result code.
    case other(Int32)
  }

  /// The rule of the schema that was broken.
  public enum Constraint: Hashable, Sendable {
    /// UNIQUE.
    case unique
    /// PRIMARY KEY or a row id given twice.
    case primaryKey
    /// NOT NULL.
    case notNull
    /// FOREIGN KEY.
    case foreignKey
    /// CHECK.
    case check
    /// Any other rule, by its extended code.
    case other(Int32)
  }

  /// What a caller can act on.
  public let kind: Kind
  /// SQLite's extended result code.
  public let extendedCode: Int32
  /// What happened, in words for the technician, without any bound value.
  public let message: String

  /// SQLite's primary result code.
  public var code: Int32 { extendedCode & 0xFF }

  /// The message with the code.
  public var description: String { "SQLite \(extendedCode): \(message)" }

  /// A fault SQLite reported.
  init(code: Int32, detail: String?) {
    let general = unsafe sqlite3_errstr(code).map { unsafe String(cString: $0) } ?? "unknown fault"
    self.init(kind: Kind(code), extendedCode: code, message: detail.map { "\(general): \($0)" } ?? general)
  }

  /// A fault the wrapper found before SQLite was asked.
  init(_ kind: Kind, _ message: String) {
    self.init(kind: kind, extendedCode: kind.ownCode, message: message)
  }

  private init(kind: Kind, extendedCode: Int32, message: String) {
    self.kind = kind
    self.extendedCode = extendedCode
    self.message = message
  }

  /// Whether SQLite's message for this code is made of table, column and constraint names only.
  ///
  /// Other messages of a running statement may quote a value (a JSON path, a search expression), so they are never kept.
  static func namesSchemaOnly(_ code: Int32) -> Bool {
    switch Kind(code) {
    case .constraint(.unique), .constraint(.primaryKey), .constraint(.notNull), .constraint(.check): true
    default: false
    }
  }

  /// A message of the parser without what it quotes: there a literal of the text could show.
  static func withoutQuotations(_ message: String) -> String {
    guard let first = message.firstIndex(of: "\""), let last = message.lastIndex(of: "\""), first < last else { return message }
    return message[..<first] + "…" + message[message.index(after: last)...]
  }
}

extension SQLiteError.Kind {
  fileprivate init(_ extendedCode: Int32) {
    switch extendedCode & 0xFF {
    case SQLITE_BUSY: self = .busy
    case SQLITE_FULL: self = .full
    case SQLITE_IOERR: self = .ioError
    case SQLITE_CORRUPT: self = .corrupt
    case SQLITE_CONSTRAINT: self = .constraint(SQLiteError.Constraint(extendedCode))
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_CANTOPEN: self = .cannotOpen
    case SQLITE_NOTADB: self = .notADatabase
    case SQLITE_RANGE: self = .outOfRange
    case SQLITE_MISMATCH: self = .wrongType
    case SQLITE_MISUSE: self = .misuse
    default: self = .other(extendedCode)
    }
  }

  // The codes of the faults that the wrapper itself finds.
  fileprivate var ownCode: Int32 {
    switch self {
    case .outOfRange: SQLITE_RANGE
    case .wrongType: SQLITE_MISMATCH
    case .other(let code): code
    case .misuse, .busy, .full, .ioError, .corrupt, .constraint, .readOnly, .cannotOpen, .notADatabase: SQLITE_MISUSE
    }
  }
}

extension SQLiteError.Constraint {
  // The extended codes are macros that compute (CONSTRAINT | n << 8), which Swift does not import.
  fileprivate init(_ extendedCode: Int32) {
    switch extendedCode >> 8 {
    case 1: self = .check
    case 3: self = .foreignKey
    case 5: self = .notNull
    case 6, 10: self = .primaryKey
    case 8: self = .unique
    default: self = .other(extendedCode)
    }
  }
}
