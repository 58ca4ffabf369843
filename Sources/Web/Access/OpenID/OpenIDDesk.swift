import Dispatch
import EligibilityModel
import Foundation
import Interchange
import Operations
import Synchronization

/// Speaks with a hospital's sign-in service: OpenID Connect, authorization code with PKCE.
/// 外部サインインの窓口
///
/// What the service says of itself, and its keys, hold for an hour, and for a day where it can't be asked. A key that is not among them is asked for
/// at most once a minute, so that rotation needs nobody and a flood of forged tokens costs the service nothing.
public final class OpenIDDesk: Sendable {
  static let freshSeconds: Int64 = 3_600
  static let staleSeconds: Int64 = 86_400
  static let keySeconds: Int64 = 60
  /// So many requests wait for the service at once; a service that hangs may not hold everybody's threads.
  static let atOnce = 4

  let settings: OpenIDSettings
  private let secret: String
  private let tools: OpenIDTools
  private let room = DispatchSemaphore(value: OpenIDDesk.atOnce)
  private let known = Mutex(Known())

  /// Speaks with the service of the settings.
  ///
  /// - Parameters:
  ///   - settings: the service
  ///   - secret: what it shares with us
  ///   - tools: how it is asked
  public init(_ settings: OpenIDSettings, secret: String, tools: OpenIDTools) {
    self.settings = settings
    self.secret = secret
    self.tools = tools
  }

  private struct Known {
    var provider: (value: OpenIDProvider, at: Int64)?
    var keys: (value: OpenIDKeySet, at: Int64)?
    /// When it was asked last for a key that it did not have.
    var askedForKeyAt = Int64.min
  }

  /// Where the service sends browsers back to.
  var returnAddress: String { settings.address + Route.outsideReturn.path }

  /// Where a browser goes to sign in.
  func address(for flow: OpenIDFlow, _ desk: SignInDesk) throws(OpenIDTrouble) -> String {
    let provider = try provider()
    let challenge = Base64URL.text(Self.bytes(ofHex: desk.digest(of: flow.verifier(desk, secret))))
    var fields = [
      ("response_type", "code"), ("client_id", settings.client), ("redirect_uri", returnAddress),
      ("scope", settings.scopes.joined(separator: " ")),
      ("state", flow.state(desk, secret)), ("nonce", flow.nonce(desk, secret)), ("code_challenge", challenge),
      ("code_challenge_method", "S256"),
    ]
    if !settings.secondFactor.acr.isEmpty { fields.append(("acr_values", settings.secondFactor.acr.joined(separator: " "))) }
    return Self.address(provider.authorization, fields)
  }

  /// Where a browser goes to sign out there, too; `nil` while that is not known.
  func endAddress(_ language: Language) -> String? {
    let end = known.withLock { $0.provider?.value.endSession }
    return end.map {
      Self.address($0, [("client_id", settings.client), ("post_logout_redirect_uri", settings.address + Route.signIn(language).path)])
    }
  }

  /// Whether what came back belongs to a sign-in, and is from the service where it names itself.
  func isOurs(state: String?, issuer: String?, _ flow: OpenIDFlow, _ desk: SignInDesk) -> Bool {
    guard state == flow.state(desk, secret) else { return false }
    let mustName = known.withLock { $0.provider?.value.namesItself } ?? false
    return issuer.map { $0.utf8.elementsEqual(settings.issuer.utf8) } ?? !mustName
  }

  /// Exchanges a code for who signed in.
  func claims(for code: String, _ flow: OpenIDFlow, _ desk: SignInDesk) throws(OpenIDTrouble) -> IDTokenClaims {
    let provider = try provider()
    let answer = try ask(request(code, flow.verifier(desk, secret), provider))
    guard answer.status == 200 else {
      throw (400..<500).contains(answer.status) ? .refusedCode(answer.status) : .silent("\(answer.status)")
    }
    let expectation = IDToken.Expectation(
      issuer: settings.issuer, client: settings.client, nonce: flow.nonce(desk, secret), now: tools.now())
    let token = try Self.believing { () throws(OpenIDFault) in try IDToken(answer: answer.body) }
    return try proven(by: provider) { (keys) throws(OpenIDFault) in try token.claims(by: keys, tools.verify, expecting: expectation) }
  }

  /// Who signed out there, as a token says that the service has sent.
  func logout(_ text: String) throws(OpenIDTrouble) -> OutsideLogout {
    let token = try Self.believing { () throws(OpenIDFault) in try LogoutToken(text) }
    let claims = try proven(by: try provider()) { (keys) throws(OpenIDFault) in
      try token.claims(by: keys, tools.verify, from: settings.issuer, for: settings.client, at: tools.now())
    }
    let (person, session) = (claims.subject.map(settings.qualified), claims.session.map(settings.qualified))
    let subject: OutsideLogout.Subject =
      switch (person, session) {
      case (let person?, let session?): .both(person: person, session: session)
      case (let person?, nil): .person(person)
      case (nil, let session?): .session(session)
      case (nil, nil): throw .fault(.subject)
      }
    return OutsideLogout(message: settings.qualified(claims.number), subject: subject)
  }

