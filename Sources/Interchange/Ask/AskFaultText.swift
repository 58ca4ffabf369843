import EligibilityModel

extension AskFault {
  /// One word for programs.
  public var code: String {
    switch self {
    case .json: "notJSON"
    case .field(let fault): fault.reason.code
    case .refused(let refusal): refusal.code
    }
  }

  /// The field to mend; empty for the question as a whole.
  public var field: String {
    switch self {
    case .json: ""
    case .field(let fault): fault.path
    case .refused(let refusal): refusal.field
    }
  }

  /// The fault in English.
  public var english: String {
    switch self {
    case .json(let error): error.description
    case .field(let fault): fault.reason.english
    case .refused(let refusal): refusal.english
    }
  }

  /// The fault in Japanese.
  public var japanese: String {
    switch self {
    case .json(let error): error.kind.japanese
    case .field(let fault): fault.reason.japanese
    case .refused(let refusal): refusal.japanese
    }
  }
}

extension RuleRefusal {
  /// One word for programs.
  var code: String {
    switch self {
    case .outsideModelledPeriod: "outsideModelledPeriod"
    case .unknownInsurerProfile: "unknownInsurerProfile"
    case .claimOrder: "claimOrder"
    case .declarationIncomplete: "declarationIncomplete"
    case .bornAfterService: "bornAfterService"
    }
  }

  /// The field it is about.
  var field: String {
    switch self {
    case .outsideModelledPeriod: "serviceDate"
    case .unknownInsurerProfile: "insurerProfile"
    case .claimOrder: "chosen"
    case .declarationIncomplete(let part): "declaration.\(part.rawValue)"
    case .bornAfterService: "birthDate"
    }
  }

  var english: String {
    switch self {
    case .outsideModelledPeriod(_, let first, let last): "the rules for this question are known from \(first) to \(last)"
    case .unknownInsurerProfile: "no insurer profile has this name"
    case .claimOrder(_, let possible): "the ways are taken in the order current, former, unknown; \(possible.rawValue) is possible here"
    case .declarationIncomplete(let part): "a claim with unknown numbers needs the declaration's \(part.rawValue)"
    case .bornAfterService: "lies after the day of service"
    }
  }

  var japanese: String {
    switch self {
    case .outsideModelledPeriod(_, let first, let last): "この問いに答えられるのは\(first)から\(last)までです"
    case .unknownInsurerProfile: "この名前の保険者設定はありません"
    case .claimOrder: "①現在→②過去→③不詳の順に、可能な方法で請求してください"
    case .declarationIncomplete(let part): "不詳の請求には、申立書の\(part.japanese)が必要です"
    case .bornAfterService: "診療日より後の日付です"
    }
  }
}

extension DeclarationPart {
  /// The name on the form.
  var japanese: String {
    switch self {
    case .signature: "署名"
    case .address: "住所"
    case .contact: "連絡先"
    }
  }
}
