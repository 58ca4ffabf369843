/// The way from the root of a question to one of its values; written out only when a message needs it.
indirect enum FieldPath: Sendable {
  case root
  case member(of: FieldPath, name: String)
  case element(of: FieldPath, index: Int)

  /// The path as a person writes it, for instance `people[2].birthDate`; empty at the root.
  var text: String {
    switch self {
    case .root:
      return ""
    case .member(let parent, let name):
      let before = parent.text
      return before.isEmpty ? Self.shown(name) : before + "." + Self.shown(name)
    case .element(let parent, let index):
      return parent.text + "[\(index)]"
    }
  }

  /// A name from outside, cut to a bearable length and without control characters, because it goes to logs and terminals.
  static func shown(_ name: String) -> String {
    let longest = 64
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(longest) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result) + (name.unicodeScalars.count > longest ? "…" : "")
  }
}
