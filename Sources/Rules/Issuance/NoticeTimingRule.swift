import EligibilityModel
import Rulebook

/// When a notice comes: in the first batch, or in turn for those who join later (F-033, F-154, F-156, F-157).
/// 資格情報のお知らせの時期
enum NoticeTimingRule {
  static func decide(_ issuance: inout IssuanceCase) -> IssueTiming {
    guard let schedule = issuance.own(\.notice.schedule)?.value.value else {
      issuance.ask(.timing)
      return .notStated
    }
    return isInFirstBatch(issuance, schedule) ? .from(schedule.handedOutFrom) : .inTurn
  }

  static func isBeforeHandingOut(_ issuance: IssuanceCase) -> Bool {
    guard let schedule = issuance.own(\.notice.schedule)?.value.value else { return false }
    return issuance.day.date < schedule.handedOutFrom
  }

  private static func isInFirstBatch(_ issuance: IssuanceCase, _ schedule: NoticeSchedule) -> Bool {
    if issuance.event == .joining { return schedule.isInFirstBatch(joinedOn: issuance.question.event.on) }
    guard case .on(let joined) = issuance.question.member.joinedOn else { return true }
    return schedule.isInFirstBatch(joinedOn: joined)
  }
}
