/// How consent is taken, and what the institution sees by it.
/// 同意の判断
public struct ConsentRuling: Hashable, Sendable {
  /// What the screen offers; empty for a generic reader.
  public let offers: [ConsentOffer]
  /// The items that stand as agreed when the screen opens, carried over.
  public let preset: [ConsentItem]
  /// How the answer is recorded.
  public let record: ConsentRecord
  /// The items the institution may see.
  public let sees: [ConsentItem]
  /// What happens to a query for data.
  public let access: DataAccess
  /// The items that can be agreed to.
  public let items: [ConsentItem]

  /// Keeps the parts as they are.
  public init(
    offers: [ConsentOffer], preset: [ConsentItem], record: ConsentRecord, sees: [ConsentItem], access: DataAccess, items: [ConsentItem]
  ) {
    self.offers = offers
    self.preset = preset
    self.record = record
    self.sees = sees
    self.access = access
    self.items = items
  }
}

/// What a consent screen offers.
/// 同意の方法
public enum ConsentOffer: String, CaseIterable, Sendable {
  /// 一括同意.
  case bulk
  /// 個別同意.
  case individual
  /// 前回の同意の引継ぎ.
  case carryOver
}

/// How a consent is recorded.
/// 同意の記録
public enum ConsentRecord: String, CaseIterable, Sendable {
  /// On the reader's screen.
  case onScreen
  /// On paper.
  case onPaper
  /// Not: the paper form or the explanation is missing, or the way does not fit the reader.
  case notRecorded
  /// Nobody was asked yet.
  case notAsked
}

/// What happens to a query for data.
/// 情報の閲覧
public enum DataAccess: String, CaseIterable, Sendable {
  /// The agreed items are shown.
  case granted
  /// Refused and written into the audit trail; eligibility is confirmed all the same.
  case deniedAndLogged
  /// The certificate serves for eligibility alone.
  case eligibilityOnly
  /// Nobody was asked yet.
  case notAsked
}
