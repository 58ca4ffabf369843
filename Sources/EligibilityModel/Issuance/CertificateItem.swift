/// What is printed on an eligibility certificate.
/// 資格確認書の記載事項
public enum CertificateItem: String, CaseIterable, Sendable {
  /// 氏名.
  case name
  /// 記号.
  case symbol
  /// 番号.
  case number
  /// 枝番.
  case branchNumber
  /// 保険者番号.
  case insurerNumber
  /// 保険者名.
  case insurerName
  /// 有効期限.
  case validThrough
  /// 負担割合 and its 発効期日.
  case copaymentRate
  /// 住所欄, left empty for the holder to fill in.
  case addressField
  /// 事業所名称.
  case workplaceName
  /// 一部負担金限度額の適用区分 with its 発効期日.
  case ceilingCategory
  /// 食事療養・生活療養標準負担額減額の適用区分 with its 発効期日.
  case mealReduction
  /// 長期入院該当日.
  case longAdmission
  /// 認定を受けた特定疾病, by a symbol, with its ceiling category and 発効期日.
  case specificDisease
}
