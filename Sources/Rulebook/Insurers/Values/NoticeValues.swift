public import EligibilityModel

/// Who gets the notice.
/// 資格情報のお知らせの対象
public enum NoticeRecipients: String, CaseIterable, Sendable, RuleValue {
  /// 全ての被保険者.
  case everyMember
  /// People registered for insurance-card use.
  case registeredOnly
  /// Registered people who joined or whose data changed since card issue ended, and who hold no old card.
  case registeredWithoutLegacyCard
}

/// When the notice is issued and handed out.
/// 資格情報のお知らせの時期
public struct NoticeSchedule: RuleValue {
  /// The day whose data are printed; people who joined later get theirs in turn.
  public let statusOn: CivilDate
  /// The first day of issue.
  public let issuedFrom: CivilDate
  /// The first day on which members receive it.
  public let handedOutFrom: CivilDate

  /// Whether a person who joined on a day is in the first batch.
  public func isInFirstBatch(joinedOn: CivilDate) -> Bool { joinedOn <= statusOn }

  /// Reads `{statusOn: …, issuedFrom: …, handedOutFrom: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> NoticeSchedule {
    try node.fields { (fields) throws(RulebookError) in
      NoticeSchedule(
        statusOn: try fields.required("statusOn"), issuedFrom: try fields.required("issuedFrom"),
        handedOutFrom: try fields.required("handedOutFrom"))
    }
  }
}

/// What a member does when the number printed on the notice is not theirs.
/// 番号の相違
public enum WrongNumberAction: String, CaseIterable, Sendable, RuleValue {
  /// 保険者に連絡する.
  case contactInsurer
}
