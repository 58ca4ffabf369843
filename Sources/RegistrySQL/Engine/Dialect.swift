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
  /// What tells a register from other databases.
  let version: VersionMark
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