  /// Reads by the keys that are known, and where the key is not among them, once more by new ones.
  private func proven<Value>(
    by provider: OpenIDProvider, _ read: (OpenIDKeySet) throws(OpenIDFault) -> Value
  ) throws(OpenIDTrouble) -> Value {
    let known = try keys(provider)
    do throws(OpenIDFault) {
      return try read(known)
    } catch {
      guard error == .unknownKey else { throw .fault(error) }
    }
    let fresh = try newKeys(provider)
    return try Self.believing { () throws(OpenIDFault) in try read(fresh) }
  }

  private static func believing<Value>(_ read: () throws(OpenIDFault) -> Value) throws(OpenIDTrouble) -> Value {
    do throws(OpenIDFault) {
      return try read()
    } catch {
      throw .fault(error)
    }
  }

  /// Tells the operator.
  func tell(_ trouble: OpenIDTrouble) { tools.tell(trouble.line) }

  /// The present, in seconds.
  var now: Int64 { tools.now() }
}

// What the service says of itself.
extension OpenIDDesk {
  private func provider() throws(OpenIDTrouble) -> OpenIDProvider {
    let now = tools.now()
    let last = known.withLock { $0.provider }
    if let last, now - last.at < Self.freshSeconds { return last.value }
    do throws(OpenIDTrouble) {
      let found = try fetch(OpenIDProvider.address(of: settings.issuer)) { (body) throws(OpenIDFault) in
        try OpenIDProvider(body, of: settings.issuer)
      }
      known.withLock { $0.provider = (found, now) }
      return found
    } catch {
      guard let last, now - last.at < Self.staleSeconds else { throw error }
      return last.value
    }
  }

  private func keys(_ provider: OpenIDProvider) throws(OpenIDTrouble) -> OpenIDKeySet {
    let now = tools.now()
    let last = known.withLock { $0.keys }
    if let last, now - last.at < Self.freshSeconds { return last.value }
    do throws(OpenIDTrouble) {
      return try fetchKeys(provider, now)
    } catch {
      guard let last, now - last.at < Self.staleSeconds else { throw error }
      return last.value
    }
  }

  /// The keys asked for anew, where that was not done a moment ago.
  private func newKeys(_ provider: OpenIDProvider) throws(OpenIDTrouble) -> OpenIDKeySet {
    let now = tools.now()
    let mayAsk = known.withLock { known in
      guard now >= known.askedForKeyAt.addingReportingOverflow(Self.keySeconds).partialValue || known.askedForKeyAt == .min else {
        return false
      }
      known.askedForKeyAt = now
      return true
    }
    guard mayAsk else { throw .fault(.unknownKey) }
    return try fetchKeys(provider, now)
  }

  private func fetchKeys(_ provider: OpenIDProvider, _ now: Int64) throws(OpenIDTrouble) -> OpenIDKeySet {
    let found = try fetch(provider.keys) { (body) throws(OpenIDFault) in try OpenIDKeySet(body) }
    known.withLock { $0.keys = (found, now) }
    return found
  }

  private func fetch<Value>(_ address: String, _ read: ([UInt8]) throws(OpenIDFault) -> Value) throws(OpenIDTrouble) -> Value {
    let answer = try ask(OpenIDTools.Ask(address: address, form: nil, headers: []))
    guard answer.status == 200 else { throw .silent("\(answer.status)") }
    do throws(OpenIDFault) {
      return try read(answer.body)
    } catch {
      throw .fault(error)
    }
  }

  private func ask(_ request: OpenIDTools.Ask) throws(OpenIDTrouble) -> OpenIDTools.Answer {
    guard room.wait(timeout: .now()) == .success else { throw .silent("too many at once") }
    defer { room.signal() }
    do throws(OpenIDTools.Silence) {
      return try tools.ask(request)
    } catch {
      throw .silent(error.reason)
    }
  }
}

// What it is sent.
extension OpenIDDesk {
  private func request(_ code: String, _ verifier: String, _ provider: OpenIDProvider) -> OpenIDTools.Ask {
    var fields = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", returnAddress), ("code_verifier", verifier),
    ]
    var headers: [String] = []
    if provider.takesBasic {
      let pair = "\(Self.encoded(settings.client)):\(Self.encoded(secret))"
      headers.append("Authorization: Basic " + Data(pair.utf8).base64EncodedString())
    } else {
      fields += [("client_id", settings.client), ("client_secret", secret)]
    }
    return OpenIDTools.Ask(address: provider.token, form: Self.form(fields), headers: headers)
  }

  private static func address(_ base: String, _ fields: [(String, String)]) -> String {
    base + (base.contains("?") ? "&" : "?") + form(fields)
  }

  private static func form(_ fields: [(String, String)]) -> String { fields.map { "\($0)=\(encoded($1))" }.joined(separator: "&") }

  /// With everything as percent signs that could mean something.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): [byte]
      default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func bytes(ofHex text: String) -> [UInt8] {
    let digits = text.utf8.map { $0 < 0x3A ? $0 & 15 : ($0 & 15) + 9 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
