import EligibilityModel
import Interchange
import Operations
import Registry
import Synchronization
import Testing

/// One made-up man, and the questions about him.
enum FHIRFixture {
  /// A register of one made-up man: insured in 06130488 until 31 July 2026, then in late-stage care.
  static let register = Mutex(people())

  static func people() -> InMemoryRegister {
    let register = InMemoryRegister()
    try? register.write(knownFrom: KnownTime(startOf: .fixed(2026, 1, 1))) { transaction in
      _ = try transaction.add(try record("06130488", "１２", "345", "00", until: .fixed(2026, 8, 1)))
      _ = try transaction.add(try record("39131156", nil, "70000016", nil, from: .fixed(2026, 8, 1), rate: .twentyPercent))
    }
    return register
  }

  static func record(
    _ insurer: String, _ symbol: String?, _ number: String, _ branch: String?, from: CivilDate = .fixed(2020, 4, 1),
    until: CivilDate? = nil,
    rate: CopaymentRate? = nil
  ) throws -> CoverageRecord {
    let person = EnrolledPerson(
      name: try PersonName("辻󠄀　𠮷男"), nameKana: try NameKana("ツジ　ヨシオ"), birthDate: .fixed(1951, 8, 1), sex: .male,
      reference: RegisterText("P"))
    return CoverageRecord(
      insurerNumber: try InsurerNumber(insurer), symbol: try symbol.map { try InsuredSymbol($0) }, number: try InsuredNumber(number),
      branchNumber: try branch.map { try BranchNumber($0) }, person: person, role: .insuredPerson,
      period: Period(from: from, until: until) ?? Period(from: from), details: CoverageDetails(copaymentRate: rate))
  }

  static func request(
    member: String = "06130488:１２:345:00", birthDate: String = "1951-08-01", day: String? = "2026-07-31",
    change: (String) -> String = { $0 }
  ) -> String {
    change(
      """
      {"resourceType":"CoverageEligibilityRequest","id":"1","text":{"status":"empty","div":"<div/>"},
       "contained":[{"resourceType":"Patient","id":"p","birthDate":"\(birthDate)"},
         {"resourceType":"Coverage","id":"c","status":"active","beneficiary":{"reference":"#p"},"payor":[{"display":"x"}],
          "identifier":[{"system":"urn:other","value":"1"},{"system":"http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID","value":"\(member)"}]}],
       "identifier":[{"system":"urn:clinic","value":"Q-1"}],"status":"active","purpose":["validation","benefits"],
       "patient":{"reference":"#p"},\(day.map { "\"servicedDate\":\"\($0)\"," } ?? "")"created":"2026-07-31","insurer":{"display":"x"},
       "provider":{"identifier":{"system":"http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no","value":"1312345675"}},
       "insurance":[{"focal":true,"coverage":{"reference":"#c"}}]}
      """)
  }
}

extension JSONValue {
  subscript(_ name: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object.members.first { $0.name == name }?.value
  }

  subscript(_ index: Int) -> JSONValue? {
    guard case .array(let values) = self, values.indices.contains(index) else { return nil }
    return values[index]
  }

  func contained(_ type: String) -> JSONValue? {
    guard case .array(let values) = self["contained"] else { return nil }
    return values.first { $0["resourceType"] == .string(type) }
  }
}
