import EligibilityModel
import Registry

/// What the offices of the invented country keep beside covers: insurers, employers and households.
enum SampleOffice {
  /// From before the first cover on.
  private static let always = Period(from: .fixed(1900, 1, 1))

  private static let actor = RegisterText("見本")

  fileprivate static func draft(_ record: OfficeRecord, on days: Period = always) -> OfficeDraft? {
    actor.map { OfficeDraft(record: record, days: days, actor: $0, ground: .exOfficio) }
  }

  private static func employer(_ name: RegisterText, of insurer: InsurerNumber) -> OfficeDraft? {
    draft(.employer(EmployerRecord(insurerNumber: insurer, symbol: name, name: name)))
  }

  /// All insurers, and the societies' employers, for which people of every block work.
  static func ofCountry(_ ground: SampleGround, _ places: [SamplePlace]) -> [OfficeDraft] {
    let offices = SampleDesk.societyOffices(blocks: (places.map(\.block).max() ?? 0) + 1)
    let insurers = ground.insurers.named.compactMap { insurer, name in
      RegisterText(name).flatMap { draft(.insurer(InsurerRecord(number: insurer.number, name: $0))) }
    }
    return insurers
      + ground.insurers.societies.members.flatMap { society in
        offices.compactMap { office in SampleDesk.employer(of: society, office: office).flatMap { employer($0, of: society.number) } }
      }
  }

  /// The employers of the association's members among the covers, each once; no other block has them.
  static func employers(in records: [CoverageRecord]) -> [OfficeDraft] {
    var seen: Set<OfficeKey> = []
    return records.compactMap { record in
      guard record.insurerNumber.kind == .japanHealthInsuranceAssociation, let name = record.details.employer else { return nil }
      return seen.insert(.employer(name, of: record.insurerNumber)).inserted ? employer(name, of: record.insurerNumber) : nil
    }
  }

  /// A household as each regional insurer of its members keeps it.
  ///
  /// - Parameters:
  ///   - members: the covers of each member, the head's first
  ///   - head: what the head is called
  /// - Returns: what each insurer keeps, for the days of the members' covers there
  static func households(of members: [[CoverageRecord]], headedBy head: PersonName) -> [OfficeDraft] {
    let covers = members.joined().filter { $0.insurerNumber.family == .regional }
    var seen: Set<InsurerNumber> = []
    return covers.map(\.insurerNumber).filter { seen.insert($0).inserted }.flatMap { insurer in
      stretches(of: covers.filter { $0.insurerNumber == insurer }, own: (members.first ?? []).filter { $0.insurerNumber == insurer }, head)
    }
  }

  private static func stretches(of covers: [CoverageRecord], own: [CoverageRecord], _ head: PersonName) -> [OfficeDraft] {
    guard let sample = covers.first, let symbol = sample.details.household else { return [] }
    return headed(covers, own, head).compactMap { head, days in
      let record = HouseholdRecord(insurerNumber: sample.insurerNumber, symbol: symbol, head: head, address: sample.details.address)
      return draft(.household(record), on: days)
    }
  }

  /// While the head is insured there, the head is a member; on the other days somebody who is insured elsewhere (擬制世帯主).
  private static func headed(_ covers: [CoverageRecord], _ own: [CoverageRecord], _ head: PersonName) -> [(HouseholdHead, Period)] {
    var found: [(HouseholdHead, Period)] = []
    var next = covers.map(\.stated.from).min()
    for cover in own.sorted(by: { $0.stated.from < $1.stated.from }) {
      if let from = next, let before = Period(from: from, until: cover.stated.from) { found.append((.notInsured(head), before)) }
      let member = HouseholdHead.insured(CoverageSubject(of: cover))
      if let last = found.last, last.0 == member, last.1.isAdjacent(to: cover.stated),
        let whole = Period(from: last.1.from, until: cover.stated.until)
      {
        found[found.count - 1].1 = whole
      } else {
        found.append((member, cover.stated))
      }
      next = cover.stated.until
    }
    let end = covers.contains { $0.stated.until == nil } ? nil : covers.compactMap(\.stated.until).max()
    if let from = next, let after = Period(from: from, until: end) { found.append((.notInsured(head), after)) }
    return found
  }
}

extension SampleInsurers {
  /// Every insurer with its invented name.
  fileprivate var named: [(SampleInsurer, String)] {
    let seats = Prefecture.allCases.map(\.japanese)
    let ofSeats = zip(association, seats).map { ($0, "見本健康保険協会\($1)支部") } + zip(lateStage, seats).map { ($0, "見本\($1)広域連合") }
    let municipal = zip(municipal, seats).flatMap { group, seat in group.members.map { ($0, "\(seat)架空市\($0.rank + 1)") } }
    let regional = zip(regionalSocieties, seats).flatMap { group, seat in group.members.map { ($0, "見本\(seat)国民健康保険組合\($0.rank + 1)") } }
    return ofSeats + municipal + regional + societies.members.map { ($0, "見本健康保険組合\($0.rank + 1)") }
      + mutualAid.members.map { ($0, "見本共済組合\($0.rank + 1)") } + seamen.members.map { ($0, "見本船員保険") }
  }
}
