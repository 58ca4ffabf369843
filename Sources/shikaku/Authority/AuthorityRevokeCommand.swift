import Certificates

/// Revokes a certificate.
enum AuthorityRevokeCommand: Command {
  static let name = "ca revoke"
  static let summary = Phrase("Revoke a certificate and write the revocation list anew.", "証明書を失効させ、失効リストを書き直します。")
  static let usage = Usage(
    options: [
      AuthorityOptions.folder, AuthorityOptions.certificate,
      .optional("reason", "word", "Why: \(words).", "失効の理由（上の語のどれか）。"), AuthorityListCommand.days,
    ],
    discussion: [
      Phrase(
        "The gate honours the new list when it reads it: shikaku gate reload. What the authority issued stands in its folder issued, under its number.",
        "門は shikaku gate reload で新しい失効リストを読みます。発行した証明書は、フォルダー issued に番号で残っています。")
    ])

  private static var words: String { RevocationReason.allCases.map(\.rawValue).joined(separator: ", ") }

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let reason = try arguments.value("reason", Phrase("write one of \(words)", "\(words) のどれかを書いてください")) { RevocationReason(rawValue: $0) }
    let certificate = try Certificate(pem: try OpenFile.read(try arguments.required("certificate")))
    let folder = try AuthorityOptions.folder(arguments)
    let now = SystemClock.seconds()
    let validity = try AuthorityListCommand.validity(arguments)
    let isNew = try folder.alone {
      let authority = try folder.authority()
      guard certificate.isIssued(by: authority.certificate) else { throw CertificateError.issuedByAnother }
      guard let entry = Revocation(serial: certificate.serial, at: now, reason: reason ?? .unspecified) else {
        throw CertificateError.notACertificate
      }
      let list = try folder.list()
      guard !list.revoked.contains(where: { $0.serial == entry.serial }) else { return false }
      try folder.publish(try authority.revocationList(list.revoked + [entry], number: (list.number ?? 0) + 1, validity: validity))
      return true
    }
    if !isNew { console.complain("It was revoked already. / すでに失効しています。") }
    try console.say(CertificateText.line(certificate))
    return .success
  }
}

/// Writes the revocation list anew.
enum AuthorityListCommand: Command {
  static let name = "ca crl"
  static let summary = Phrase("Write the revocation list anew, before it is out of date.", "失効リストを書き直します（期限が切れる前に）。")
  static let days = Usage.Option.optional(
    "days", "number", "In how many days the next list is due at the latest (default: \(defaultDays)).", "次のリストまでの最長日数（省略時\(defaultDays)）。")
  static let usage = Usage(
    options: [AuthorityOptions.folder, days],
    discussion: [
      Phrase(
        "A gate refuses every terminal once the list is out of date. Let a timer run this each week, and shikaku gate reload after it.",
        "失効リストの期限が切れると、門はすべての端末を拒みます。毎週これと shikaku gate reload をタイマーで実行してください。")
    ])

  /// Long enough for a few failed weeks of a timer.
  static let defaultDays: Int64 = 30

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let folder = try AuthorityOptions.folder(arguments)
    let validity = try validity(arguments)
    try folder.alone {
      let list = try folder.list()
      let authority = try folder.authority()
      try folder.publish(try authority.revocationList(list.revoked, number: (list.number ?? 0) + 1, validity: validity))
    }
    try console.say("\(folder.listPath)  …\(CertificateText.day(validity.until))")
    return .success
  }

  /// From when the list holds and when the next one is due.
  static func validity(_ arguments: Arguments) throws(UsageError) -> CertificateValidity {
    try AuthorityOptions.validity(arguments, days: defaultDays)
  }

  /// The same for a number of days of our own.
  static func validity(days: Int64) throws(UsageError) -> CertificateValidity {
    try AuthorityOptions.validity(try Arguments([], usage: Usage()), days: days)
  }
}

/// Shows what an authority has issued.
enum AuthorityShowCommand: Command {
  static let name = "ca list"
  static let summary = Phrase("List what an authority has issued, soonest to expire first.", "発行した証明書を、期限の近い順に一覧します。")
  static let usage = Usage(options: [AuthorityOptions.folder])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let folder = try AuthorityOptions.folder(arguments)
    let now = SystemClock.seconds()
    let revoked = Dictionary(try folder.list().revoked.map { ($0.serial, $0) }) { first, _ in first }
    for certificate in try folder.issued() {
      try console.say(CertificateText.line(certificate) + "  " + state(of: certificate, revoked[certificate.serial], now))
    }
    return .success
  }

  private static func state(of certificate: Certificate, _ revocation: Revocation?, _ now: Int64) -> String {
    if let revocation { return "revoked 失効 \(CertificateText.day(revocation.at)) (\(revocation.reason.rawValue))" }
    return (certificate.validity?.until ?? 0) < now ? "expired 期限切れ" : "valid 有効"
  }
}
