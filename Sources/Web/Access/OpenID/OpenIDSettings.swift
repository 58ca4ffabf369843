import EligibilityModel
import Interchange
import Operations
import Registry

/// Which sign-in service of a hospital is believed, and what its people may do here.
/// 外部サインインの設定
public struct OpenIDSettings: Sendable {
  /// Who it is: an address under HTTPS.
  public let issuer: String
  /// Under which name it knows us.
  public let client: String
  /// The file with the secret that it shares with us.
  public let secretFile: String
  /// The file with the authorities that are believed of its certificate; `nil` for those of the operating system.
  public let authoritiesFile: String?
  /// The proxy on the way to it; `nil` for none.
  public let proxy: String?
  /// Under which address browsers reach us.
  let address: String
  /// What it is asked to tell.
  let scopes: [String]
  /// What people call it.
  let name: LocalizedText
  /// By which words it says that a second factor was asked for.
  let secondFactor: Words
  /// Whose account somebody's is.
  let accounts: [Row<AccountName>]
  /// What others may do.
  let roles: [Row<Place>]
  /// From which claim the names of their accounts are made, and what stands behind them.
  let naming: (claim: String, suffix: String)

  /// The values of `acr` and `amr`.
  struct Words: Sendable {
    var acr: [String] = []
    var amr: [String] = []
  }

  /// A value of a claim, with what it stands for.
  struct Row<Meaning: Sendable>: Sendable {
    let claim: String
    let value: String
    let meaning: Meaning
  }

  /// A role at a place.
  struct Place: Sendable {
    let role: AccessRole
    let affiliation: Affiliation
  }
}

// What a token means.
extension OpenIDSettings {
  /// A word of the service's, beside its name: signing in and signing out have to say it alike.
  func qualified(_ word: String) -> String { issuer + " " + word }

  /// Whose account it opens; the first row that fits counts, and without one it opens nothing.
  func identity(_ claims: IDTokenClaims) -> OutsideIdentity? {
    func fits<Meaning>(_ row: Row<Meaning>) -> Bool { claims.texts(row.claim).contains { $0.utf8.elementsEqual(row.value.utf8) } }
    let (key, session) = (qualified(claims.subject), claims.session.map(qualified))
    if let row = accounts.first(where: fits) {
      return OutsideIdentity(key: key, session: session, target: .account(row.meaning), hasSecondFactor: hasSecondFactor(claims))
    }
    guard let row = roles.first(where: fits), let given = claims.texts(naming.claim).first,
      let name = AccountName(given.lowercased() + naming.suffix)
    else { return nil }
    return OutsideIdentity(
      key: key, session: session, target: .role(row.meaning.role, row.meaning.affiliation, name: name),
      hasSecondFactor: hasSecondFactor(claims))
  }

  private func hasSecondFactor(_ claims: IDTokenClaims) -> Bool {
    claims.texts("acr").contains(where: secondFactor.acr.contains) || claims.texts("amr").contains(where: secondFactor.amr.contains)
  }
}

// The file.
extension OpenIDSettings {
  /// Reads the file of settings; a member that nobody knows is refused.
  /// - Throws: a sentence for the operator
  public init(_ bytes: [UInt8]) throws(OpenIDSettingsFault) {
    do {
      var fields = try JSONFieldReader(try JSONReader(maximumBytes: 1 << 20).read(bytes))
      try self.init(&fields)
      try fields.finish()
    } catch let fault as FieldFault {
      throw OpenIDSettingsFault(english: fault.description, japanese: fault.japanese)
    } catch {
      throw OpenIDSettingsFault(english: "the file is no JSON", japanese: "JSONとして読めません")
    }
  }

