public import EligibilityModel

/// One person's cover with one insurer, as the insurer states it.
/// 加入者の資格
///
/// A cover during which a name, an address or the like changed has one record for each stretch of days with one statement.
public struct CoverageRecord: Hashable, Sendable, MaskedInLogs {
  /// Insurer, symbol and number.
  public var key: RegistryKey { RegistryKey(insurerNumber: insurerNumber, symbolKey: symbol?.canonicalKey, numberKey: number.canonicalKey) }

  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号, as written; `nil` for those who have none.
  public let symbol: InsuredSymbol?
  /// 番号, as written.
  public let number: InsuredNumber
  /// 枝番; `nil` for those who have none, which is not 00.
  public let branchNumber: BranchNumber?
  /// Who is covered.
  public let person: EnrolledPerson
  /// 本人・家族の別.
  public let role: EnrolleeRole
  /// From 資格取得日 on; the first day outside is 資格喪失日.
  public let period: Period
  /// The days of the period for which this record speaks; mostly all of them.
  /// 記載事項の有効期間
  public let stated: Period
  /// What else the insurer says.
  public let details: CoverageDetails

  /// Keeps the parts; without days of its own the record speaks for the whole period, and never for a day outside it.
  public init(
    insurerNumber: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber, branchNumber: BranchNumber?, person: EnrolledPerson,
    role: EnrolleeRole, period: Period, stated: Period? = nil, details: CoverageDetails = CoverageDetails()
  ) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
    self.person = person
    self.role = role
    self.period = period
    self.stated = stated.flatMap { $0.intersection(period) } ?? period
    self.details = details
  }

  /// The first day inside.
  /// 資格取得日
  public var eligibleFrom: CivilDate { period.from }
  /// The first day outside; `nil` while no end is known.
  /// 資格喪失日
  public var lostOn: CivilDate? { period.until }

  /// Whether both speak of the same cover of the same person, so that one of them is the other corrected.
  ///
  /// A branch number names one person, who may meanwhile have another name; without one the person is told by id or name.
  public func isSameCoverage(as other: CoverageRecord) -> Bool {
    guard key == other.key, branchNumber == other.branchNumber, eligibleFrom == other.eligibleFrom else { return false }
    return branchNumber == nil ? person.isSame(as: other.person) : person.birthDate == other.person.birthDate
  }

  /// Whether nothing at all differs, the way symbol and number are written included.
  public func isIdentical(to other: CoverageRecord) -> Bool {
    self == other && RegisterText(number.original) == RegisterText(other.number.original)
      && symbol.flatMap { RegisterText($0.original) } == other.symbol.flatMap { RegisterText($0.original) }
  }
}
