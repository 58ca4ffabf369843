import EligibilityModel

// Values of several parts that read better as one sentence than as a list of labels.
extension BookWording {
  /// Keys whose values are put into words as a whole, by the functions below.
  static let composedKeys: Set<String> = [
    "rows", "categories", "citation", "code", "label", "meaning", "ages", "income", "text", "comingDate", "from", "until", "through",
    "numerator", "denominator",
    "fromAge",
  ]

  /// A mapping that makes one line; `nil` for one whose keys speak for themselves.
  func composed(_ value: WrittenValue) -> BookLine? {
    if value["yen"] != nil, let codes = value["categories"] { return amount(value, codes.elements) }
    if let meaning = value["meaning"] { return BookLine([classes.name(of: value)], BookWording.translated(meaning)) }
    if let text = value["text"], value["group"] != nil { return merit(value, BookWording.translated(text)) }
    if let name = value["name"]?.text, let meant = value["channel"] ?? value["scene"] { return nickname(name, meant, value) }
    if let app = value["app"] { return application(app, value) }
    if let first = value["first"], let then = value["then"] { return BookLine(joined([first, then], at: place, isOrdered: true)) }
    if let scope = value["scope"]?.text, let age = value["fromAge"]?.text { return reach(scope, age) }
    if let from = value["from"]?.text, let until = value["until"]?.text { return BookLine(BookWording.span(from, until)) }
    if let what = value["what"]?.text { return factor(what, value) }
    if case .fields(let fields) = value, fields.count == 2, let from = value["from"]?.text, let through = value["through"]?.text {
      return BookLine(span(from, through: through))
    }
    if let address = value["address"]?.text, let subjects = value["subjects"] { return helpPage(value, address, subjects) }
    if let date = value["comingDate"] { return BookLine(BookWording.comingDate(date)) }
    if let above = value["numerator"]?.text, let below = value["denominator"]?.text { return BookWording.fraction(above, below) }
    return nil
  }

  /// The rows of a table of amounts, and the classes without any; `nil` for another field.
  func table(_ field: WrittenField) -> [BookLine]? {
    switch field.key {
    case "rows" where field.value.elements.isEmpty: return []
    case "rows": return field.value.elements.compactMap(composed)
    case "none" where place.scope.hasPrefix("ceiling/"):
      let codes = field.value.elements
      return codes.isEmpty ? [] : [BookLine(codes.map(className), LocalizedText("上限なし", "no such ceiling", "上限は ありません"))]
    default: return nil
    }
  }

  // MARK: Amounts

  private func amount(_ row: WrittenValue, _ codes: [WrittenValue]) -> BookLine {
    let limit = row["incomeUpTo"].flatMap(BookWording.yen).map { yen in
      LocalizedText("年収\(yen.japanese)以下", "income up to \(yen.english) a year", "1年の しゅうにゅうが \(yen.easyJapanese)まで")
    }
    return BookLine(codes.map(className), BookWording.formula(row), when: limit, source: BookWording.source(row["citation"]))
  }

  private func className(_ code: WrittenValue) -> LocalizedText {
    let code = code.text ?? code.description
    return classes.name(ofCode: code) ?? LocalizedText(asWritten: code)
  }

  private static func formula(_ row: WrittenValue) -> LocalizedText {
    let base = row["yen"].flatMap(yen) ?? LocalizedText(asWritten: row.description)
    guard let above = row["onePercentAbove"].flatMap(yen) else { return base }
    return LocalizedText(
      "\(base.japanese)＋（医療費－\(above.japanese)）×1%", "\(base.english) plus 1 % of the costs above \(above.english)",
      "\(base.easyJapanese)と、医療費の \(above.easyJapanese)を こえた 分の 1%")
  }

  private static func yen(_ value: WrittenValue) -> LocalizedText? { value.text.flatMap { Int64($0) }.flatMap { Yen($0) }?.wording }

  private static func source(_ citation: WrittenValue?) -> BookLine.Source? {
    guard let citation, let document = citation["document"]?.text else { return nil }
    let section = citation["section"]?.text.map { " " + $0 } ?? ""
    return BookLine.Source(wording: document + section, certainty: citation["certainty"]?.text.flatMap(Certainty.init) ?? .unconfirmed)
  }

  // MARK: Names and sentences

  private static func translated(_ value: WrittenValue) -> LocalizedText {
    LocalizedText { language in value[language.rawValue]?.text ?? value.description }
  }

