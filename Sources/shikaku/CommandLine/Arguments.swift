import Interchange

/// What stood on the command line, checked against the command's usage.
struct Arguments: Equatable {
  private var values: [String: String] = [:]
  private var repeated: [String: [String]] = [:]
  private var flags: Set<String> = []
  private var operands: [String: String] = [:]

  /// Takes the words after the command's name apart: `--name value`, `--name=value`, flags, operands; after `--` come operands only.
  init(_ words: [String], usage: Usage) throws(UsageError) {
    var rest = words[...]
    var found: [String] = []
    var takesOptions = true
    while let word = rest.popFirst() {
      if takesOptions, word == "--" {
        takesOptions = false
      } else if takesOptions, word.hasPrefix("-"), word != "-" {
        try takeOption(word, &rest, usage)
      } else {
        found.append(word)
      }
    }
    try takeOperands(found, usage)
    for option in usage.options where option.isRequired && values[option.name] == nil { throw .missingOption(option.written) }
  }

  private mutating func takeOption(_ word: String, _ rest: inout ArraySlice<String>, _ usage: Usage) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard word.hasPrefix("--"), let option = usage.option(String(parts[0].dropFirst(2))) else {
      let nearest = NearestWord.to(parts[0], among: usage.options.map { "--\($0.name)" })
      throw .unknownOption(parts[0], suggestion: nearest)
    }
    guard values[option.name] == nil, !flags.contains(option.name) else { throw .repeatedOption("--\(option.name)") }
    if case .flag = option.kind {
      guard parts.count == 1 else { throw .unexpectedValue("--\(option.name)") }
      flags.insert(option.name)
      return
    }
    guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else { throw .missingValue(option.written) }
    // `--insurer --number 5` is a forgotten value, not the value "--number".
    if parts.count == 1, value.hasPrefix("--") { throw .missingValue(option.written) }
    if option.isRepeated { repeated[option.name, default: []].append(value) } else { values[option.name] = value }
  }

  private mutating func takeOperands(_ found: [String], _ usage: Usage) throws(UsageError) {
    if found.count > usage.operands.count { throw .unexpectedOperand }
    for (operand, value) in zip(usage.operands, found) { operands[operand.name] = value }
    if let missing = usage.operands.dropFirst(found.count).first(where: { !$0.isOptional }) { throw .missingOperand(missing.name) }
  }
}

// What a command asks for.
extension Arguments {
  /// Whether a flag is set.
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The value of an option; `nil` when it is not there.
  func value(_ option: String) -> String? { values[option] }

  /// The values of an option that may be there several times, in their order.
  func valueList(_ option: String) -> [String] { repeated[option] ?? [] }

  /// The value of an option that the usage requires.
  func required(_ option: String) throws(UsageError) -> String {
    guard let value = values[option] else { throw .missingOption("--\(option)") }
    return value
  }

  /// The value of an operand that may be absent.
  func operandIfPresent(_ name: String) -> String? { operands[name] }

  /// The value of an operand.
  func operand(_ name: String) throws(UsageError) -> String {
    guard let value = operands[name] else { throw .missingOperand(name) }
    return value
  }

  /// A value read into its type; `nil` when the option is not there.
  func value<Value>(_ option: String, _ expected: Phrase, _ read: (String) -> Value?) throws(UsageError) -> Value? {
    guard let text = values[option] else { return nil }
    guard let value = read(text) else { throw .badValue("--\(option)", expected) }
    return value
  }

  /// A required value read into its type.
  func required<Value>(_ option: String, _ expected: Phrase, _ read: (String) -> Value?) throws(UsageError) -> Value {
    guard let value = try value(option, expected, read) else { throw .missingOption("--\(option)") }
    return value
  }
}
