import EligibilityModel
import Operations
import Registry
import Rulebook

/// The report of a rehearsal, in both languages of the command line.
struct RehearsalReport {
  let change: RuleChange
  let days: [ModelledDay]
  let tally: RehearsalTally
  let examples: [RehearsalExample]

  /// The whole text.
  var text: String {
    let head = ["Changed rules / 変更する規則: " + change.rules.map(\.text).joined(separator: ", "), "Records read / 読んだ資格: \(tally.records)"]
    return (head + days.flatMap { lines(of: $0.date) } + total + exampleLines).joined(separator: "\n")
  }

  private func lines(of date: CivilDate) -> [String] {
    let day = tally.days[date] ?? RehearsalTally.Day()
    let head =
      "\(date.iso8601): \(day.different) of \(day.members) people would be answered differently / \(day.members)人のうち\(day.different)人の答えが変わります"
    let situations = Situation.allCases.compactMap { situation in
      day.situations[situation].map { "  \(situation.rawValue): \($0)  (\(situation.name.english) / \(situation.name.japanese))" }
    }
    return [head] + situations
  }

  /// Says something new only when there is more than one day.
  private var total: [String] {
    guard days.count > 1 else { return [] }
    return ["On any of these days / いずれかの日: \(tally.different) records / 資格\(tally.different)件"]
  }

  private var exampleLines: [String] {
    guard !examples.isEmpty else { return [] }
    return ["Examples / 例:"]
      + examples.map { example in
        let person = example.person.map { " (\($0))" } ?? ""
        return "  record \(example.record.number)\(person), \(example.day.iso8601), \(example.situation.rawValue): "
          + "\(example.text.before) → \(example.text.after)"
      }
  }
}

extension Situation {
  /// The situation in words.
  var name: Phrase {
    switch self {
    case .oldCardFirst: Phrase("old card alone, look-up valid, first visit", "旧保険証のみ・番号照会は有効・初診")
    case .oldCardReturn: Phrase("old card alone, look-up valid, return visit", "旧保険証のみ・番号照会は有効・再診")
    case .noticeFirst: Phrase("notice alone, look-up valid, first visit", "資格情報のお知らせのみ・番号照会は有効・初診")
    case .noticeReturn: Phrase("notice alone, look-up valid, return visit", "資格情報のお知らせのみ・番号照会は有効・再診")
    case .certificateFirst: Phrase("eligibility certificate of the register, first visit", "登録簿の資格確認書・初診")
    case .certificateReturn: Phrase("eligibility certificate of the register, return visit", "登録簿の資格確認書・再診")
    case .nothingFirst: Phrase("nothing shown, first visit", "何も持たない・初診")
    case .nothingReturn: Phrase("nothing shown, return visit", "何も持たない・再診")
    case .cardValid: Phrase("card, reader says valid", "マイナ保険証・有効")
    case .cardExpiredTwoMonths: Phrase("card, certificate expired two months ago, reader says valid", "マイナ保険証・電子証明書が2か月前に期限切れ・有効")
    case .cardExpiredFiveMonths: Phrase("card, certificate expired five months ago, not read yet", "マイナ保険証・電子証明書が5か月前に期限切れ・読取前")
    case .copayment: Phrase("share of 12,340 yen by age and income", "年齢と所得による12,340円の負担")
    }
  }
}
