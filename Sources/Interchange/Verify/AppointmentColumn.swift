/// A column of a list of appointments.
/// 予約者一覧の列
public enum AppointmentColumn: String, CaseIterable, Sendable {
  /// The caller's own mark of the appointment, given back unchanged.
  case id
  /// 保険者番号.
  case insurerNumber = "insurer_number"
  /// 記号.
  case symbol
  /// 番号.
  case number
  /// 枝番.
  case branchNumber = "branch_number"
  /// 生年月日.
  case birthDate = "birth_date"
  /// 診療日.
  case serviceDate = "service_date"

  /// The English header.
  public var english: String { rawValue }

  /// The Japanese header.
  public var japanese: String {
    switch self {
    case .id: "整理番号"
    case .insurerNumber: "保険者番号"
    case .symbol: "記号"
    case .number: "番号"
    case .branchNumber: "枝番"
    case .birthDate: "生年月日"
    case .serviceDate: "診療日"
    }
  }

  /// Whether every list needs it.
  public var isRequired: Bool {
    switch self {
    case .id, .symbol, .branchNumber: false
    case .insurerNumber, .number, .birthDate, .serviceDate: true
    }
  }

  /// The column of a header in either language.
  init?(header: String) {
    guard let column = Self.allCases.first(where: { $0.english == header || $0.japanese == header }) else { return nil }
    self = column
  }
}
