import EligibilityModel
import Registry

/// The people of a block with all their covers.
struct SampleBlock: Sendable {
  /// In the order of the people, each person's in the order of time.
  private(set) var records: [CoverageRecord] = []
  private(set) var holders: [SampleHolder] = []
  /// The association's employers and the households among them.
  private(set) var office: [OfficeDraft] = []
  private(set) var people = 0

  /// Makes a block: nothing but the seed and the place has a say in it.
  init(_ ground: SampleGround, seed: UInt64, _ place: SamplePlace) {
    var random = SampleRandom(seed: seed, place.prefecture, place.block)
    let desk = SampleDesk(ground, place, &random)
    var careers = SampleCareers(ground: ground, place: place, desk: desk)
    records.reserveCapacity(place.size * 2)
    var number = 0
    while people < place.size {
      let household = Self.household(number, ground.demography, place, room: place.size - people, &random)
      let members = members(of: household, ground, place, &random)
      var covers = SampleCovers(
        household: Self.text("H", place, number), address: Self.address(ground, place, &random), careers: careers, random: random)
      let held = covers.records(of: members)
      for (person, own) in zip(members, held) {
        records += own
        if let holder = SampleHolder(person, own) { holders.append(holder) }
      }
      if let head = members.first?.person.name { office += SampleOffice.households(of: held, headedBy: head) }
      (careers, random) = covers.rest
      people += household.members.count
      number += 1
    }
    office += SampleOffice.employers(in: records)
  }

  private static func household(
    _ number: Int, _ demography: SampleDemography, _ place: SamplePlace, room: Int, _ random: inout SampleRandom
  ) -> SampleHousehold {
    // The rare ones stand where every country has people.
    guard place.prefecture == Prefecture.tokyo.rawValue, place.block == 0, SampleHousehold.Rarity.allCases.indices.contains(number) else {
      return SampleHousehold(demography, room: room, &random)
    }
    return SampleHousehold(SampleHousehold.Rarity.allCases[number], demography, room: room, &random)
  }

  private func members(
    of household: SampleHousehold, _ ground: SampleGround, _ place: SamplePlace, _ random: inout SampleRandom
  ) -> [SamplePerson] {
    let names = SampleHouseholdNames(ground, &random)
    return household.members.enumerated().compactMap { position, member in
      let name = names.name(of: member, &random)
      return SamplePerson(member, named: name, reference: Self.text("P", place, people + position), ground, &random)
    }
  }

  /// An id: a letter, the prefecture, and a count in it.
  private static func text(_ letter: String, _ place: SamplePlace, _ count: Int) -> RegisterText? {
    RegisterText("\(letter)\(10 + place.prefecture)\(100_000_000 + place.block * SamplePlace.fullSize + count)")
  }

  private static func address(_ ground: SampleGround, _ place: SamplePlace, _ random: inout SampleRandom) -> RegisterText? {
    let name = Prefecture(rawValue: place.prefecture)?.japanese ?? ""
    return RegisterText("\(name)架空市\(1 + random.below(9))-\(1 + random.below(40))-\(1 + random.below(30))")
  }
}
