/// The way of the envelope.
/// 送付経路
public enum DeliveryRoute: String, CaseIterable, Sendable {
  /// 自宅へ郵送.
  case postHome
  /// 事業所経由.
  case workplace
  /// 本社・支店毎.
  case office
  /// Sent by the insurer, to an address that is not stated.
  case sentByInsurer
}

/// What lies in one envelope.
/// 封入の単位
public enum Enclosure: String, CaseIterable, Sendable {
  /// 世帯単位.
  case household
  /// 個人毎.
  case individual
}