  private init(_ fields: inout JSONFieldReader) throws(FieldFault) {
    issuer = try fields.text("issuer", expected: "an address with https://", "https:// で始まるアドレス", Self.plainAddress)
    address = try fields.text("address", expected: "an address with https://, without a path", "https:// で始まる、パスのないアドレス", Self.ownAddress)
    client = try fields.text("client", expected: "1 to 255 ASCII characters", "1～255字のASCII文字", Self.word)
    secretFile = try fields.string("secretFile")
    authoritiesFile = try fields.stringIfPresent("authoritiesFile")
    proxy = try fields.stringIfPresent("proxy")
    let further = try fields.arrayIfPresent("scopes", atMost: 20) { (field) throws(FieldFault) in
      try field.text(expected: "a word", "一語", Self.word)
    }
    scopes = ["openid"] + (further.isEmpty ? ["profile"] : further.filter { $0 != "openid" })
    name = try fields.object("name") { (name) throws(FieldFault) in
      let (japanese, english) = (try name.string("ja"), try name.string("en"))
      return LocalizedText(japanese, english, try name.stringIfPresent("easy") ?? japanese)
    }
    secondFactor =
      try fields.objectIfPresent("secondFactor") { (words) throws(FieldFault) in
        Words(
          acr: try words.arrayIfPresent("acr") { (field) throws(FieldFault) in try field.string() },
          amr: try words.arrayIfPresent("amr") { (field) throws(FieldFault) in try field.string() })
      } ?? Words()
    accounts = try fields.objectIfPresent("accounts", Self.accounts) ?? []
    let mapped = try fields.objectIfPresent("roles", Self.roles)
    roles = mapped?.0 ?? []
    naming = mapped?.1 ?? ("", "")
    guard !accounts.isEmpty || !roles.isEmpty else { throw fields.fault(at: "roles", .missing) }
    // Those accounts have no second factor of ours.
    guard roles.isEmpty || !secondFactor.acr.isEmpty || !secondFactor.amr.isEmpty else { throw fields.fault(at: "secondFactor", .missing) }
  }

  private static func accounts(_ fields: inout JSONFieldReader) throws(FieldFault) -> [Row<AccountName>] {
    let claim = try fields.string("claim")
    return try fields.array("map", atMost: 100_000) { (field) throws(FieldFault) in
      try field.object { (row) throws(FieldFault) in
        Row(
          claim: claim, value: try row.string("value"),
          meaning: try row.text("account", expected: "the name of an account", "利用者ID") { AccountName($0) })
      }
    }
  }

  private static func roles(_ fields: inout JSONFieldReader) throws(FieldFault) -> ([Row<Place>], (claim: String, suffix: String)) {
    let claim = try fields.string("claim")
    let nameClaim = try fields.string("nameClaim")
    // With an @ in it no name that an operator gives by habit is hit.
    let suffix = try fields.text("suffix", expected: "@ and small letters, digits or . - _", "@ と英小文字・数字・. - _") {
      $0.hasPrefix("@") && AccountName("aaa" + $0) != nil ? $0 : nil
    }
    let rows = try fields.array("map") { (field) throws(FieldFault) in
      try field.object { (row) throws(FieldFault) in Row(claim: claim, value: try row.string("value"), meaning: try place(&row)) }
    }
    return (rows, (nameClaim, suffix))
  }

  private static func place(_ row: inout JSONFieldReader) throws(FieldFault) -> Place {
    let role = try row.word("role", AccessRole.self)
    let code = try row.textIfPresent("institution", expected: "ten digits", "10桁の医療機関コード") { try? MedicalInstitutionCode($0) }
    let insurer = try row.textIfPresent("insurer", expected: "an insurer's number", "保険者番号") { try? InsurerNumber($0) }
    let affiliation = code.map(Affiliation.institution) ?? insurer.map(Affiliation.insurer)
    guard let affiliation, code == nil || insurer == nil, AccessRole.ofAccounts.contains(role), affiliation.fits(role) else {
      throw row.fault(
        at: "role",
        .malformed(
          english: "a role with its institution or insurer; operators, auditors and others sign in by 'accounts'",
          japanese: "医療機関か保険者に合う役割（運用担当者・監査担当者などは accounts で対応させます）"))
    }
    return Place(role: role, affiliation: affiliation)
  }

  private static func plainAddress(_ text: String) -> String? { OpenIDProvider.isAddress(text) && !text.contains("?") ? text : nil }

  private static func ownAddress(_ text: String) -> String? {
    OpenIDProvider.isAddress(text) && text.dropFirst(8).allSatisfy { !"/?@,;".contains($0) } ? text : nil
  }

  private static func word(_ text: String) -> String? {
    (1...255).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text : nil
  }
}

/// Why settings can't be used.
/// 外部サインインの設定の不備
public struct OpenIDSettingsFault: Error, Hashable, Sendable {
  /// What to mend, in English.
  public let english: String
  /// The same in Japanese.
  public let japanese: String
}
