import Cryptography
import Operations
import Registry
import RegistrySQL

/// What the commands about accounts have in common.
enum AccountRun {
  static let name = Usage.Operand(
    name: "name", help: Phrase("3 to 64 small letters, digits and . - _ @.", "利用者ID。英小文字・数字・. - _ @ の3～64文字。"))
  static let options = [RegisterOption.option, AuditOptions.actor, AuditOptions.chain]

  /// Does something in one transaction with its entry.
  static func run<Value>(_ arguments: Arguments, _ body: (AccountOffice) throws -> Value) throws -> Value {
    let occasion = try AuditOptions.occasion(arguments, purpose: .maintenance)
    let register = try SQLAuditedRegister(try RegisterOption.address(arguments), chain: try AuditOptions.chain(arguments))
    do {
      return try register.answer { transaction in
        try body(AccountOffice(in: transaction, tools: .standard, occasion: occasion, now: SystemClock.now()))
      }
    } catch let fault as AccountOffice.Fault {
      throw failure(fault)
    }
  }

  /// The account's name.
  static func accountName(_ arguments: Arguments) throws -> AccountName {
    guard let name = AccountName(try arguments.operand("name")) else {
      throw UsageError.badValue("<name>", name.help)
    }
    return name
  }

  /// What its owner has to take down; it is shown once and can't be shown again.
  static func show(_ handout: AccountOffice.Handout, of name: AccountName, _ console: Console) throws {
    let secret = Base32.text(handout.secret)
    try console.say("Second factor, for an authenticator app (shown once) / 認証アプリに登録する二要素目（一度だけ表示）:")
    try console.say("  otpauth://totp/Shikaku:\(name.text)?secret=\(secret)&issuer=Shikaku")
    try console.say("  \(secret)")
    try console.say("Recovery codes, each for one sign-in without the app / 回復コード（アプリがないとき、一つにつき一回）:")
    for code in handout.recoveryCodes { try console.say("  \(code)") }
  }

  private static func failure(_ fault: AccountOffice.Fault) -> CommandFailure {
    switch fault {
    case .nameTaken: CommandFailure("there is an account of this name", "この利用者IDはすでにあります")
    case .unknown: CommandFailure("there is no account of this name", "この利用者IDはありません")
    case .wrongPlace: CommandFailure("the role does not belong to this place", "役割と所属が合いません")
    case .badPassword(.length):
      CommandFailure("a password has \(PasswordRule.shortest) to \(PasswordRule.longest) characters", "パスワードは12～128文字にしてください")
    case .badPassword(.tooPlain): CommandFailure("the password is too plain", "パスワードが簡単すぎます")
    case .noCryptography: CommandFailure("there are no random numbers or too little memory", "乱数が得られないか、メモリーが足りません")
    }
  }
}