  private func merit(_ value: WrittenValue, _ text: LocalizedText) -> BookLine {
    let group = said(value["group"]?.text ?? "", at: place.at("group"))
    let condition = said(value["condition"]?.text ?? "", at: place.at("condition"))
    return BookLine(
      LocalizedText { language in
        let open = language == .english ? " (" : "（"
        let close = language == .english ? ")" : "）"
        return group[language] + language.colon + text[language] + open + condition[language] + close
      })
  }

  private func nickname(_ name: String, _ meant: WrittenValue, _ value: WrittenValue) -> BookLine {
    let key = value["channel"] == nil ? "scene" : "channel"
    return BookLine([LocalizedText(asWritten: "「\(name)」")], said(meant.text ?? meant.description, at: place.at(key)))
  }

  private func application(_ app: WrittenValue, _ value: WrittenValue) -> BookLine {
    let scenes = joined(value["scenes"]?.elements ?? [], at: place.at("scenes"))
    let methods = joined(value["methods"]?.elements ?? [], at: place.at("methods"))
    return BookLine(
      [said(app.text ?? app.description, at: place.at("app"))],
      LocalizedText(
        "\(scenes.japanese)（本人確認：\(methods.japanese)）", "\(scenes.english) (identity check: \(methods.english))",
        "\(scenes.easyJapanese)（本人の 確認：\(methods.easyJapanese)）"))
  }

  /// Whom a practice reaches; an age says more than the word for "of an age".
  private func reach(_ scope: String, _ age: String) -> BookLine {
    let words = said(scope, at: place.at("scope"))
    return BookLine(age == "0" ? words : LocalizedText("\(age)歳以上の人", "people of \(age) and over", "\(age)さいから 上の 人"))
  }

  private static func span(_ from: String, _ until: String) -> LocalizedText {
    LocalizedText("\(from)～\(until)", "\(from) to \(until)", "\(from)から \(until)まで")
  }

  /// Two days, both inside: of one year, or of every year as `MM-DD`.
  private func span(_ from: String, through: String) -> LocalizedText {
    guard let first = try? CivilDate(iso8601: from), let last = try? CivilDate(iso8601: through) else {
      return BookWording.daysOfYear(from, through)
    }
    return BookWording.span(first.wording, last.wording)
  }

  private static func span(_ from: LocalizedText, _ through: LocalizedText) -> LocalizedText {
    LocalizedText(
      "\(from.japanese)～\(through.japanese)", "\(from.english) to \(through.english)", "\(from.easyJapanese)から \(through.easyJapanese)まで")
  }

  /// A cause with its number and days.
  private func factor(_ what: String, _ value: WrittenValue) -> BookLine {
    guard case .fields(let fields) = value else { return BookLine(LocalizedText(asWritten: what)) }
    let details = fields.filter { $0.key != "what" }.flatMap { lines(of: .fields([$0])) }
    return BookLine(
      [LocalizedText(asWritten: what)],
      LocalizedText { language in details.map { $0.plain(in: language) }.joined(separator: language.listSeparator) })
  }

  private static func daysOfYear(_ from: String, _ through: String) -> LocalizedText {
    let days = [from, through].map { text in text.split(separator: "-").map { Int($0).map { "\($0)" } ?? String($0) } }
    let japanese = days.map { $0.count == 2 ? "\($0[0])月\($0[1])日" : $0.joined() }
    return LocalizedText(
      "\(japanese[0])から\(japanese[1])まで", "from \(from) to \(through) (month-day)", "\(japanese[0])から \(japanese[1])まで")
  }

  private func helpPage(_ value: WrittenValue, _ address: String, _ subjects: WrittenValue) -> BookLine {
    let about = joined(subjects.elements, at: place.at("subjects"))
    return BookLine([LocalizedText(asWritten: value["title"]?.text ?? "")], about.map { _, text in "\(address) (\(text))" })
  }

  private static func comingDate(_ value: WrittenValue) -> LocalizedText {
    let (month, day) = (value["month"]?.text ?? "", value["day"]?.text ?? "")
    return LocalizedText("交付日の次に来る\(month)月\(day)日まで", "to the next day \(day) of month \(month)", "つぎの \(month)月\(day)日まで")
  }

  private static func fraction(_ above: String, _ below: String) -> BookLine {
    BookLine(LocalizedText("\(below)分の\(above)", "\(above)/\(below)", "\(below)つに わけた \(above)つ分"))
  }
}
