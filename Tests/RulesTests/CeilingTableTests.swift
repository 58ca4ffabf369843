import EligibilityModel
import Interchange
import Proof
import Testing

@Suite("Yen: every amount of the table of ceilings (N-08 N-09 N-10 N-11 F-362)")
struct CeilingTableTests {
  /// Asks for the ceiling and compares one member of the answer with an amount.
  private func check(_ question: String, _ member: String, _ yen: Int) throws {
    let example = WorkedExample("\(question) \(member)", .ceiling, question, "\"\(member)\": \(yen)")
    #expect(CaseRunner(book: try Repository.book.get()).faults(of: try example.asCase()) == [])
  }

  private static func question(_ category: String, _ day: String, _ total: Int, _ rest: String = "") -> String {
    let birth = category.hasPrefix("B") || category.hasPrefix("R9-70") ? "1954-01-10" : "1980-04-02"
    return #""serviceDate": "\#(day)", "category": "\#(category)", "birthDate": "\#(birth)", "totalCost": \#(total)"# + rest
  }

  @Test(
    "Base and 1 %: at the threshold the base, 100 yen above it one yen more, at 1,000,000 as worked out",
    arguments: [
      ("A01", "2026-07-31", 842_000, 252_600), ("A01", "2026-07-31", 842_100, 252_601), ("A01", "2026-07-31", 1_000_000, 254_180),
      ("A02", "2026-07-31", 558_000, 167_400), ("A02", "2026-07-31", 558_100, 167_401), ("A02", "2026-07-31", 1_000_000, 171_820),
      ("A03", "2026-07-31", 267_000, 80_100), ("A03", "2026-07-31", 267_100, 80_101), ("A03", "2026-07-31", 1_000_000, 87_430),
      ("A01", "2026-08-01", 901_000, 270_300), ("A01", "2026-08-01", 901_100, 270_301), ("A01", "2026-08-01", 1_000_000, 271_290),
      ("A02", "2026-08-01", 597_000, 179_100), ("A02", "2026-08-01", 597_100, 179_101), ("A02", "2026-08-01", 1_000_000, 183_130),
      ("A03", "2026-08-01", 286_000, 85_800), ("A03", "2026-08-01", 286_100, 85_801), ("A03", "2026-08-01", 1_000_000, 92_940),
      ("B01", "2026-07-31", 1_000_000, 254_180), ("B02", "2026-07-31", 1_000_000, 171_820), ("B03", "2026-07-31", 1_000_000, 87_430),
      ("B01", "2026-08-01", 1_000_000, 271_290), ("B02", "2026-08-01", 1_000_000, 183_130), ("B03", "2026-08-01", 1_000_000, 92_940),
      ("R9-510", "2027-08-01", 327_000, 98_100), ("R9-510", "2027-08-01", 327_100, 98_101),
      ("R9-650", "2027-08-01", 368_000, 110_400), ("R9-650", "2027-08-01", 368_100, 110_401),
      ("R9-1650", "2027-08-01", 1_140_000, 342_000), ("R9-1650", "2027-08-01", 1_140_100, 342_001),
      ("R9-BELOW-TOP", "2027-08-01", 1_010_000, 303_000), ("R9-BELOW-TOP", "2027-08-01", 1_010_100, 303_001),
    ])
  func onePercent(_ category: String, _ day: String, _ total: Int, _ yen: Int) throws {
    try check(Self.question(category, day, total), "ceiling", yen)
  }

