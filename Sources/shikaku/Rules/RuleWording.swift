import EligibilityModel
import Interchange
import Rulebook

/// The labels of the parts of a rule.
enum RuleLabel {
  static let before = LocalizedText("前", "Before", "まえ")
  static let after = LocalizedText("後", "After", "あと")
  static let since = LocalizedText("変わった日", "Changed on", "かわった 日")
  static let agrees = LocalizedText("同じ記載", "Says the same", "おなじ ことが 書いてある 資料")
  static let concerns = LocalizedText("対象", "Concerns", "だれの こと")
  static let everybody = LocalizedText("全国共通（全保険者）", "every insurer (national rule)", "みんな（国の 決まり）")
}

extension WrittenValue {
  /// The value for people, a line for each thing it says: plain answers in words, structured ones as the Book writes them.
  ///
  /// Citations inside a value are left out; `rules show` is about the value, and the Book holds them.
  func lines(in language: Language) -> [String] {
    switch self {
    case .word(let word): [WrittenValue.said(word, language)]
    case .list(let values): values.flatMap { $0.lines(in: language) }
    case .fields(let fields): fields.flatMap { $0.lines(in: language) }
    }
  }

  /// The value in one line.
  fileprivate func flat(in language: Language) -> String {
    switch self {
    case .word(let word): return WrittenValue.said(word, language)
    case .list(let values): return values.map { $0.flat(in: language) }.joined(separator: language.listSeparator)
    case .fields(let fields):
      let shown = fields.filter { $0.key != "citation" }
      return shown.map { WrittenValue.said($0.key, language) + " " + $0.value.flat(in: language) }.joined(separator: language.listSeparator)
    }
  }

  fileprivate static func said(_ word: String, _ language: Language) -> String { plainWords[word]?[language] ?? word }

  private static let plainWords: [String: LocalizedText] = [
    "allowed": LocalizedText("認められる", "allowed", "できます"),
    "notAllowed": LocalizedText("認められない", "not allowed", "できません"),
    "notStated": LocalizedText("資料に記載なし", "no source states it", "資料に 書いて ありません"),
    "unclear": LocalizedText("資料からは不明", "the sources are unclear", "資料では わかりません"),
    "every": LocalizedText("すべての保険者", "every insurer", "ぜんぶの 保険"),
    "none": LocalizedText("なし", "none", "ありません"),
    "everyone": LocalizedText("全員", "everyone", "みんな"),
    "nationalHealthInsurance": LocalizedText("国民健康保険だけ", "National Health Insurance only", "国民健康保険だけ"),
    "expiredCard": LocalizedText("期限切れの保険証", "an expired card", "期限が 切れた 保険証"),
    "noticeAlone": LocalizedText("資格情報のお知らせだけ", "the notice alone", "「お知らせ」だけ"),
    "withoutApplication": LocalizedText("申請なしで交付", "issued without application", "申しこまなくても もらえる 人"),
    "onApplication": LocalizedText("申請で交付", "issued on application", "申しこむと もらえる 人"),
    "categories": LocalizedText("区分", "class", "くぶん"),
    "yen": LocalizedText("円", "yen", "円"),
    "onePercentAbove": LocalizedText("1%を足す医療費（超えた分）", "plus 1 % of costs above", "1%を たす お金"),
    "incomeUpTo": LocalizedText("年収（以下）", "yearly income up to", "1年の しゅうにゅう（まで）"),
    "true": LocalizedText("はい", "yes", "はい"),
    "false": LocalizedText("いいえ", "no", "いいえ"),
  ]
}

extension WrittenField {
  /// A line, or a line for each element of a list of mappings, each with the key before it.
  fileprivate func lines(in language: Language) -> [String] {
    let name = WrittenValue.said(key, language)
    guard case .list(let elements) = value, elements.contains(where: { if case .fields = $0 { true } else { false } }) else {
      let flat = value.flat(in: language)
      return [name + language.colon + (flat.isEmpty ? WrittenValue.said("none", language) : flat)]
    }
    return elements.map { $0.flat(in: language) }
  }
}
