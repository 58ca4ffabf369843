/// In what two kinds of databases differ, all of it in one place; every other word of SQL is the same for both.
struct Dialect: Sendable {
  /// The type of a text that is kept and ordered byte by byte.
  let text: String
  /// The type of bytes.
  let bytes: String
  /// What follows the columns of a table that is clustered by its primary key, whose first column is the insurer.
  let clusteredByInsurer: String
  /// Into how many parts such a table is cut; 1 where it stays whole.
  let partCount: Int
  /// The name of a part of a table; the table's own where it stays whole.
  let part: @Sendable (_ table: String, _ number: Int) -> String
  /// Statements that must follow the making of such a table; the parameter is its name.
  let partitions: @Sendable (String) -> String
  /// How the audit trail is cut; nil where it stays whole.
  let auditParts: AuditParts?
  /// The directory of the audit trail's members; nil where an index of the database serves.
  var auditDirectory: AuditDirectorySQL?
  /// What tells a register from other databases.
  let version: VersionMark
  /// Gives the time by the database's own clock, in microseconds since 1970.
  let clock: String
}

/// How the audit trail is cut by the entries' numbers in their chain; the table's name and the number of a part make the part's name.
struct AuditParts: Sendable {
  /// How many entries of each chain a part holds.
  let size: Int64
  /// Statements that cut a trail that stands in one table.
  let cut: String
  /// Gives 1 where a part of that name is there, else 0.
  let isThere: @Sendable (_ part: Int64) -> String
  /// Statements that make a part, unless its numbers have one.
  let make: @Sendable (_ part: Int64) -> String

  /// The part in which an entry stands.
  func part(of sequence: Int64) -> Int64 { max(0, sequence) / size }

  /// Whether the entry after this one stands in another part.
  func isLast(_ sequence: Int64, in part: Int64) -> Bool { self.part(of: sequence) != part || max(0, sequence) % size == size - 1 }
}

/// How a database says that it is a register, and of which version.
struct VersionMark: Sendable {
  /// Gives 1 for a register, whatever its version, else 0.
  let isRegister: String
  /// Gives 1 for a database in which nothing stands, else 0.
  let isEmpty: String
  /// Gives the version of a register.
  let read: String
  /// Statements that write a version.
  let write: @Sendable (Int) -> String
}
