import Cryptography

/// Makes the pair of keys that seals an audit trail.
enum AuditKeysCommand: Command {
  static let name = "audit keys"
  static let summary = Phrase("Make a pair of keys for seals.", "封印用の鍵の組を作ります。")
  static let usage = Usage(
    operands: [.init(name: "action", help: Phrase("new.", "new。"))],
    options: [
      .required("key", "file", "Where the secret key goes; only its owner can read it.", "秘密鍵を書くファイル（所有者だけが読めます）。"),
      .optional("public", "file", "Where the public key goes (default: the same name with .pub).", "公開鍵を書くファイル（省略時は .pub を付けた名前）。"),
    ],
    discussion: [
      Phrase(
        "Give the public key to whoever checks the trail. Both are PEM files; openssl reads them too.",
        "公開鍵は監査証跡を検査する人に渡します。どちらもPEM形式で、openssl でも読めます。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    guard try arguments.operand("action") == "new" else {
      throw UsageError.badValue("<action>", Phrase("must be new", "new と書いてください"))
    }
    let path = try arguments.required("key")
    do throws(CryptographyError) {
      let key = try SigningKey()
      try KeyFile.write(key, to: path)
      try KeyFile.write(key.verifyingKey, to: arguments.value("public") ?? path + ".pub")
      try? console.say("public key / 公開鍵: \(key.verifyingKey.hex)")
    } catch {
      throw CommandFailure(error.description, error.japanese)
    }
    return .success
  }
}
