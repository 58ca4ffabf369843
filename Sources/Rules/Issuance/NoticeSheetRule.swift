import EligibilityModel
import Rulebook

/// What a notice is like (F-027, F-028, F-031, F-034, F-038, F-155, F-158).
/// 資格情報のお知らせの仕様
enum NoticeSheetRule {
  /// The sheet; `nil` where no notice is coming.
  static func decide(_ outcome: NoticeOutcome, _ issuance: inout IssuanceCase) -> NoticeSheet? {
    let wrongNumber = wrongNumber(&issuance)
    switch outcome {
    case .due, .waiting: break
    case .notDue, .askInsurer, .unknown: if wrongNumber == .none { return nil }
    }
    let delivery = issuance.told(.noticeDelivery, \.notice.delivery)
    let title = issuance.own(\.notice.title)?.value.value
    let form = issuance.told(.noticeForm, \.notice.form)
    return NoticeSheet(
      title: title, form: form, printed: printed(&issuance), delivery: Packer.delivering(delivery, .noticeDelivery, &issuance),
      timing: NoticeTimingRule.decide(&issuance), wrongNumber: wrongNumber)
  }

  /// The insurer's own list; one that does not even name the person only says what is added to the usual notice.
  private static func printed(_ issuance: inout IssuanceCase) -> Set<NoticeItem> {
    let national = issuance.rules.noticeItems.edition(on: issuance.day)
    issuance.findings.note(national, .document(.eligibilityNotice), .noted)
    guard let own = issuance.own(\.notice.items), let items = own.value.value else { return national.value }
    issuance.findings.note(own, .document(.eligibilityNotice), .noted)
    return items.contains(.name) ? items.union([.cardNeededWarning]) : items.union(national.value)
  }

  private static func wrongNumber(_ issuance: inout IssuanceCase) -> WrongNumberStep {
    guard issuance.event == .wrongNumberOnNotice else { return .none }
    if let own = issuance.own(\.notice.wrongNumber) { issuance.findings.note(own, .document(.eligibilityNotice), .noted) }
    return .contactInsurer
  }
}
