public import EligibilityModel

/// The form of a certificate.
/// 資格確認書の様式
public struct CertificateForm: RuleValue {
  /// The forms the insurer uses or may choose from.
  public let choices: Set<SheetForm>
  /// Whether material, size and shape are those of the old card; `nil` when not stated.
  public let sameAsLegacyCard: Bool?
  /// The material in words; `nil` when not stated.
  public let material: String?
  /// The size in words; `nil` when not stated.
  public let size: String?

  /// Whether a certificate may be printed in this form.
  public func allows(_ form: SheetForm) -> Bool { choices.contains(form) }

  /// Reads `{choices: […], sameAsLegacyCard: …, material: …, size: …}`; all but the first may be absent.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CertificateForm {
    try node.fields { (fields) throws(RulebookError) in
      CertificateForm(
        choices: try fields.required("choices"), sameAsLegacyCard: try fields.optional("sameAsLegacyCard"),
        material: try fields.optional("material"), size: try fields.optional("size"))
    }
  }
}

/// What a card or certificate looks like.
/// 券面
public struct CardFace: RuleValue {
  /// The printed title; `nil` when not stated.
  public let title: String?
  /// The colour in words; `nil` when not stated.
  public let colour: String?
  /// Whether the workplace's name is printed; `nil` when not stated.
  public let workplaceName: Bool?
  /// Whether there is an address field that the holder fills in on receipt; `nil` when not stated.
  public let addressField: Bool?

  /// Reads `{title: …, colour: …, workplaceName: …, addressField: …}`, each of which may be absent.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CardFace {
    try node.fields { (fields) throws(RulebookError) in
      CardFace(
        title: try fields.optional("title"), colour: try fields.optional("colour"), workplaceName: try fields.optional("workplaceName"),
        addressField: try fields.optional("addressField"))
    }
  }
}

/// Whether ceiling categories are printed on certificates.
/// 限度額区分等の記載
public enum CeilingPrinting: String, CaseIterable, Sendable, RuleValue {
  /// Some municipalities do, on application; the software asks which.
  case byMunicipalityOnApplication
  /// On application.
  case onApplication
  /// Never.
  case never
}

/// Whether the certificate takes the place of the elderly recipient certificate.
/// 高齢受給者証との一体化
public enum ElderlyCertificateMerging: RuleValue {
  /// From this day the certificate shows the share, and no separate one is issued: `{mergedFrom: 2025-08-01}`.
  case mergedFrom(CivilDate)
  /// The certificate does not show the share; the separate one must be asked for: `separate`.
  case separate

  private enum Word: String, CaseIterable, RuleValue {
    case separate
  }

  /// Whether a certificate issued on a day shows the share of a person aged 70 to 74.
  public func showsShare(issuedOn: CivilDate) -> Bool {
    switch self {
    case .mergedFrom(let day): issuedOn >= day
    case .separate: false
    }
  }

  /// Reads the day or the word.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ElderlyCertificateMerging {
    guard node.isMapping else {
      switch try Word.read(node) {
      case .separate: return .separate
      }
    }
    return try node.fields { (fields) throws(RulebookError) in .mergedFrom(try fields.required("mergedFrom")) }
  }
}
