import Certificates
import EligibilityModel

/// Issues a certificate for the gate itself.
enum AuthorityServerCommand: Command {
  static let name = "ca server"
  static let summary = Phrase("Issue a certificate for a server.", "サーバー証明書を発行します。")
  static let usage = Usage(
    options: [
      AuthorityOptions.folder,
      .required("host-name", "names", "The server's names or addresses, separated by commas.", "サーバーの名前またはアドレス（コンマ区切り）。"),
      AuthorityOptions.out, AuthorityOptions.days, AuthorityOptions.request,
    ],
    discussion: [AuthorityOptions.warning])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let words = try arguments.required("host-name").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let names = words.compactMap(name)
    guard names.count == words.count, let first = words.first, let subject = SubjectName(commonName: subjectText(first)) else {
      throw UsageError.badValue("--host-name", Phrase("write names of machines or addresses", "機械の名前かアドレスを書いてください"))
    }
    let validity = try AuthorityOptions.validity(arguments, days: 397)
    let terms = CertificateTerms(subject: subject, names: names, usage: .server, validity: validity)
    return try AuthorityIssue.run(arguments, console) { authority, holder in try authority.issue(terms, to: holder) }
  }

  private static func name(_ text: String) -> AlternativeName? {
    let isAddress = text.contains(":") || text.split(separator: ".").compactMap { UInt8($0) }.count == 4
    return isAddress ? AlternativeName.address(text) : AlternativeName.host(text)
  }

  /// Programs look at the further names only; here it is for people, so what doesn't fit is left out.
  private static func subjectText(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == ":" || $0 == "*" ? "-" : $0 }).prefix(64))
  }
}

/// Issues a certificate for a terminal of an institution.
enum AuthorityTerminalCommand: Command {
  static let name = "ca terminal"
  static let summary = Phrase("Issue a certificate for an institution's terminal.", "医療機関の端末証明書を発行します。")
  static let usage = Usage(
    options: [
      AuthorityOptions.folder,
      .required("institution", "code", "医療機関コード: ten digits.", "医療機関コード（10桁）。"),
      .required("name", "name", "The terminal's name: letters, digits and .-_", "端末の名前（英数字と .-_ ）。"),
      AuthorityOptions.out, AuthorityOptions.days, AuthorityOptions.request,
    ],
    discussion: [
      AuthorityOptions.warning,
      Phrase(
        "The subject is serialNumber=CODE and CN=NAME; the further name is urn:x-shikaku:institution:CODE:terminal:NAME.",
        "主体者名は serialNumber=医療機関コード、CN=端末名、別名は urn:x-shikaku:institution:医療機関コード:terminal:端末名 です。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let code = try arguments.identifier("institution") { (text: String) throws(IdentifierError) in try MedicalInstitutionCode(text) }
    let terminal = try arguments.required("name")
    guard let subject = SubjectName(commonName: terminal, serialNumber: code.canonical),
      let name = AlternativeName.uri("urn:x-shikaku:institution:\(code.canonical):terminal:\(terminal)")
    else { throw UsageError.badValue("--name", Phrase("write up to 64 letters, digits or .-_", "64字以内の英数字と .-_ で書いてください")) }
    let terms = CertificateTerms(
      subject: subject, names: [name], usage: .client, validity: try AuthorityOptions.validity(arguments, days: 397))
    return try AuthorityIssue.run(arguments, console) { authority, holder in try authority.issue(terms, to: holder) }
  }
}

/// Issues a certificate in the place of an earlier one.
enum AuthorityRenewCommand: Command {
  static let name = "ca renew"
  static let summary = Phrase("Renew a certificate; the earlier one stays valid beside it.", "証明書を更新します（前の証明書も有効なままです）。")
  static let usage = Usage(
    options: [
      AuthorityOptions.folder, AuthorityOptions.certificate, AuthorityOptions.out, AuthorityOptions.days, AuthorityOptions.request,
    ],
    discussion: [
      Phrase(
        "The new one says the same as the earlier one, with a new key. When it is in use everywhere, revoke the earlier one with --reason superseded or let it expire.",
        "新しい証明書は新しい鍵で同じ内容です。入れ替えが済んだら、前の証明書を --reason superseded で失効させるか、期限切れを待ちます。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let earlier = try Certificate(pem: try OpenFile.read(try arguments.required("certificate")))
    let folder = try AuthorityOptions.folder(arguments)
    let validity = try AuthorityOptions.validity(arguments, days: 397)
    if try folder.list().revoked.contains(where: { $0.serial == earlier.serial }) {
      throw CommandFailure("a revoked certificate is not renewed; issue a new one", "失効した証明書は更新できません。新しく発行してください")
    }
    return try AuthorityIssue.run(arguments, console) { authority, holder in try authority.renew(earlier, to: holder, validity: validity) }
  }
}

/// What the three have in common.
enum AuthorityIssue {
  static func run(_ arguments: Arguments, _ console: Console, _ issue: (Authority, PublicKey) throws -> Certificate) throws -> ExitCode {
    let folder = try AuthorityOptions.folder(arguments)
    let certificate = try folder.alone { try CertificateDelivery(arguments).deliver(from: folder, issue) }
    try console.say(CertificateText.line(certificate))
    return .success
  }
}
