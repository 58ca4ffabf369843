import EligibilityModel

// Fields that several questions share.
extension JSONFieldReader {
  /// A day that may be absent.
  mutating func knownDate(_ name: String) throws(FieldFault) -> KnownDate {
    try dateIfPresent(name).map(KnownDate.on) ?? .unknown
  }

  /// A printed last day that may be absent.
  mutating func printedDate(_ name: String) throws(FieldFault) -> PrintedDate {
    try dateIfPresent(name).map(PrintedDate.through) ?? .notPrinted
  }

  /// A share in percent that may be absent.
  mutating func printedRate(_ name: String) throws(FieldFault) -> PrintedRate {
    guard let field = fieldIfPresent(name) else { return .notPrinted }
    return .printed(try field.copaymentRate())
  }

  /// A certificate by `certificateValidThrough` or `certificateState`, not both; unknown when neither is there.
  mutating func knownCertificate() throws(FieldFault) -> KnownCertificate {
    let end = try dateIfPresent("certificateValidThrough")
    let state = try wordIfPresent("certificateState", CertificateState.self)
    switch (end, state) {
    case (_?, _?): throw fault(at: "certificateState", .oneOfTwo("certificateValidThrough", "certificateState"))
    case (let end?, nil): return .validThrough(end)
    case (nil, let state?): return .state(state)
    case (nil, nil): return .state(.unknown)
    }
  }

  /// The card's own last day.
  mutating func knownBody() throws(FieldFault) -> KnownCardBody {
    try dateIfPresent("cardValidThrough").map(KnownCardBody.validThrough) ?? .unknown
  }

  /// The insurer by `insurerNumber`, `insurerKind` or `insurerProfile`, one of them at most.
  mutating func knownInsurer() throws(FieldFault) -> KnownInsurer {
    let number = fieldIfPresent("insurerNumber")
    let kind = try wordIfPresent("insurerKind", InsurerKind.self)
    let profile = fieldIfPresent("insurerProfile")
    let given = [number != nil, kind != nil, profile != nil].filter { $0 }
    guard given.count <= 1 else {
      throw fault(at: "insurerKind", .oneOfTwo("insurerNumber, insurerKind", "insurerProfile"))
    }
    if let number { return .kind(try number.insurerNumber().kind) }
    if let profile { return .profile(try profile.insurerProfileID()) }
    return kind.map(KnownInsurer.kind) ?? .unknown
  }

  /// The person, every part of whom may be unknown.
  mutating func patient(_ name: String) throws(FieldFault) -> Patient {
    let patient = try objectIfPresent(name) { (fields) throws(FieldFault) in
      Patient(
        birthDate: try fields.knownDate("birthDate"), insurer: try fields.knownInsurer(),
        income: try fields.wordIfPresent("income") ?? .unknown, lostOn: try fields.knownDate("lostOn"))
    }
    return patient ?? Patient(birthDate: .unknown, insurer: .unknown, income: .unknown, lostOn: .unknown)
  }
}

extension JSONField {
  /// A share in percent: 10, 20 or 30.
  func copaymentRate() throws(FieldFault) -> CopaymentRate {
    let percent = try integer()
    guard let rate = CopaymentRate.allCases.first(where: { $0.percent == percent }) else {
      throw fault(.malformed(english: "must be 10, 20 or 30 (percent)", japanese: "10、20、30のどれか (％) で書いてください"))
    }
    return rate
  }

  func insurerNumber() throws(FieldFault) -> InsurerNumber {
    do throws(IdentifierError) {
      return try InsurerNumber(textOrEmpty())
    } catch {
      throw fault(.malformed(english: error.description, japanese: "保険者番号：" + error.japanese))
    }
  }

  func insurerProfileID() throws(FieldFault) -> InsurerProfileID {
    guard let id = InsurerProfileID(try string()) else {
      throw fault(
        .malformed(english: "must be a profile name of small letters, digits and hyphens", japanese: "保険者設定名 (英小文字・数字・ハイフン) で書いてください"))
    }
    return id
  }

  /// The text, or an empty one for another kind of value, so that the identifier's own error speaks.
  private func textOrEmpty() -> String {
    if case .string(let text) = value { text } else { "" }
  }
}

extension FieldFault.Reason {
  /// Two fields exclude each other and both were given.
  static func oneOfTwo(_ first: String, _ second: String) -> FieldFault.Reason {
    .malformed(english: "give only one of \(first) and \(second)", japanese: "\(first) と \(second) は、どちらか一つだけ書いてください")
  }
}
