import EligibilityModel
import Registry

/// Made-up members of a made-up society.
struct Member {
  var insurer = "06139992"
  var symbol: String? = "１２３"
  var number = "4567"
  var branch: String? = "01"
  var name = "髙﨑 見本"
  var kana: String? = "タカサキ ミホン"
  var birthDate = CivilDate.fixed(1980, 4, 1)
  var eligibleFrom = CivilDate.fixed(2024, 4, 1)
  var lostOn: CivilDate?
  var reference: String? = "P1"
  var rate: CopaymentRate? = .thirtyPercent

  func record() throws -> CoverageRecord {
    let person = EnrolledPerson(
      name: try PersonName(name), nameKana: try kana.map { try NameKana($0) }, birthDate: birthDate, sex: .female,
      reference: reference.flatMap { RegisterText($0) })
    return CoverageRecord(
      insurerNumber: try InsurerNumber(insurer), symbol: try symbol.map { try InsuredSymbol($0) }, number: try InsuredNumber(number),
      branchNumber: try branch.map { try BranchNumber($0) }, person: person, role: .insuredPerson,
      period: Period(from: eligibleFrom, lostOn: lostOn) ?? Period(from: eligibleFrom),
      details: CoverageDetails(
        lossReason: lostOn == nil ? nil : .otherInsurance, copaymentRate: rate, certificateValidThrough: .fixed(2029, 11, 30),
        household: RegisterText("世帯１"), employer: RegisterText("見本商事")))
  }

  func question(
    on day: CivilDate, symbol: String?? = nil, branch: String?? = nil, number: String? = nil, knownAt: KnownTime = .third
  ) throws -> LookupQuestion {
    LookupQuestion(
      insurerNumber: try InsurerNumber(insurer), symbol: try (symbol ?? self.symbol).map { try InsuredSymbol($0) },
      number: try InsuredNumber(number ?? self.number), branchNumber: try (branch ?? self.branch).map { try BranchNumber($0) },
      birthDate: birthDate, serviceDate: day, knownAt: knownAt)
  }
}

extension LookupAnswer {
  /// The answer without what was found, to be compared in a table.
  var outline: String {
    switch self {
    case .valid(let found): "valid \(found.name.text)"
    case .invalid(let lostOn): "invalid \(lostOn.iso8601)"
    case .invalidWithNewer(let lostOn): "invalid with newer \(lostOn.iso8601)"
    case .notYet(let from): "not yet \(from.iso8601)"
    case .none: "none"
    case .several(let count): "several \(count)"
    case .reported(let day): "reported \(day.iso8601)"
    }
  }
}
