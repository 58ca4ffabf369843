public import EligibilityModel

/// One thing that a rule says, in words for people: what it is about, and what holds.
/// 規則の内容の一行
public struct BookLine: Hashable, Sendable {
  /// A source that stands at this line alone.
  public struct Source: Hashable, Sendable {
    /// Document and section.
    public let wording: String
    /// How sure it is.
    public let certainty: Certainty

    /// Keeps both as they are.
    public init(wording: String, certainty: Certainty) {
      self.wording = wording
      self.certainty = certainty
    }
  }

  /// What the line is about, each thing for itself; none where the rule's title says it already.
  public let labels: [LocalizedText]
  /// To whom among them the line is limited, for instance to an income; `nil` for a line about all of them.
  public let condition: LocalizedText?
  /// What holds.
  public let text: LocalizedText
  /// The line's own source, where it is not that of the whole.
  public let source: Source?

  init(_ labels: [LocalizedText], _ text: LocalizedText, when condition: LocalizedText? = nil, source: Source? = nil) {
    self.labels = labels
    self.condition = condition
    self.text = text
    self.source = source
  }

  /// A line that the rule's title is label enough for.
  init(_ text: LocalizedText) { self.init([], text) }

  /// Label and text as one line.
  public func plain(in language: Language) -> String {
    labels.isEmpty ? text[language] : label(in: language) + language.colon + text[language]
  }

  /// The labels as one; empty where there are none.
  public func label(in language: Language) -> String { BookLine.labels(labels, when: condition, in: language) ?? "" }

  /// Labels as one, with the condition after them; `nil` where there are none.
  public static func labels(_ labels: [LocalizedText], when condition: LocalizedText?, in language: Language) -> String? {
    guard !labels.isEmpty else { return nil }
    let names = labels.map { $0[language] }.joined(separator: language.labelSeparator)
    guard let condition else { return names }
    return language == .english ? "\(names) (\(condition.english))" : "\(names)（\(condition[language])）"
  }
}

extension Language {
  /// What stands between two labels of one line.
  /// 見出しの区切り
  public var labelSeparator: String {
    switch self {
    case .japanese, .easyJapanese: "・"
    case .english: ", "
    }
  }
}

extension LocalizedText {
  /// One text, made for each language.
  init(each make: (Language) -> String) {
    self.init(make(.japanese), make(.english), make(.easyJapanese))
  }

  /// A name that is the same in every language.
  init(asWritten text: String) { self.init(text, text, text) }
}
