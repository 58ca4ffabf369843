import EligibilityModel
import Operations
import Registry
import Testing

@Suite("資格の重複・空白: where the covers of one person do not fit")
struct SeamTests {
  private func span(_ insurer: String, _ from: CivilDate, _ until: CivilDate?) throws -> CoverSpan {
    CoverSpan(insurerNumber: try InsurerNumber(insurer), numberKey: "1", period: Period(from: from, lostOn: until) ?? Period(from: from))
  }

  @Test(
    "The later cover begins the day before the end of the earlier one, on it, the day after",
    arguments: [(-1, "overlap 2026-03-31…2026-03-31"), (0, ""), (1, "gap 2026-04-01…2026-04-01"), (2, "gap 2026-04-01…2026-04-02")])
  func boundary(step: Int, expected: String) throws {
    let end = CivilDate.fixed(2026, 4, 1)
    let spans = [try span("06139992", .fixed(2024, 4, 1), end), try span("39130000", end.addingClamped(days: step), nil)]
    #expect(FindSeams.seams(between: spans).map(\.outline).joined(separator: ", ") == expected)
  }

  @Test("A short cover inside a long one overlaps it and makes no gap after it")
  func inside() throws {
    let long = try span("06139992", .fixed(2024, 4, 1), .fixed(2026, 4, 1))
    let short = try span("39130000", .fixed(2025, 4, 1), .fixed(2025, 5, 1))
    let next = try span("01139906", .fixed(2026, 4, 1), nil)
    #expect(FindSeams.seams(between: [long, short, next]).map(\.outline) == ["overlap 2025-04-01…2025-04-30"])
  }

  @Test("A register is walked person by person; stretches of a cover count once, people without id not at all", arguments: Store.allCases)
  func register(store: Store) throws {
    let office = try EventOffice(store)
    try office.record(.enrol(try EventOffice.cover(), .joined))
    let may = CivilDate.fixed(2025, 5, 1)
    try office.record(.state(try EventOffice.address(may), .name(try PersonName("手本 花子"), nil), until: .nextChange, .nameChanged))
    try office.record(.lose(try EventOffice.address(may), lostOn: .fixed(2025, 7, 1), .left))
    try office.record(.enrol(try EventOffice.cover(insurer: "39130000", number: "8", from: .fixed(2025, 7, 3)), .joined))
    try office.register.write(at: KnownTime(startOf: .fixed(2026, 7, 1)), try Member(reference: nil).record())
    var found: [String] = []
    let people = try FindSeams(in: office.register.reader).run(knownAt: KnownTime(startOf: .fixed(2026, 8, 1))) { finding in
      found += finding.seams.map(\.outline)
    }
    #expect(people == 1)
    #expect(found == ["gap 2025-07-01…2025-07-02"])
  }
}

extension FindSeams.Seam {
  fileprivate var outline: String {
    switch self {
    case .overlap(_, _, let days): "overlap \(days.from.iso8601)…\(days.validThrough?.iso8601 ?? "")"
    case .gap(_, _, let days): "gap \(days.from.iso8601)…\(days.validThrough?.iso8601 ?? "")"
    }
  }
}
