import EligibilityModel
import Registry

/// Where a household or a person is enrolled: insurer, symbol, number and employer.
struct SampleEnrolment {
  let insurer: SampleInsurer
  let symbol: InsuredSymbol?
  let number: InsuredNumber
  let employer: RegisterText?

  var isOfEmployees: Bool { insurer.number.family == .employees }
}

/// Gives out symbols and numbers inside one block of people, none of them twice in the country.
///
/// Each number carries the block, and blocks count upwards: a store that keeps its rows in the order of insurer and number gets them nearly in
/// that order.
struct SampleDesk {
  /// How many numbers of each sort a block may give out.
  private enum Room {
    static let offices = 200
    static let societyOffices = 40
    /// Names of former employers elsewhere carry a count that no block reaches with those of its own.
    static let firstElsewhere = 10_000_000
    static let employees = 1_024
    static let regional = 2_048
    static let lateStage = 720
  }

  /// An employer that still takes people on.
  private struct Office {
    let symbol: InsuredSymbol?
    let name: RegisterText?
    var places: Int
    var lastNumber = 0
  }

  private static let employers = ["見本商事", "例題製作所", "架空運輸", "仮名建設", "試験電機", "練習堂", "模擬食品", "雛形印刷"]

  private let ground: SampleGround
  private let place: SamplePlace
  /// The societies that people of this block work for.
  private let societies: [SampleInsurer]
  private var office: Office?
  private var offices = 0
  private var elsewhere: [Int: Int] = [:]
  private var employees = 0
  private var households = 0
  private var elderly = 0

  init(_ ground: SampleGround, _ place: SamplePlace, _ random: inout SampleRandom) {
    self.ground = ground
    self.place = place
    societies = (0..<4).compactMap { _ in ground.insurers.societies.pick(&random) }
  }

  /// An enrolment with an employees' insurer.
  mutating func employee(at prefecture: Int, _ random: inout SampleRandom) -> SampleEnrolment? {
    switch ground.employeeSchemes.pick(&random) {
    case 0: prefecture == place.prefecture ? association(&random) : association(of: prefecture)
    case 1: societies.isEmpty ? nil : withOffice(societies[random.below(societies.count)])
    case 2: ground.insurers.mutualAid.pick(&random).flatMap { withoutEmployer($0) }
    default: ground.insurers.seamen.pick(&random).flatMap { withoutEmployer($0) }
    }
  }

  /// An enrolment with municipal insurance, or with a society of it.
  mutating func regional(at prefecture: Int, _ random: inout SampleRandom) -> SampleEnrolment? {
    let groups = ground.regionalSchemes.pick(&random) == 0 ? ground.insurers.municipal : ground.insurers.regionalSocieties
    guard let insurer = groups[prefecture - 1].pick(&random), households < Room.regional else { return nil }
    let count = 10_000_000 + place.block * Room.regional + households
    households += 1
    // Numbers of people from elsewhere are longer, so that they meet nobody's.
    let number = prefecture == place.prefecture ? "\(count)" : "\(10 + place.prefecture)\(count)"
    return enrolment(insurer, number: random.happens(50) ? SampleInsurers.wide(number) : number)
  }

  /// An enrolment in late-stage care, which each person has alone.
  mutating func lateStage() -> SampleEnrolment? {
    guard elderly < Room.lateStage else { return nil }
    let body = "\(1_000_000 + place.block * Room.lateStage + elderly)"
    elderly += 1
    guard body.utf8.count == 7, let check = CheckDigit.expected(for: body.utf8.map { $0 &- 0x30 }) else { return nil }
    return enrolment(ground.insurers.lateStage[place.prefecture - 1], number: body + "\(check)")
  }

  /// The same insurer after the employment has ended (任意継続): a symbol of its own, a new number.
  mutating func continuing(_ enrolment: SampleEnrolment) -> SampleEnrolment? {
    guard let number = nextEmployee() else { return nil }
    let symbol = try? InsuredSymbol(enrolment.insurer.number.kind == .japanHealthInsuranceAssociation ? "88000001" : "9999")
    return SampleEnrolment(insurer: enrolment.insurer, symbol: symbol, number: number, employer: nil)
  }

