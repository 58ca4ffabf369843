/// Whether an institution gets a subsidy, and how much.
/// 補助金についての問い
public struct SubsidyQuestion: Hashable, Sendable {
  /// The day of the application.
  /// 申請日
  public let appliedOn: CivilDate
  /// Which subsidy.
  public let programme: SubsidyProgramme
  /// The kind of institution.
  public let facility: KnownFacilityKind
  /// How many readers there were before.
  public let readers: KnownCount
  /// The use of each month, as far as told.
  public let monthlyUse: [MonthlyUse]
  /// The day on which the readers were added; the end of the installation where nobody says.
  public let addedOn: KnownDate
  /// The day on which the installation was complete.
  public let installedOn: KnownDate
  /// What each added reader costs with its installation.
  public let unitCosts: [Yen]

  /// Keeps the parts as they are.
  public init(
    appliedOn: CivilDate, programme: SubsidyProgramme, facility: KnownFacilityKind, readers: KnownCount, monthlyUse: [MonthlyUse],
    addedOn: KnownDate, installedOn: KnownDate, unitCosts: [Yen]
  ) {
    self.appliedOn = appliedOn
    self.programme = programme
    self.facility = facility
    self.readers = readers
    self.monthlyUse = monthlyUse
    self.addedOn = addedOn
    self.installedOn = installedOn
    self.unitCosts = unitCosts
  }
}

/// The subsidies, which have deadlines that look alike.
/// 補助金の種類
public enum SubsidyProgramme: String, CaseIterable, Sendable {
  /// 顔認証付きカードリーダーの増設.
  case addedReaders
  /// 居宅同意取得型のシステム導入.
  case homeCareSystem
}

/// A kind of institution, or the fact that nobody told it.
/// 判明している施設の種類
public enum KnownFacilityKind: Hashable, Sendable {
  /// The kind.
  case kind(FacilityKind)
  /// Not told.
  case unknown
}

/// A count, or the fact that none was given.
/// 数
public enum KnownCount: Hashable, Sendable {
  /// The count.
  case count(Int)
  /// None was given.
  case notGiven
}

/// How often My Number insurance cards were used in a month.
/// 月間利用件数
public struct MonthlyUse: Hashable, Sendable {
  /// Any day of the month.
  public let month: CivilDate
  /// The count of the whole institution.
  public let count: Int

  /// Keeps the parts as they are.
  public init(month: CivilDate, count: Int) {
    self.month = month
    self.count = count
  }
}
