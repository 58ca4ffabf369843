public import EligibilityModel

extension LocalizedText {
  /// The three texts in the order in which a translator reads them: 日本語, English, やさしい日本語.
  public init(_ japanese: String, _ english: String, _ easyJapanese: String) {
    self.init(japanese: japanese, english: english, easyJapanese: easyJapanese)
  }

  /// One text made of each language's part.
  /// 三言語の文
  public func map(_ make: (Language, String) -> String) -> LocalizedText {
    LocalizedText(make(.japanese, japanese), make(.english, english), make(.easyJapanese, easyJapanese))
  }
}

extension Language {
  /// What stands between two things of a list.
  /// 区切り
  public var listSeparator: String {
    switch self {
    case .japanese, .easyJapanese: "、"
    case .english: "; "
    }
  }

  /// What stands between a label and what it labels.
  /// 見出しの区切り
  public var colon: String {
    switch self {
    case .japanese, .easyJapanese: "："
    case .english: ": "
    }
  }

  /// The language's own name.
  /// 言語名
  public var ownName: String {
    switch self {
    case .japanese: "日本語"
    case .english: "English"
    case .easyJapanese: "やさしい日本語"
    }
  }

  /// The tag for browsers and screen readers.
  /// 言語タグ
  public var tag: String {
    switch self {
    case .japanese, .easyJapanese: "ja"
    case .english: "en"
    }
  }
}
