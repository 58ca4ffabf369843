import Operations
import Registry
import RegistrySQL

/// One run of the sample: looks at what is there, goes on or begins, and shows how far it is.
struct SampleRun {
  let country: SampleCountry
  let console: Console

  /// Whether a draft holds the beginning of this country.
  func isGoingOn(_ address: RegisterAddress) -> Bool {
    guard case .country(let mark)? = try? standing(address) else { return false }
    return isSame(mark)
  }

  /// Writes what is missing.
  /// - Returns: how many records the register has
  func write(to address: RegisterAddress) throws -> Int {
    let written = try partsWritten(address)
    let writer = try SQLRegisterWriter(address, mode: .createIfMissing)
    let sample = WriteSample(country, into: writer)
    if written > 0 { console.complain("part \(written) of \(sample.parts) is there / \(sample.parts)のうち\(written)まで作成済みです") }
    let bar = ProgressBar(console)
    defer { bar.end() }
    do {
      let records = try sample.run(after: written, now: SystemClock.now) { bar.show($0, of: country.people) }
      try writer.close()
      return records
    } catch SampleFault.occupied {
      throw Self.occupied
    }
  }

  /// How many parts of this country are there; refuses a register that holds anything else.
  private func partsWritten(_ address: RegisterAddress) throws -> Int {
    switch try standing(address) {
    case .empty: return 0
    case .country(let mark):
      guard isSame(mark) else { throw mark.isLast ? Self.occupied : Self.interrupted(mark) }
      return mark.part
    case .other: throw Self.occupied
    }
  }

  private func isSame(_ mark: SampleMark) -> Bool {
    mark.people == country.people && mark.seed == country.seed && !mark.isLast
  }

  private func standing(_ address: RegisterAddress) throws -> SampleStanding {
    let version = try RegisterMigration.version(of: address)
    guard version > 0 else { return .empty }
    guard version == RegisterMigration.latest else { return .other }
    let reader = try SQLRegisterReader(address)
    let standing = try SampleStanding(reader, chain: .main)
    try reader.close()
    return standing
  }

  private static let occupied = CommandFailure(
    "the database holds a register already; name an empty one", "このデータベースには登録簿がすでにあります。空のデータベースを指定してください")

  private static func interrupted(_ mark: SampleMark) -> CommandFailure {
    let words = "--people \(mark.people) --seed \(mark.seed)"
    return CommandFailure(
      "a sample that was interrupted stands there (part \(mark.part) of \(mark.parts)); finish it with \(words), or name an empty database",
      "途中で止まった見本の国があります（\(mark.parts)のうち\(mark.part)まで）。\(words) で完成させるか、空のデータベースを指定してください")
  }
}
