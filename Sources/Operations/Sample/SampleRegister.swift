public import EligibilityModel
public import Registry

/// Invents a register of any size, the same for the same seed on every machine. Nobody in it exists.
///
/// Households with employers, moves between insurers, deaths, late-stage care from the 75th birthday on, people of every age, and names that
/// break careless software. The first households show the rare situations, so that a small register has them too.
public struct SampleRegister: Sendable {
  /// The day on which the sample's people have their ages.
  public static let day = CivilDate.fixed(2026, 10, 1)
  /// When the register has learned of them: before every day that a question can be about.
  public static let knownFrom = KnownTime(startOf: .fixed(2024, 10, 1))
  /// The last day for which 75th birthdays are written ahead.
  static let horizon = CivilDate.fixed(2027, 12, 31)

  private let people: Int
  private let seed: UInt64

  /// A register of so many people.
  public init(people: Int, seed: UInt64) {
    self.people = people
    self.seed = seed
  }

  /// The numbers of the sample's insurers, with the profile that each one follows.
  public static var insurers: [(profile: String, number: InsurerNumber)] {
    SampleInsurers().all.map { ($0.profile, $0.number) }
  }

  /// Hands out the records, each person's in the order of time.
  ///
  /// - Parameter receive: Gets each record and the count of people so far.
  /// - Throws: What `receive` throws.
  public func generate(_ receive: (CoverageRecord, Int) throws -> Void) rethrows {
    var random = SampleRandom(seed: seed)
    var crowd = SamplePeople()
    var desk = SampleDesk()
    var (count, number) = (0, 0)
    while count < people {
      number += 1
      var household = SampleHousehold(Self.form(number, &random), &crowd, &random)
      household.members = Array(household.members.prefix(people - count))
      var writer = SampleHouseholdWriter(number: number, desk: desk, random: random)
      for records in writer.records(of: household) {
        count += 1
        for record in records { try receive(record, count) }
      }
      (desk, random) = (writer.desk, writer.random)
    }
  }

  /// Writes the records into a register as one change.
  ///
  /// - Parameters:
  ///   - writer: An empty register.
  ///   - progress: Gets the count of people now and then.
  /// - Returns: How many records were written.
  /// - Throws: `RegisterError`.
  public func write(to writer: any RegisterWriter, progress: (Int) -> Void = { _ in }) throws -> Int {
    try writer.write(knownFrom: Self.knownFrom) { change in
      var records = 0
      try generate { record, count in
        try change.add(record)
        records += 1
        if records.isMultiple(of: 50_000) { progress(count) }
      }
      return records
    }
  }

  private static func form(_ number: Int, _ random: inout SampleRandom) -> SampleHousehold.Form {
    let first: [SampleHousehold.Form] = [.newborn, .twins, .centenarian, .elderlyCouple, .family, .threeGenerations]
    return number <= first.count ? first[number - 1] : random.pick(weighted: SampleHousehold.Form.weights)
  }
}
