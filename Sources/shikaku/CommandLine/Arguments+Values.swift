import EligibilityModel
import Interchange
import Registry
import Web

// Values that several commands take by the same option.
extension Arguments {
  /// The time of `--known-at`; the present when it is absent.
  func knownAt() throws(UsageError) -> KnownTime {
    try knownAtIfPresent() ?? SystemClock.now()
  }

  /// The time of `--known-at`; `nil` when it is absent.
  func knownAtIfPresent() throws(UsageError) -> KnownTime? {
    try value("known-at", Expected.time) { KnownTime(text: $0) }
  }

  /// The day of `--day`; today in Japan when it is absent.
  func day() throws(UsageError) -> CivilDate {
    try value("day", Expected.date) { try? CivilDate(iso8601: $0) } ?? TokyoClock.now().day
  }

  /// The encoding of `--encoding`; `nil` when it is absent.
  func encoding() throws(UsageError) -> TextEncoding? {
    try value("encoding", Phrase("write utf-8 or cp932", "utf-8またはcp932と書いてください")) { text in
      switch text.lowercased() {
      case "utf-8", "utf8": .utf8
      case "cp932", "shift_jis", "sjis": .cp932
      default: nil
      }
    }
  }

  /// An identifier that the usage requires; its own error says what is wrong with it, never what was given.
  func identifier<Value>(_ option: String, _ read: (String) throws(IdentifierError) -> Value) throws(UsageError) -> Value {
    guard let value = try identifierIfPresent(option, read) else { throw .missingOption("--\(option)") }
    return value
  }

  /// An identifier; `nil` when the option is absent.
  func identifierIfPresent<Value>(_ option: String, _ read: (String) throws(IdentifierError) -> Value) throws(UsageError) -> Value? {
    guard let text = value(option) else { return nil }
    do throws(IdentifierError) {
      return try read(text)
    } catch {
      throw .badValue("--\(option)", Phrase(error.description, "番号の書き方が正しくありません（\(error.description)）"))
    }
  }
}
