/// The sex a register states, or that it states none.
/// 性別
public enum Sex: String, CaseIterable, Sendable {
  /// 男.
  case male
  /// 女.
  case female
  /// 未設定: the register or the card leaves it open.
  case notStated

  /// Reads the digit of the online interface: 1, 2 or 3.
  public init?(wireCode: some StringProtocol) {
    guard let sex = Self.allCases.first(where: { $0.wireCode == wireCode }) else { return nil }
    self = sex
  }

  /// The digit of the online interface.
  public var wireCode: String {
    switch self {
    case .male: "1"
    case .female: "2"
    case .notStated: "3"
    }
  }

  /// The word for pages and forms.
  public var japanese: String {
    switch self {
    case .male: "男"
    case .female: "女"
    case .notStated: "未設定"
    }
  }
}
