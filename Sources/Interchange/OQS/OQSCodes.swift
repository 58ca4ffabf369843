public import EligibilityModel

/// What the online verification service says about a person's cover, code list OQSCD006.
/// 資格有効性
public enum OQSValidity: String, OQSCoded {
  /// OQSCD006.
  public static var codeList: OQSCodeList { .validity }

  /// 有効.
  case valid = "1"
  /// 無効.
  case invalid = "2"
  /// 無効（新しい資格あり）.
  case invalidWithNewer = "3"
  /// 該当資格なし.
  case none = "4"
  /// 複数該当.
  case several = "5"
  /// 有効（未登録）, medical assistance only.
  case validNotRegistered = "6"
}

/// Whether a request was worked off, code list OQSCD003.
/// 処理結果区分
public enum OQSSegment: String, OQSCoded {
  /// OQSCD003.
  public static var codeList: OQSCodeList { .segment }

  /// 正常終了.
  case done = "1"
  /// 処理中.
  case processing = "2"
  /// 異常終了.
  case failed = "9"
}

/// Whether one person of a request was worked off, code list OQSCD004.
/// 処理結果状況
public enum OQSStatus: String, OQSCoded {
  /// OQSCD004.
  public static var codeList: OQSCodeList { .status }

  /// 正常.
  case normal = "1"
  /// エラー.
  case error = "2"
}

/// By what a person was asked for, code list OQSCD002.
/// 照会区分
public enum OQSReference: String, OQSCoded {
  /// OQSCD002.
  public static var codeList: OQSCodeList { .reference }

  /// マイナンバーカード.
  case myNumberCard = "1"
  /// 被保険者証情報.
  case certificate = "2"
}

/// How a file's characters are written, code list OQSCD005.
/// 文字コード識別
public enum OQSEncoding: String, OQSCoded {
  /// OQSCD005.
  public static var codeList: OQSCodeList { .encoding }

  /// UTF-8.
  case utf8 = "0"
  /// Shift_JIS, in practice CP932.
  case shiftJIS = "1"

  /// The name in the XML declaration.
  public var declaredName: String {
    switch self {
    case .utf8: "UTF-8"
    case .shiftJIS: "Shift_JIS"
    }
  }
}

/// Which certificate a cover stands for, code list OQSCD010.
/// 被保険者証区分
public enum OQSCertificateClass: String, OQSCoded {
  /// OQSCD010.
  public static var codeList: OQSCodeList { .certificateClass }

  /// 一般.
  case general = "01"
  /// 退職.
  case retired = "02"
  /// 短期（一般）.
  case shortTerm = "03"
  /// 短期（退職）.
  case shortTermRetired = "04"
  /// 特別療養費支給対象者.
  case specialMedicalExpense = "05"
  /// 特例退職.
  case specialRetired = "06"
  /// 自衛官.
  case selfDefenseForces = "07"
  /// 医療扶助.
  case medicalAssistance = "A1"
}

extension LossReason: OQSCoded {
  /// OQSCD008.
  public static var codeList: OQSCodeList { .lossReason }

  /// The code of the list.
  public var oqsCode: String {
    switch self {
    case .death: "01"
    case .publicAssistance: "02"
    case .otherInsurance: "03"
    case .other: "99"
    }
  }
}

extension EnrolleeRole: OQSCoded {
  /// OQSCD009.
  public static var codeList: OQSCodeList { .role }

  /// The code of the list.
  public var oqsCode: String {
    switch self {
    case .insuredPerson: "1"
    case .family: "2"
    }
  }
}

extension Sex: OQSCoded {
  /// OQSCD007.
  public static var codeList: OQSCodeList { .sex }

  /// The code of the list.
  public var oqsCode: String { wireCode }
}

/// Whether a child has not reached school age; the national words have none for whoever has.
/// 未就学区分
public enum OQSPreschool: String, OQSCoded {
  /// OQSCD015.
  public static var codeList: OQSCodeList { .preschool }

  /// 未就学該当.
  case preschool = "1"
}
