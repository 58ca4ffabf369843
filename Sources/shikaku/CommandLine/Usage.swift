/// What a command takes: operands in their order, those that may be absent last, then options.
struct Usage: Sendable {
  /// Something that stands without a name.
  struct Operand: Sendable {
    let name: String
    var isOptional = false
    let help: Phrase

    /// The operand as a help text writes it.
    var written: String { isOptional ? "[<\(name)>]" : "<\(name)>" }
  }

  /// Something with a name: `--name value`, `--name=value`, or a flag without value.
  struct Option: Sendable {
    /// How the option takes a value.
    enum Kind: Sendable {
      /// It has none.
      case flag
      /// It has one and may be left out.
      case optional(String)
      /// It has one and must be there.
      case required(String)
      /// It has one and may be there as often as one likes.
      case repeated(String)
    }

    let name: String
    let kind: Kind
    let help: Phrase

    static func flag(_ name: String, _ english: String, _ japanese: String) -> Option {
      Option(name: name, kind: .flag, help: Phrase(english, japanese))
    }

    static func optional(_ name: String, _ value: String, _ english: String, _ japanese: String) -> Option {
      Option(name: name, kind: .optional(value), help: Phrase(english, japanese))
    }

    static func required(_ name: String, _ value: String, _ english: String, _ japanese: String) -> Option {
      Option(name: name, kind: .required(value), help: Phrase(english, japanese))
    }

    static func repeated(_ name: String, _ value: String, _ english: String, _ japanese: String) -> Option {
      Option(name: name, kind: .repeated(value), help: Phrase(english, japanese))
    }

    /// The option as a help text writes it.
    var written: String {
      switch kind {
      case .flag: "--\(name)"
      case .optional(let value), .required(let value): "--\(name) <\(value)>"
      case .repeated(let value): "--\(name) <\(value)> ..."
      }
    }

    var isRepeated: Bool {
      if case .repeated = kind { true } else { false }
    }

    var isRequired: Bool {
      if case .required = kind { true } else { false }
    }
  }

  var operands: [Operand] = []
  var options: [Option] = []
  /// What else a user should know, a paragraph each.
  var discussion: [Phrase] = []

  func option(_ name: String) -> Option? {
    options.first { $0.name == name }
  }
}
