import EligibilityModel
import Rulebook

/// What one way of registering needs, held against what is known.
/// 申込みに必要なもの
struct ChannelNeeds {
  /// What is certainly lacking.
  private(set) var missing: [EnrolmentNeed] = []
  /// What nobody told.
  private(set) var toCheck: [EnrolmentNeed] = []

  init(of channel: EnrolmentChannel, for item: RegistrationCase) {
    checkCard(item)
    checkCertificate(item)
    checkPIN(channel, item)
    if channel == .portal { checkLogin(item.request) }
  }

  private mutating func checkCard(_ item: RegistrationCase) {
    guard item.request.holding == .held else { return missing.append(.myNumberCard) }
    switch item.request.card.body {
    case .validThrough(let end): if end < item.day.date { missing.append(.validCard) }
    case .unknown: toCheck.append(.validCard)
    }
  }

  /// Registering before the certificate is renewed is out of order (F-408).
  private mutating func checkCertificate(_ item: RegistrationCase) {
    switch item.certificate.state {
    case .valid: break
    case .unknown: toCheck.append(.validCertificate)
    case .inGrace, .pastGrace, .revoked: missing.append(.validCertificate)
    }
  }

  /// Portal and bank machine ask for the PIN; the reader does so only of a card without photo (F-214, F-226, F-295).
  private mutating func checkPIN(_ channel: EnrolmentChannel, _ item: RegistrationCase) {
    let needsUsablePIN = item.rules.cardsWithoutPIN.edition(on: item.day).value.contains(channel)
    if needsUsablePIN, item.request.card.variant == .faceMarked { return missing.append(.cardWithPIN) }
    let asksForPIN = item.rules.rule(of: channel).edition(on: item.day).value.know.contains(.userCertificationPIN)
    guard asksForPIN || item.request.card.variant == .noPhoto else { return }
    switch item.request.pin {
    case .known: break
    case .forgotten, .locked: missing.append(.userCertificationPIN)
    case .unknown: toCheck.append(.userCertificationPIN)
    }
  }

  private mutating func checkLogin(_ request: RegistrationRequest) {
    if request.loginCard == .anotherPersons { missing.append(.ownCard) }
    switch request.device {
    case .smartphone: checkApp(request.app)
    case .computer: break
    case .unsupportedPhone, .none: missing.append(.readingDevice)
    case .unknown: toCheck.append(.readingDevice)
    }
  }

  private mutating func checkApp(_ app: AppInstallation) {
    switch app {
    case .installed: break
    case .notInstalled: missing.append(.portalApp)
    case .unknown: toCheck.append(.portalApp)
    }
  }
}

extension ChannelRule {
  /// What to bring with such a device; a computer needs no app.
  func bring(with device: EnrolmentDevice) -> [EnrolmentNeed] {
    device == .computer ? bring.filter { $0 != .portalApp } : bring
  }
}
