import EligibilityModel

extension IdentifierError {
  /// What to look at, for whoever wrote the number.
  var japanese: String {
    switch self {
    case .empty: "値が必要です"
    case .length(_, let allowed): allowed.map(String.init).joined(separator: "桁または") + "桁の数字が必要です"
    case .tooLong(let limit): "\(limit)文字までです"
    case .notADigit(let position): "\(position)文字目が数字ではありません"
    case .invisibleCharacter(let position): "\(position)文字目が制御文字または書式文字です"
    case .checkDigit: "検証番号が合いません。数字の写し間違いがないか確かめてください"
    case .lawCode: "法別番号が保険者のものではありません"
    case .medicalAssistance: "医療扶助の公費負担者番号です。保険者番号ではありません"
    case .prefecture: "都道府県番号がありません"
    case .reserved: "不詳または試験用の番号です"
    }
  }
}
