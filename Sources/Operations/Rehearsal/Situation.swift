import EligibilityModel

/// A standard situation in which every member is asked for; made from the register's record, with fixed devices and one fixed cost.
/// リハーサルの場面
///
/// `Docs/Rehearsal.md` lists them. The names stand in reports, so they are never changed.
public enum Situation: String, CaseIterable, Sendable {
  /// The old card alone, first visit; the look-up by number says valid.
  case oldCardFirst
  /// The same on a return visit.
  case oldCardReturn
  /// 資格情報のお知らせ alone, first visit; the look-up by number says valid.
  case noticeFirst
  /// The same on a return visit.
  case noticeReturn
  /// The 資格確認書 that the register knows, first visit.
  case certificateFirst
  /// The same on a return visit.
  case certificateReturn
  /// Nothing is shown, first visit.
  case nothingFirst
  /// The same on a return visit, with numbers on record.
  case nothingReturn
  /// マイナ保険証 with a certificate that has not expired; the reader says valid.
  case cardValid
  /// マイナ保険証 whose certificate expired two months before; the reader says valid.
  case cardExpiredTwoMonths
  /// マイナ保険証 whose certificate expired five months before; not read yet.
  case cardExpiredFiveMonths
  /// The share by the rules for the person's age and income, of 12,340 yen.
  case copayment
}
