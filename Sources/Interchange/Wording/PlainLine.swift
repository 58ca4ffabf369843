public import EligibilityModel

/// One line of an answer for people, for pages that draw it themselves.
/// 回答の一行
public struct PlainLine: Hashable, Sendable {
  /// The text, without the blanks before it.
  public let text: String
  /// Whether it belongs to the line before it that is not indented.
  public let isIndented: Bool
}

extension PlainText {
  /// What an answer says, line by line, without its certainty and its reasons.
  ///
  /// - Parameters:
  ///   - answer: the answer
  ///   - language: the language of the text
  /// - Returns: the lines before the certainty, with which the reasons begin in every answer
  public static func lines(of answer: Answer, in language: Language) -> [PlainLine] {
    let certainty = Label.certainty[language] + language.colon + answer.certainty.wording[language]
    return text(of: answer, in: language).split(separator: "\n").prefix { $0 != certainty }.map { line in
      PlainLine(text: String(line.drop { $0 == " " }), isIndented: line.hasPrefix(" "))
    }
  }
}
