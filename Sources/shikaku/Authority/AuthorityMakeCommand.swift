import Certificates

/// Makes a test authority.
enum AuthorityMakeCommand: Command {
  static let name = "ca make"
  static let summary = Phrase("Make an authority for tests and closed networks.", "試験・閉域網用の認証局を作ります。")
  static let usage = Usage(
    options: [
      AuthorityOptions.folder,
      .optional("name", "text", "Its name (default: Shikaku Test Authority).", "認証局の名前（省略時 Shikaku Test Authority）。"),
      .optional("days", "number", "For how many days it is valid (default: 1825).", "有効日数（省略時1825）。"),
    ],
    discussion: [
      AuthorityOptions.warning,
      Phrase(
        "The folder holds authority.key (secret), authority.pem (give it to whoever trusts the authority), revoked.pem (the revocation list) and issued (what was issued).",
        "フォルダーには authority.key（秘密）、authority.pem（信頼する側に渡す）、revoked.pem（失効リスト）、issued（発行した証明書）ができます。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    guard let name = SubjectName(commonName: arguments.value("name") ?? "Shikaku Test Authority") else {
      throw UsageError.badValue("--name", Phrase("write up to 64 letters, digits, spaces or .-_", "64字以内の英数字・空白・.-_ で書いてください"))
    }
    let validity = try AuthorityOptions.validity(arguments, days: 1_825, most: 7_300)
    let listValidity = try AuthorityListCommand.validity(days: AuthorityListCommand.defaultDays)
    let folder = try AuthorityOptions.folder(arguments)
    try folder.make { (key) throws(CertificateError) in
      try Authority(named: name, key: key, validity: validity)
    } list: { (authority) throws(CertificateError) in
      try authority.revocationList([], number: 1, validity: listValidity)
    }
    console.complain("\(AuthorityOptions.warning.english)\n\(AuthorityOptions.warning.japanese)")
    try console.say(CertificateText.line(try folder.certificate()))
    return .success
  }
}
