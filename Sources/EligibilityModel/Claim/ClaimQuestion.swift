/// What reception knows when it fills in the identity part of a claim.
/// 請求についての問い
public struct ClaimQuestion: Hashable, Sendable {
  /// 診療日.
  public let serviceDate: CivilDate
  /// Where the current numbers come from, if anywhere.
  public let currentNumbers: NumberSource
  /// Where former numbers come from, if anywhere.
  public let formerNumbers: NumberSource
  /// What the online service said.
  public let answer: AnswerWord
  /// The way the clerk wants to take, or `pending` to be told.
  public let chosen: ClaimDirection
  /// The signed 被保険者資格申立書, where there is one.
  public let declaration: DeclarationOnFile
  /// The scheme the patient says to belong to; it decides the shape of the sevens and where the claim goes.
  public let statedScheme: StatedScheme

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, currentNumbers: NumberSource, formerNumbers: NumberSource, answer: AnswerWord,
    chosen: ClaimDirection, declaration: DeclarationOnFile, statedScheme: StatedScheme
  ) {
    self.serviceDate = serviceDate
    self.currentNumbers = currentNumbers
    self.formerNumbers = formerNumbers
    self.answer = answer
    self.chosen = chosen
    self.declaration = declaration
    self.statedScheme = statedScheme
  }
}

/// Where a set of insurer, symbol and number comes from.
/// 番号の出所
public enum NumberSource: String, CaseIterable, Sendable {
  /// There is none.
  case none
  /// A valid answer of the online service.
  case onlineAnswer
  /// The 「資格（無効）」 screen.
  case invalidScreen
  /// A paper the patient showed.
  case document
  /// Asking the patient.
  case interview
  /// Earlier visits.
  case pastVisits
  /// The insurer, by telephone.
  case telephone
  /// Eligibility information downloaded beforehand.
  case downloaded
}

/// What stands in the 被保険者資格申立書 on file.
/// 申立書の有無
public enum DeclarationOnFile: Hashable, Sendable {
  /// There is none.
  case none
  /// There is one; each part is there or missing. The texts themselves stay with the facility.
  case present(DeclarationParts)
}

/// Which parts of the declaration are filled in.
/// 申立書の記入済み項目
public struct DeclarationParts: OptionSet, Hashable, Sendable {
  /// One bit a part.
  public let rawValue: UInt8
  /// Keeps the bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// 署名.
  public static let signature = DeclarationParts(rawValue: 1)
  /// 住所.
  public static let address = DeclarationParts(rawValue: 2)
  /// 連絡先.
  public static let contact = DeclarationParts(rawValue: 4)
  /// 事業所名, asked of employees.
  public static let employer = DeclarationParts(rawValue: 8)
}

/// The scheme a patient says to belong to.
/// 申立ての制度
public enum StatedScheme: String, CaseIterable, Sendable {
  /// 被用者保険.
  case employees
  /// 国民健康保険.
  case nationalHealthInsurance
  /// 後期高齢者医療.
  case lateStageElderly
  /// The patient could not say.
  case unknown
}
