import EligibilityModel

/// Reads the JSON form of an `EnrolmentQuestion`.
enum EnrolmentQuestionReader {
  /// The words of `matter`.
  private enum Matter: String, CaseIterable {
    case register
    case cancel
  }

  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> EnrolmentQuestion {
    let day = try fields.date("serviceDate")
    switch try fields.word("matter", Matter.self) {
    case .register: return EnrolmentQuestion(serviceDate: day, matter: .register(try registration(&fields)))
    case .cancel: return EnrolmentQuestion(serviceDate: day, matter: .cancel(try cancellation(&fields)))
    }
  }

  private static func registration(_ fields: inout JSONFieldReader) throws(FieldFault) -> RegistrationRequest {
    let device = try fields.wordIfPresent("device", EnrolmentDevice.self) ?? .unknown
    return RegistrationRequest(
      card: try fields.myNumberCard(), holding: try fields.wordIfPresent("holding") ?? .held,
      pin: try fields.wordIfPresent("pin") ?? .unknown, device: device, app: try fields.wordIfPresent("app") ?? .unknown,
      ease: try fields.wordIfPresent("ease") ?? .unknown, deviceOwner: try fields.wordIfPresent("deviceOwner") ?? .own,
      loginCard: try fields.wordIfPresent("loginCard") ?? .own, insurer: try fields.knownInsurer(),
      cancelledThrough: try fields.knownDate("cancelledThrough"), channelName: try fields.shortText("channelName"),
      progress: try fields.objectIfPresent("progress", progress) ?? .notAsked)
  }

  private static func progress(_ fields: inout JSONFieldReader) throws(FieldFault) -> EnrolmentProgress {
    .tried(
      try fields.word("channel"), try fields.array("steps", atMost: 20) { (field) throws(FieldFault) in try field.word() })
  }

  private static func cancellation(_ fields: inout JSONFieldReader) throws(FieldFault) -> CancellationRequest {
    CancellationRequest(
      insurer: try fields.knownInsurer(), filedOn: try fields.knownDate("filedOn"),
      route: try fields.wordIfPresent("route") ?? .paperToInsurer, attached: try fields.wordIfPresent("attached") ?? .unknown,
      registration: try fields.wordIfPresent("registration") ?? .registered, legacyCard: try heldLegacyCard(&fields))
  }

  private static func heldLegacyCard(_ fields: inout JSONFieldReader) throws(FieldFault) -> HeldLegacyCard {
    let end = try fields.dateIfPresent("legacyCardValidThrough")
    switch (try fields.boolIfPresent("holdsLegacyCard"), end) {
    case (false?, _?): throw fields.fault(at: "legacyCardValidThrough", .contradicts("holdsLegacyCard"))
    case (false?, nil): return .notHeld
    case (_, let end?): return .held(.through(end))
    case (true?, nil): return .held(.notPrinted)
    case (nil, nil): return .unknown
    }
  }
}

// Fields about a card that several questions share.
extension JSONFieldReader {
  /// A card by registration, certificate, own end and kind.
  mutating func myNumberCard() throws(FieldFault) -> MyNumberCard {
    MyNumberCard(
      registration: try wordIfPresent("registration") ?? .unknown, certificate: try knownCertificate(), body: try knownBody(),
      variant: try wordIfPresent("variant") ?? .photo)
  }

  /// A short text, empty when absent.
  mutating func shortText(_ name: String) throws(FieldFault) -> String {
    guard let field = fieldIfPresent(name) else { return "" }
    let text = try field.string()
    guard text.utf8.count <= 200 else {
      throw field.fault(.malformed(english: "must be at most 200 bytes long", japanese: "200バイト以内で書いてください"))
    }
    return text
  }
}

extension FieldFault.Reason {
  /// Two fields can't both be true.
  static func contradicts(_ other: String) -> FieldFault.Reason {
    .malformed(english: "contradicts \(other)", japanese: "\(other) と矛盾しています")
  }
}
