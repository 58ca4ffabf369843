import Foundation
import Registry
import RegistrySQL

/// The option that names the register, the same for every command.
enum RegisterOption {
  static let name = "register"

  static let option = Usage.Option.optional(
    name, "address", "The register: sqlite:FILE or postgresql://… (default: SHIKAKU_REGISTER).",
    "登録簿。sqlite:ファイル または postgresql://…（省略時は SHIKAKU_REGISTER）。")

  /// The day as of which something is shown.
  static let day = Usage.Option.optional("day", "date", "As of this day (default: today).", "この日現在（省略時は本日）。")

  /// Where the register stands.
  static func address(_ arguments: Arguments) throws -> RegisterAddress {
    guard let address = try addressIfPresent(arguments) else { throw UsageError.missingOption(option.written) }
    return address
  }

  /// Where the register stands, if somebody says so: on the command line or in the environment, where passwords are safer.
  static func addressIfPresent(_ arguments: Arguments) throws(RegisterError) -> RegisterAddress? {
    let text = arguments.value(name) ?? ProcessInfo.processInfo.environment["SHIKAKU_REGISTER"]
    guard let text else { return nil }
    return try RegisterAddress(text)
  }
}

/// What options expect, said when a value is something else.
enum Expected {
  static let date = Phrase("write the day as YYYY-MM-DD", "日付をYYYY-MM-DDで書いてください")
  static let time = Phrase(
    "write the time as YYYY-MM-DDThh:mm:ss+09:00 or YYYY-MM-DD", "時刻をYYYY-MM-DDThh:mm:ss+09:00またはYYYY-MM-DDで書いてください")
}
