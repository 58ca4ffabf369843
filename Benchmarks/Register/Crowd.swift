import EligibilityModel
import Registry

/// Invented people of two hundred insurers; what a person is follows from their place in line alone. Nobody in it exists.
///
/// They come insurer by insurer with rising numbers, as member files do, and their ids and birth dates in no order, as in life.
struct Crowd {
  static let knownFrom = KnownTime(startOf: .fixed(2024, 10, 1))
  private static let families = [
    ("佐藤", "サトウ"), ("鈴木", "スズキ"), ("高橋", "タカハシ"), ("髙橋", "タカハシ"), ("田中", "タナカ"), ("伊藤", "イトウ"), ("渡邉", "ワタナベ"),
    ("山本", "ヤマモト"), ("中村", "ナカムラ"), ("小林", "コバヤシ"), ("加藤", "カトウ"), ("吉田", "ヨシダ"), ("山﨑", "ヤマザキ"), ("長谷川", "ハセガワ"),
  ]
  private static let givens = [
    ("太郎", "タロウ"), ("花子", "ハナコ"), ("健一", "ケンイチ"), ("陽菜", "ヒナ"), ("翔太", "ショウタ"), ("美咲", "ミサキ"), ("大輔", "ダイスケ"),
    ("さくら", "サクラ"), ("蓮", "レン"), ("葵", "アオイ"), ("真由美", "マユミ"), ("悠真", "ユウマ"),
  ]
  private static let towns = ["東京都新宿区西新宿", "大阪府大阪市北区梅田", "北海道札幌市中央区北一条西", "福岡県福岡市博多区博多駅前", "愛知県名古屋市中区三の丸"]

  let people: Int
  private let insurers: [InsurerNumber]

  init(people: Int) throws {
    self.people = people
    insurers = (0..<200).compactMap { Self.insurer($0) }
    guard insurers.count == 200 else { throw Malformed(what: "an insurer's number could not be made") }
  }

  /// Health insurance societies of all prefectures; the last digit is the one that checks.
  private static func insurer(_ place: Int) -> InsurerNumber? {
    let first = "06" + padded(place % 47 + 1, 2) + padded(place + 100, 3)
    return (0...9).lazy.compactMap { try? InsurerNumber("\(first)\($0)") }.first
  }

  /// The cover of today, and before it one that ended for one person in ten.
  func records(of place: Int) throws -> [CoverageRecord] {
    let current = try record(place)
    guard place % 10 == 3, let period = Period(from: .fixed(2015, 4, 1), until: .fixed(2019, 4, 1)) else { return [current] }
    let former = CoverageRecord(
      insurerNumber: current.insurerNumber, symbol: current.symbol, number: try InsuredNumber("9" + current.number.canonical),
      branchNumber: current.branchNumber, person: current.person, role: current.role, period: period, details: current.details)
    return [former, current]
  }

  private func record(_ place: Int) throws -> CoverageRecord {
    let mixed = Self.mixed(place)
    let symbol = try InsuredSymbol(Self.padded(100 + Int(mixed % 900), 3))
    let details = CoverageDetails(
      certificateValidThrough: mixed % 5 == 0 ? .fixed(2026, 11, 30) : nil,
      household: RegisterText("H" + Self.padded(place / 3, 9)),
      employer: mixed % 5 < 3 ? RegisterText("E" + Self.padded(place / 40, 7)) : nil,
      address: RegisterText("\(Self.towns[Int(mixed % 5)])\(1 + mixed / 5 % 9)丁目\(1 + mixed / 45 % 30)番\(1 + mixed / 1350 % 20)号"))
    return CoverageRecord(
      insurerNumber: insurers[place * insurers.count / people], symbol: symbol,
      number: try InsuredNumber(Self.padded(10_000_000 + place, 8)),
      branchNumber: try BranchNumber(Self.padded(place % 3, 2)), person: try person(place, mixed),
      role: place.isMultiple(of: 3) ? .insuredPerson : .family,
      period: Period(from: .fixed(2020, 4, 1).addingClamped(days: Int(mixed % 1_600))), details: details)
  }

  private func person(_ place: Int, _ mixed: UInt64) throws -> EnrolledPerson {
    let family = Self.families[Int(mixed / 7 % UInt64(Self.families.count))]
    let given = Self.givens[Int(mixed / 101 % UInt64(Self.givens.count))]
    return EnrolledPerson(
      name: try PersonName(family.0 + "\u{3000}" + given.0), nameKana: try NameKana(family.1 + "\u{3000}" + given.1),
      birthDate: birthDate(of: place), sex: mixed.isMultiple(of: 2) ? .male : .female,
      reference: RegisterText("P" + Self.padded(Int(mixed % 1_000_000_000), 9) + Self.padded(place % 100, 2)))
  }

  /// Born in the 80 years before 2014.
  private func birthDate(of place: Int) -> CivilDate {
    CivilDate.fixed(1934, 1, 1).addingClamped(days: Int(Self.mixed(place + 7_919) % 29_200))
  }

  /// A number without any order for each place (the last steps of splitmix64).
  private static func mixed(_ place: Int) -> UInt64 {
    var value = UInt64(truncatingIfNeeded: place) &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
