/// What is printed on the notice.
/// 資格情報のお知らせの記載事項
public enum NoticeItem: String, CaseIterable, Sendable {
  /// 氏名.
  case name
  /// 記号.
  case symbol
  /// 番号.
  case number
  /// 枝番.
  case branchNumber
  /// 加入区分.
  case membershipCategory
  /// 保険者番号.
  case insurerNumber
  /// 保険者名.
  case insurerName
  /// 個人番号の下4桁.
  case individualNumberLastFour
  /// 高齢者の負担割合.
  case elderlyCopaymentRate
  /// 負担割合.
  case copaymentRate
  /// The words 「受診の際マイナ保険証が必要」.
  case cardNeededWarning
}
