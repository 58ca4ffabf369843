/// What is wrong with a command line; never repeats a value, which may be a person's number.
enum UsageError: Error, Equatable {
  /// No command has this name.
  case unknownCommand(String, suggestion: String?)
  /// No option has this name.
  case unknownOption(String, suggestion: String?)
  /// The option stands there twice.
  case repeatedOption(String)
  /// The option needs a value.
  case missingValue(String)
  /// The flag takes none.
  case unexpectedValue(String)
  /// The option must be there.
  case missingOption(String)
  /// The operand must be there.
  case missingOperand(String)
  /// There are more operands than the command takes.
  case unexpectedOperand
  /// The value is not what the option needs.
  case badValue(String, Phrase)

  /// What to mend, in both languages.
  var message: Phrase {
    switch self {
    case .unknownCommand(let name, let suggestion):
      Phrase("unknown command '\(name)'" + Self.hint(suggestion), "「\(name)」というコマンドはありません" + Self.hintJapanese(suggestion))
    case .unknownOption(let name, let suggestion):
      Phrase("unknown option '\(name)'" + Self.hint(suggestion), "「\(name)」という指定はありません" + Self.hintJapanese(suggestion))
    case .repeatedOption(let name): Phrase("option '\(name)' is there twice", "「\(name)」が二度指定されています")
    case .missingValue(let written): Phrase("a value is missing: '\(written)'", "値がありません：「\(written)」")
    case .unexpectedValue(let name): Phrase("flag '\(name)' takes no value", "「\(name)」に値は付けられません")
    case .missingOption(let written): Phrase("missing option '\(written)'", "「\(written)」が必要です")
    case .missingOperand(let name): Phrase("missing '<\(name)>'", "「<\(name)>」が必要です")
    case .unexpectedOperand: Phrase("there is one argument too many", "余分な引数があります")
    case .badValue(let name, let expected): Phrase("option '\(name)': \(expected.english)", "「\(name)」：\(expected.japanese)")
    }
  }

  private static func hint(_ suggestion: String?) -> String {
    suggestion.map { ". Did you mean '\($0)'?" } ?? ""
  }

  private static func hintJapanese(_ suggestion: String?) -> String {
    suggestion.map { "。「\($0)」ではありませんか" } ?? ""
  }
}
