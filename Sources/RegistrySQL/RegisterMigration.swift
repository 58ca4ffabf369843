public import Registry

/// Brings a register to the version that this program writes; forward only.
/// 登録簿の移行
public enum RegisterMigration {
  /// From which version a register was brought to which.
  public struct Outcome: Hashable, Sendable {
    /// The version found; 0 where there was no register.
    public let from: Int
    /// The version it has now.
    public let to: Int
  }

  /// The version that this program writes.
  public static var latest: Int { RegisterSchema.version }

  /// The version of a register; 0 where there is none yet.
  /// - Throws: `newerRegister`, `notARegister`, `unreachable` and faults of the store
  public static func version(of address: RegisterAddress) throws(RegisterError) -> Int {
    switch address.place {
    case .sqlite(let path):
      do throws(RegisterError) {
        return try version(SQLiteEngine(readingFrom: path))
      } catch {
        // A reader may not take back what a broken-off beginning of a register left; such a one has no version yet.
        guard error == .cannotOpen || error == .readOnly else { throw error }
        return 0
      }
    case .postgreSQL(let server): return try version(PostgreSQLEngine(server, for: .reading))
    }
  }

  /// Takes the steps that are missing, each of them whole or not at all: what was interrupted goes on where it was.
  /// - Throws: as `version`, and `cannotOpen` for a register that is not there and may not be made
  public static func run(_ address: RegisterAddress, mode: SQLRegisterWriter.Mode) throws(RegisterError) -> Outcome {
    let found = try version(of: address)
    try SQLRegisterWriter(address, mode: mode).close()
    return Outcome(from: found, to: latest)
  }

  private static func version(_ engine: some SQLEngine) throws(RegisterError) -> Int {
    let found = try RegisterSchema.version(in: engine)
    try engine.close()
    return found
  }
}
