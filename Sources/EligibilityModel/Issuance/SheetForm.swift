/// The sheet of a certificate or notice.
/// 用紙
public enum SheetForm: String, CaseIterable, Sendable {
  /// カード型.
  case card
  /// はがき型, the size of the 高齢受給者証.
  case postcard
  /// Ａ４型.
  case a4
}
