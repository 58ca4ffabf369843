/// A change that brings an existing member a new document.
/// 書類が交付される変更
public enum DocumentChange: String, CaseIterable, Sendable {
  /// 住所変更.
  case address
  /// 氏名変更.
  case name
  /// 紛失・破損.
  case lostOrDamaged
  /// 事業所の代表者変更.
  case representative
  /// 法人の設立.
  case incorporation
  /// 支部の変更を伴う事務所移転.
  case branch
}