  @Test(
    "Flat rows, whatever the cost",
    arguments: [
      ("A04", "2026-07-31", "inpatient", 57_600), ("A05", "2026-07-31", "inpatient", 35_400), ("A04", "2026-08-01", "inpatient", 61_500),
      ("A05", "2026-08-01", "inpatient", 36_900), ("B04", "2026-07-31", "outpatient", 18_000), ("B04", "2026-07-31", "inpatient", 57_600),
      ("B04", "2026-08-01", "outpatient", 22_000), ("B04", "2026-08-01", "inpatient", 61_500), ("B05", "2026-07-31", "outpatient", 8_000),
      ("B05", "2026-07-31", "inpatient", 24_600), ("B05", "2026-08-01", "outpatient", 11_000), ("B05", "2026-08-01", "inpatient", 25_700),
      ("B06", "2026-07-31", "outpatient", 8_000), ("B06", "2026-07-31", "inpatient", 15_000), ("B06", "2026-08-01", "outpatient", 8_000),
      ("B06", "2026-08-01", "inpatient", 15_700), ("R9-70-UPPER", "2027-08-01", "outpatient", 28_000),
      ("R9-70-LOWER", "2027-08-01", "outpatient", 22_000),
    ])
  func flat(_ category: String, _ day: String, _ setting: String, _ yen: Int) throws {
    for total in [100_000, 3_000_000] {
      try check(Self.question(category, day, total, #", "setting": "\#(setting)""#), "ceiling", yen)
    }
  }

  @Test(
    "From the fourth month on (多数回)",
    arguments: [
      ("A01", 140_100), ("A02", 93_000), ("A03", 44_400), ("A04", 44_400), ("A05", 24_600), ("B01", 140_100), ("B02", 93_000),
      ("B03", 44_400), ("B04", 44_400),
    ])
  func repeated(_ category: String, _ yen: Int) throws {
    for day in ["2026-07-31", "2026-08-01"] {
      try check(Self.question(category, day, 3_000_000, #", "setting": "inpatient", "earlierMonths": 3"#), "ceiling", yen)
    }
  }

  @Test("The band to two million from August 2027 has 34,500 from the fourth month on")
  func repeatedFrom2027() throws {
    try check(Self.question("R9-TO-200", "2027-08-01", 3_000_000, #", "earlierMonths": 3"#), "ceiling", 34_500)
  }

  @Test(
    "Caps of the year from August 2026",
    arguments: [
      ("A01", "", 1_680_000), ("A02", "", 1_110_000), ("A03", "", 530_000), ("A04", "", 530_000), ("A05", "", 290_000),
      ("A03", #", "annualIncome": 2000000"#, 410_000), ("A04", #", "annualIncome": 2000000"#, 410_000),
      ("A03", #", "annualIncome": 2000001"#, 530_000), ("B06", "", 180_000),
    ])
  func yearly(_ category: String, _ rest: String, _ yen: Int) throws {
    try check(Self.question(category, "2026-08-01", 100_000, rest), "year.cap", yen)
  }

  @Test("Caps of the year for outpatient care from 70", arguments: [("2026-07-31", 144_000), ("2026-08-01", 216_000)])
  func yearlyOutpatient(_ day: String, _ yen: Int) throws {
    try check(Self.question("B04", day, 100_000), "year.outpatientCap", yen)
  }

  @Test(
    "特定疾病: 10,000, and 20,000 for ア and イ in dialysis under 70",
    arguments: [
      ("A01", "chronicRenalFailure", 20_000), ("A02", "chronicRenalFailure", 20_000), ("A03", "chronicRenalFailure", 10_000),
      ("B01", "chronicRenalFailure", 10_000), ("A01", "hiv", 10_000), ("A01", "coagulationFactorDisorder", 10_000),
    ])
  func disease(_ category: String, _ disease: String, _ yen: Int) throws {
    let rest = #", "specificDisease": "\#(disease)", "online": "answered", "diseaseConsent": "given""#
    try check(Self.question(category, "2026-07-15", 1_000_000, rest), "ceiling", yen)
  }

  @Test(
    "In the month of the 75th birthday half the ceiling and half the floor of 21,000 (N-11)",
    arguments: [("B04", "outpatient", 9_000), ("B04", "inpatient", 28_800), ("B05", "inpatient", 12_300), ("B06", "outpatient", 4_000)])
  func birthdayMonth(_ category: String, _ setting: String, _ yen: Int) throws {
    let question =
      #""serviceDate": "2026-07-20", "birthDate": "1951-07-15", "category": "\#(category)", "setting": "\#(setting)", "totalCost": 200000"#
    try check(question, "ceiling", yen)
    try check(question + #", "others": [{"paid": 10500}]"#, "addedUp.floor", 10_500)
  }

  @Test(
    "後期2割: the share of ten percent and 3,000 to the end of September 2025 (N-10)",
    arguments: [("2025-09-30", 8_000), ("2025-10-01", 18_000)])
  func relief(_ day: String, _ yen: Int) throws {
    let question =
      #""serviceDate": "\#(day)", "birthDate": "1948-05-05", "insurerKind": "lateStageElderlyCare", "category": "B09", "#
      + #""setting": "outpatient", "totalCost": 50000"#
    try check(question, "ceiling", yen)
  }
}
