public import EligibilityModel

/// Why an event is not recorded; a value, because the office has to mend the report and not the program. Holds no data of a person.
/// 異動を登録できない理由
public enum EventRefusal: Error, Hashable, Sendable {
  /// No such cover is known.
  case noSuchCover
  /// More than one person or cover fits; the branch number tells them apart.
  case severalCovers(count: Int)
  /// The day lies outside the cover.
  case outsideCover(Period)
  /// The days would be none.
  case emptyPeriod
  /// 資格喪失日 would not lie after 資格取得日.
  case endBeforeStart(CivilDate)
  /// 資格取得日 would not lie before 資格喪失日.
  case startAfterEnd(CivilDate)
  /// The register says so already.
  case nothingChanges
  /// The person already has a cover under these numbers on some of the days.
  case alreadyCovered(Period)
  /// The stretches of the cover do not fit each other: the register needs a look before anything is changed.
  case brokenHistory
  /// No such event is known.
  case noSuchEvent
  /// The event was corrected before; correct the correction.
  case alreadyCorrected(by: EventID)
  /// A later event changed the same days; correct it first.
  case laterEvent(EventID)
  /// No such report is known, or it was settled before.
  case noOpenReport
}
