import EligibilityModel

extension AskFault {
  /// One word for programs.
  public var code: String {
    switch self {
    case .json: "notJSON"
    case .field(let fault): fault.reason.code
    case .refused(let refusal, _): refusal.code
    }
  }

  /// The field to mend; empty for the question as a whole.
  public var field: String {
    switch self {
    case .json: ""
    case .field(let fault): fault.path
    case .refused(let refusal, let topic): topic.path(of: refusal.field)
    }
  }

  /// The fault in English.
  public var english: String {
    switch self {
    case .json(let error): error.description
    case .field(let fault): fault.reason.english
    case .refused(let refusal, _): refusal.wording.english
    }
  }

  /// The fault in Japanese.
  public var japanese: String {
    switch self {
    case .json(let error): error.kind.japanese
    case .field(let fault): fault.reason.japanese
    case .refused(let refusal, _): refusal.wording.japanese
    }
  }
}

extension AskTopic {
  /// Where a field of the person stands in this question.
  func path(of field: String) -> String {
    switch self {
    case .counter, .bring: field == "serviceDate" ? field : "patient.\(field)"
    case .claim, .copayment, .certificate, .enrolment, .checklist, .emergency: field
    case .documents: field
    case .reader: field == "birthDate" || field == "appliedOn" ? "card.application.\(field)" : field
    case .ceiling, .subsidy, .contact, .deadline, .consent: field
    case .offCounter: field
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
    case .unknownCeilingCategory: "unknownCeilingCategory"
    case .ceilingCategoryOfAnotherAge: "ceilingCategoryOfAnotherAge"
    }
  }

  /// The field it is about.
  var field: String {
    switch self {
    case .outsideModelledPeriod(let day, _, _, _): day.rawValue
    case .unknownInsurerProfile: "insurerProfile"
    case .claimOrder: "chosen"
    case .declarationIncomplete(let part): "declaration.\(part.rawValue)"
    case .bornAfterService: "birthDate"
    case .unknownCeilingCategory, .ceilingCategoryOfAnotherAge: "category"
    }
  }
}
