/// A column of the member file, with its two names and whether it must be there.
/// 加入者ファイルの列
public enum MemberColumn: Int, CaseIterable, Sendable {
  /// 保険者番号.
  case insurerNumber
  /// 記号.
  case symbol
  /// 番号.
  case number
  /// 枝番.
  case branchNumber
  /// 氏名.
  case name
  /// 氏名カナ.
  case nameKana
  /// 生年月日.
  case birthDate
  /// 性別.
  case sex
  /// 資格取得日.
  case eligibleFrom
  /// 資格喪失日.
  case lostOn
  /// 喪失事由.
  case lossReason
  /// 本人家族.
  case role
  /// 負担割合.
  case copaymentRate
  /// 世帯番号.
  case household
  /// 事業所.
  case employer
  /// 住所.
  case address
  /// 加入者ID.
  case personReference
  /// 資格確認書有効期限.
  case certificateValidThrough

  /// The columns that a load puts behind refused rows; a mended file may still have them, and they are passed over.
  public static let errorNames = ["取込エラー", "import_error"]

  /// The English header.
  public var english: String {
    switch self {
    case .insurerNumber: "insurer_number"
    case .symbol: "symbol"
    case .number: "number"
    case .branchNumber: "branch_number"
    case .name: "name"
    case .nameKana: "name_kana"
    case .birthDate: "birth_date"
    case .sex: "sex"
    case .eligibleFrom: "eligible_from"
    case .lostOn: "lost_on"
    case .lossReason: "loss_reason"
    case .role: "role"
    case .copaymentRate: "copayment_rate"
    case .household: "household"
    case .employer: "employer"
    case .address: "address"
    case .personReference: "person_reference"
    case .certificateValidThrough: "certificate_valid_through"
    }
  }

  /// The Japanese header.
  public var japanese: String {
    switch self {
    case .insurerNumber: "保険者番号"
    case .symbol: "記号"
    case .number: "番号"
    case .branchNumber: "枝番"
    case .name: "氏名"
    case .nameKana: "氏名カナ"
    case .birthDate: "生年月日"
    case .sex: "性別"
    case .eligibleFrom: "資格取得日"
    case .lostOn: "資格喪失日"
    case .lossReason: "喪失事由"
    case .role: "本人家族"
    case .copaymentRate: "負担割合"
    case .household: "世帯番号"
    case .employer: "事業所"
    case .address: "住所"
    case .personReference: "加入者ID"
    case .certificateValidThrough: "資格確認書有効期限"
    }
  }

  /// Whether a file without this column is refused.
  public var isRequired: Bool {
    switch self {
    case .insurerNumber, .number, .name, .birthDate, .sex, .eligibleFrom, .role: true
    default: false
    }
  }

  /// The column of a header, Japanese or English, blanks around it and capitals not counted; `nil` for any other.
  public init?(header: String) {
    let header = header.trimmingBlanks()
    guard let column = Self.allCases.first(where: { $0.japanese == header || $0.english == header.lowercased() }) else { return nil }
    self = column
  }
}