  private func enrolment(_ insurer: SampleInsurer, number: String) -> SampleEnrolment? {
    guard let number = try? InsuredNumber(number) else { return nil }
    var symbol: InsuredSymbol?
    if case .fixed(let text) = insurer.symbolStyle { symbol = text }
    return SampleEnrolment(insurer: insurer, symbol: symbol, number: number, employer: nil)
  }
}

// Employers.
extension SampleDesk {
  private mutating func association(_ random: inout SampleRandom) -> SampleEnrolment? {
    var office = self.office ?? newOffice(&random)
    office.lastNumber += 1
    office.places -= 1
    self.office = office.places > 0 || offices >= Room.offices ? office : nil
    return member(of: office, ground.insurers.association[place.prefecture - 1])
  }

  /// A former employer in another prefecture: one for each block and prefecture.
  private mutating func association(of prefecture: Int) -> SampleEnrolment? {
    let count = (elsewhere[prefecture] ?? 0) + 1
    elsewhere[prefecture] = count
    let symbol = try? InsuredSymbol("\(90_000_000 + place.prefecture * 100_000 + place.block)")
    let name = Self.name(Room.firstElsewhere + place.prefecture * 100_000 + place.block)
    let office = Office(symbol: symbol, name: name, places: 1, lastNumber: count)
    return member(of: office, ground.insurers.association[prefecture - 1])
  }

  private func member(of office: Office, _ insurer: SampleInsurer) -> SampleEnrolment? {
    guard let number = try? InsuredNumber("\(office.lastNumber)") else { return nil }
    return SampleEnrolment(insurer: insurer, symbol: office.symbol, number: number, employer: office.name)
  }

  private mutating func newOffice(_ random: inout SampleRandom) -> Office {
    let count = place.block * Room.offices + offices
    offices += 1
    let digits = "\(10_000_000 + count)"
    let symbol = try? InsuredSymbol(random.happens(150) ? SampleInsurers.wide(digits) : digits)
    return Office(symbol: symbol, name: Self.name(count), places: random.pick([2, 3, 8, 8, 30, 60]))
  }

  private static func name(_ count: Int) -> RegisterText? {
    RegisterText("株式会社\(employers[count % employers.count])\(count + 1)")
  }

  /// A society's office is told by its symbol; the number runs through the whole society.
  private mutating func withOffice(_ insurer: SampleInsurer) -> SampleEnrolment? {
    guard let number = nextEmployee() else { return nil }
    let office = 100 + place.block % Room.societyOffices
    let symbol = try? InsuredSymbol(insurer.rank % 7 == 3 ? SampleInsurers.wide("\(office)") : "\(office)")
    return SampleEnrolment(insurer: insurer, symbol: symbol, number: number, employer: Self.employer(of: insurer, office: office))
  }

  /// The offices of each society that people of so many blocks work for.
  static func societyOffices(blocks: Int) -> Range<Int> { 100..<100 + min(Room.societyOffices, max(0, blocks)) }

  /// The employer that is an office of a society.
  static func employer(of society: SampleInsurer, office: Int) -> RegisterText? {
    name(society.rank * Room.societyOffices + office)
  }

  private mutating func withoutEmployer(_ insurer: SampleInsurer) -> SampleEnrolment? {
    guard let number = nextEmployee() else { return nil }
    return enrolment(insurer, number: number.original)
  }

  /// Numbers of insurers of the whole country carry the prefecture as well.
  private mutating func nextEmployee() -> InsuredNumber? {
    guard employees < Room.employees else { return nil }
    let count = place.block * Room.employees + employees
    employees += 1
    return try? InsuredNumber("\((10 + place.prefecture) * 100_000_000 + count)")
  }
}
