/// One text in the three languages of the counter.
/// 三言語の文
public struct LocalizedText: Hashable, Sendable {
  /// 日本語.
  public let japanese: String
  /// English.
  public let english: String
  /// やさしい日本語: short sentences, few kanji.
  public let easyJapanese: String

  /// Keeps the three texts as they are.
  public init(japanese: String, english: String, easyJapanese: String) {
    self.japanese = japanese
    self.english = english
    self.easyJapanese = easyJapanese
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .japanese: japanese
    case .english: english
    case .easyJapanese: easyJapanese
    }
  }
}

/// A language in which pages and messages exist.
/// 表示言語
public enum Language: String, CaseIterable, Sendable {
  /// 日本語, the first language of every page.
  case japanese = "ja"
  /// English.
  case english = "en"
  /// やさしい日本語, for people who read little Japanese.
  case easyJapanese = "easy"
}
