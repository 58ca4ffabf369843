/// The amounts of section 8.2 of the specification, typed in again by hand.
enum NaiveTables {
  /// What one class has in one period; nil where the specification gives nothing.
  struct Row {
    var month: Int?
    var isWithPercent = false
    var outpatient: Int?
    /// False where outpatient care has no ceiling of its own.
    var hasOutpatient = true
    var fourth: Int?
    /// False where there is no ceiling from the fourth month on.
    var hasFourth = true
    var outpatientYear: Int?
    var year: Int?
  }

  static let under70 = ["A01", "A02", "A03", "A04", "A05", "A06", "R9-1650", "R9-BELOW-TOP", "R9-650", "R9-510", "R9-TO-200"]
  static let lateStageOnly = ["B09", "B10"]
  static let from70 = ["B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "R9-70-UPPER", "R9-70-LOWER"]
  static var all: [String] { under70 + from70 + lateStageOnly }

  /// The row of a class on a day; nil when the class does not exist then.
  static func row(_ code: String, on day: NaiveDay) -> Row? {
    if day.order >= 2027_08_01 { return fromAugust2027(code) }
    if code.hasPrefix("R9") { return nil }
    return day.order >= 2026_08_01 ? fromAugust2026(code) : before(code)
  }

  private static func before(_ code: String) -> Row {
    switch code {
    case "A01", "B01": Row(month: 252_600, isWithPercent: true, hasOutpatient: false, fourth: 140_100)
    case "A02", "B02": Row(month: 167_400, isWithPercent: true, hasOutpatient: false, fourth: 93_000)
    case "A03", "B03": Row(month: 80_100, isWithPercent: true, hasOutpatient: false, fourth: 44_400)
    case "A04": Row(month: 57_600, hasOutpatient: false, fourth: 44_400)
    case "A05", "A06": Row(month: 35_400, hasOutpatient: false, fourth: 24_600)
    case "B05": Row(month: 24_600, outpatient: 8_000, hasFourth: false)
    case "B06", "B07", "B08": Row(month: 15_000, outpatient: 8_000, hasFourth: false)
    default: Row(month: 57_600, outpatient: 18_000, fourth: 44_400, outpatientYear: 144_000)
    }
  }

  private static func fromAugust2026(_ code: String) -> Row {
    switch code {
    case "A01": Row(month: 270_300, isWithPercent: true, hasOutpatient: false, fourth: 140_100, year: 1_680_000)
    case "B01": Row(month: 270_300, isWithPercent: true, hasOutpatient: false, fourth: 140_100)
    case "A02": Row(month: 179_100, isWithPercent: true, hasOutpatient: false, fourth: 93_000, year: 1_110_000)
    case "B02": Row(month: 179_100, isWithPercent: true, hasOutpatient: false, fourth: 93_000)
    case "A03": Row(month: 85_800, isWithPercent: true, hasOutpatient: false, fourth: 44_400, year: 530_000)
    case "B03": Row(month: 85_800, isWithPercent: true, hasOutpatient: false, fourth: 44_400)
    case "A04": Row(month: 61_500, hasOutpatient: false, fourth: 44_400, year: 530_000)
    case "A05": Row(month: 36_900, hasOutpatient: false, fourth: 24_600, year: 290_000)
    case "A06": Row(month: 36_900, hasOutpatient: false, fourth: 24_600)
    case "B05": Row(month: 25_700, outpatient: 11_000, hasFourth: false)
    case "B06": Row(month: 15_700, outpatient: 8_000, hasFourth: false, year: 180_000)
    case "B07", "B08": Row(month: 15_700, outpatient: 8_000, hasFourth: false)
    default: Row(month: 61_500, outpatient: 22_000, fourth: 44_400, outpatientYear: 216_000)
    }
  }

  private static func fromAugust2027(_ code: String) -> Row {
    switch code {
    case "R9-1650": Row(month: 342_000, isWithPercent: true)
    case "R9-BELOW-TOP": Row(month: 303_000, isWithPercent: true)
    case "R9-650": Row(month: 110_400, isWithPercent: true)
    case "R9-510": Row(month: 98_100, isWithPercent: true)
    case "R9-TO-200": Row(fourth: 34_500)
    case "R9-70-UPPER": Row(outpatient: 28_000)
    case "R9-70-LOWER": Row(outpatient: 22_000)
    default: Row()
    }
  }

  /// The income class that a class of ceilings belongs to, which decides the share from 70 on.
  static func income(_ code: String) -> NaivePerson.Income {
    switch code {
    case "B01", "B02", "B03": .active
    case "B09": .above
    default: .ordinary
    }
  }
}
