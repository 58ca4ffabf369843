import Cryptography
import Registry
import RegistrySQL

/// Makes the pair of keys that seals an audit trail.
enum AuditKeysCommand: Command {
  static let name = "audit keys"
  static let summary = Phrase("Make a pair of keys for seals, or put a new one in its place.", "封印用の鍵の組を作り、または入れ替えます。")
  static let usage = Usage(
    operands: [.init(name: "action", help: Phrase("new or rotate.", "new（作成）または rotate（入れ替え）。"))],
    options: [
      .required("key", "file", "Where the secret key goes; only its owner can read it.", "秘密鍵を書くファイル（所有者だけが読めます）。"),
      .optional("public", "file", "Where the public key goes (default: the same name with .pub).", "公開鍵を書くファイル（省略時は .pub を付けた名前）。"),
      RegisterOption.option, SealOptions.witness,
      .optional(
        "overlap", "hours", "rotate: for how long seals of the old key still count (default: 24).", "入れ替え後も古い鍵の封印を認める時間（省略時24）。"),
    ],
    discussion: [
      Phrase(
        "Give the public key to whoever checks the trail. Both are PEM files; openssl reads them too.",
        "公開鍵は監査証跡を検査する人に渡します。どちらもPEM形式で、openssl でも読めます。"),
      Phrase(
        "rotate seals the register by the old key and by the new one, keeps the old one as <key>.retired-…, and adds both public keys to <key>.ring, which audit verify --keys takes. Reload the server within the overlap.",
        "rotate は、古い鍵と新しい鍵の両方で登録簿を封印し、古い鍵を <鍵>.retired-… に残して、両方の公開鍵を <鍵>.ring に加えます（audit verify --keys で使います）。重なりの時間内にサーバーを reload してください。"
      ),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    switch try arguments.operand("action") {
    case "new": return try make(arguments, console)
    case "rotate": return try rotate(arguments, console)
    default: throw UsageError.badValue("<action>", Phrase("must be new or rotate", "new または rotate と書いてください"))
    }
  }

  private static func rotate(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let hours = try arguments.value("overlap", Phrase("write 0 to 8760 hours", "0～8760時間で書いてください")) { text in
      Int64(text).flatMap { (0...8_760).contains($0) ? $0 : nil }
    }
    let address = try RegisterOption.address(arguments)
    let witness = arguments.value("witness").map { WitnessFile(path: $0) }
    let path = try arguments.required("key")
    let key = try KeyRotation(path: path, overlapHours: hours ?? 24).run { key in
      try AuditSealCommand.seal(address, by: key, witness) { _, _ in }
    }
    try console.say("public key / 公開鍵: \(key.hex)\n\(KeyRotation.ring(of: path))")
    return .success
  }

  private static func make(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
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
