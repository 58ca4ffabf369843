import EligibilityModel
import Registry

/// Where a household or a person is enrolled: insurer, symbol, number and employer.
struct SampleEnrolment {
  let insurer: SampleInsurer
  let symbol: InsuredSymbol?
  let number: InsuredNumber
  let employer: RegisterText?
}

/// Gives out symbols and numbers, none of them twice.
struct SampleDesk {
  /// An employer that still takes people on.
  private struct Employer {
    let symbol: InsuredSymbol?
    let name: RegisterText?
    var places: Int
    var lastNumber = 0
  }

  private static let employers = ["見本商事", "例題製作所", "架空運輸", "仮名建設", "試験電機", "練習堂", "模擬食品", "雛形印刷"]

  private let insurers = SampleInsurers()
  private var open: [String: Employer] = [:]
  private var counts: [String: Int] = [:]
  private var countOfEmployers = 0

  /// An enrolment with an employees' insurer.
  mutating func employee(prefecture: Int, _ random: inout SampleRandom) -> SampleEnrolment? {
    let groups: [(value: [SampleInsurer], weight: Int)] = [
      (insurers.association, 560), (insurers.societies, 330), (insurers.mutualAid, 110),
    ]
    let group = random.pick(weighted: groups)
    return group.isEmpty ? nil : enrol(with: group[prefecture % group.count], &random)
  }

  /// An enrolment with municipal insurance, or with a society of it.
  mutating func regional(prefecture: Int, _ random: inout SampleRandom) -> SampleEnrolment? {
    let group = random.happens(120) ? insurers.regionalSocieties : insurers.municipal
    return group.isEmpty ? nil : enrol(with: group[prefecture % group.count], &random)
  }

  /// An enrolment in late-stage care, which each person has alone.
  mutating func lateStage(prefecture: Int, _ random: inout SampleRandom) -> SampleEnrolment? {
    insurers.lateStage.isEmpty ? nil : enrol(with: insurers.lateStage[prefecture % insurers.lateStage.count], &random)
  }

  private mutating func enrol(with insurer: SampleInsurer, _ random: inout SampleRandom) -> SampleEnrolment? {
    switch insurer.symbolStyle {
    case .employer, .office: return throughEmployer(insurer, &random)
    case .fixed(let text):
      let number = count(insurer.number.canonical)
      return enrolment(insurer, symbol: text, number: "\(1_000 + number)", isWide: random.happens(100))
    case .none:
      let body = "\(1_000_000 + count(insurer.number.canonical))"
      guard let check = CheckDigit.expected(for: body.utf8.map { $0 &- 0x30 }) else { return nil }
      return enrolment(insurer, symbol: nil, number: body + "\(check)", isWide: false)
    }
  }

  private mutating func throughEmployer(_ insurer: SampleInsurer, _ random: inout SampleRandom) -> SampleEnrolment? {
    let key = insurer.number.canonical
    var employer = open[key] ?? newEmployer(insurer, &random)
    employer.lastNumber += 1
    employer.places -= 1
    open[key] = employer.places > 0 ? employer : nil
    guard let number = try? InsuredNumber("\(employer.lastNumber)") else { return nil }
    return SampleEnrolment(insurer: insurer, symbol: employer.symbol, number: number, employer: employer.name)
  }

  private mutating func newEmployer(_ insurer: SampleInsurer, _ random: inout SampleRandom) -> Employer {
    countOfEmployers += 1
    let office = count(insurer.number.canonical)
    let digits = if case .employer = insurer.symbolStyle { "\(10_000_000 + office)" } else { "\(100 + office)" }
    let symbol = try? InsuredSymbol(random.happens(150) ? Self.wide(digits) : digits)
    let name = RegisterText("株式会社\(random.pick(Self.employers))\(countOfEmployers)")
    return Employer(symbol: symbol, name: name, places: random.pick([3, 8, 8, 30, 100, 300]))
  }

  private func enrolment(_ insurer: SampleInsurer, symbol: String?, number: String, isWide: Bool) -> SampleEnrolment? {
    guard let number = try? InsuredNumber(isWide ? Self.wide(number) : number) else { return nil }
    return SampleEnrolment(insurer: insurer, symbol: symbol.flatMap { try? InsuredSymbol($0) }, number: number, employer: nil)
  }

  private mutating func count(_ key: String) -> Int {
    let next = (counts[key] ?? 0) + 1
    counts[key] = next
    return next
  }

  /// The digits in full width, as many offices write them.
  private static func wide(_ digits: String) -> String {
    String(String.UnicodeScalarView(digits.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }
}
