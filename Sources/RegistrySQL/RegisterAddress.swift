import PostgreSQL
public import Registry

/// Where a register stands: in a file of its own, or in a database of PostgreSQL.
/// 登録簿の所在
///
/// It is read once, at the border; its description never shows a password.
public struct RegisterAddress: Hashable, Sendable, CustomStringConvertible {
  enum Place: Hashable, Sendable {
    case sqlite(path: String)
    case postgreSQL(PostgreSQLAddress)
  }

  let place: Place

  /// Reads `sqlite:FILE`, the path of a file, or `postgresql://user@host,host:port/database?option=value`.
  /// - Throws: `badAddress`, without quoting the address
  public init(_ text: String) throws(RegisterError) {
    if text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") {
      guard let address = try? PostgreSQLAddress(text) else { throw .badAddress }
      place = .postgreSQL(address)
    } else {
      let path = text.hasPrefix("sqlite:") ? String(text.dropFirst(7)) : text
      guard !path.isEmpty, !path.hasPrefix("//"), !path.contains("://"), !path.utf8.contains(0) else { throw .badAddress }
      place = .sqlite(path: path)
    }
  }

  private init(place: Place) {
    self.place = place
  }

  /// A register in a file.
  public static func sqlite(path: String) -> RegisterAddress {
    RegisterAddress(place: .sqlite(path: path))
  }

  /// The path of the register's file; nil where it has none.
  public var filePath: String? {
    switch place {
    case .sqlite(let path): path
    case .postgreSQL: nil
    }
  }

  /// The address without a password.
  public var description: String {
    switch place {
    case .sqlite(let path): "sqlite:\(path)"
    case .postgreSQL(let address): address.description
    }
  }
}
