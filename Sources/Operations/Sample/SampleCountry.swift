public import EligibilityModel
public import Registry
public import Rulebook

/// Invents a country of any size, the same for the same seed on every machine. Nobody in it exists.
/// 見本の国
///
/// People of every age in all prefectures, in households with employers and insurers in the proportions of the figures: moves between insurers,
/// births, deaths, late-stage care from the 75th birthday on, cards and certificates, and names that break careless software.
public struct SampleCountry: Sendable {
  /// The largest country.
  public static let most = 160_000_000
  /// The day on which the people have their ages.
  public static let day = CivilDate.fixed(2026, 10, 1)
  /// The first day that the register knows anything about.
  static let firstDay = CivilDate.fixed(2024, 10, 1)
  /// The last day for which 75th birthdays are written ahead.
  static let horizon = CivilDate.fixed(2027, 12, 31)

  /// How many people there are.
  public let people: Int
  /// The seed.
  public let seed: UInt64
  let places: [SamplePlace]
  private let ground: SampleGround

  /// A country of so many people, at most the largest, at least one.
  public init(people: Int, seed: UInt64, figures: CountryFigures) {
    self.people = min(max(1, people), Self.most)
    self.seed = seed
    ground = SampleGround(figures)
    places = SamplePlace.all(people: self.people, by: figures.population.prefectures.value.parts)
  }

  /// When the register has learned of the people of a part: before every day that a question can be about.
  public static func knownFrom(part: Int = 0) -> KnownTime {
    KnownTime(microseconds: KnownTime(startOf: firstDay).microseconds + Int64(part))
  }

  /// Hands out the records, each person's in the order of time.
  ///
  /// - Parameters:
  ///   - threads: how many threads make people; the records don't depend on it
  ///   - receive: gets the records of a block of people, and how many people it has
  /// - Throws: what `receive` throws
  public func generate(threads: Int = 1, _ receive: ([CoverageRecord], Int) throws -> Void) throws {
    try generateBlocks(places.indices, threads: threads) { try receive($0.records, $0.people) }
  }

  /// Insurers, and employers for which people of many blocks work.
  var office: [OfficeDraft] { SampleOffice.ofCountry(ground, places) }

  func generateBlocks(_ range: Range<Int>, threads: Int, _ receive: (SampleBlock) throws -> Void) throws {
    let (ground, seed, places) = (ground, seed, places)
    try SampleMill<SampleBlock>(threads: threads) { SampleBlock(ground, seed: seed, places[$0]) }.run(range, receive)
  }
}
