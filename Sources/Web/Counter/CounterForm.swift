import EligibilityModel

/// The counter's form as it was filled in: texts as typed, so that nothing is lost when one of them is wrong.
struct CounterForm: Sendable {
  private var values: [CounterField: String] = [:]
  /// The tiles that are ticked.
  var shown: Set<DocumentKind> = []
  /// Whether the tile "nothing" is ticked.
  var showsNothing = false
  /// The steps tried so far.
  var attempts = Attempts()
  /// Whether an answer stands on the page, which a change of language has to keep.
  var isAnswered = false
  /// Whether the register was asked with the identifiers typed in.
  var isLookedUp = false

  /// The names of the fields that are no single value.
  enum Name {
    static let shown = "shown"
    static let nothing = "nothing"
    static let answered = "answered"
    static let lookedUp = "looked-up"
    static let action = "do"
    static let attempt = "attempt-"
  }

  /// An empty form on a day.
  init(today: CivilDate) { values[.serviceDate] = today.iso8601 }

  /// Reads what was sent; `nil` when one field was sent twice or a word was made up, which no page of ours does.
  init?(_ data: FormData) {
    for field in data.fields where field.name != Name.action && field.name != Visitor.fieldName {
      guard take(field) else { return nil }
    }
  }

  /// The text in a field; empty when there is none.
  subscript(field: CounterField) -> String {
    get { values[field] ?? "" }
    set { values[field] = newValue }
  }

  /// An empty form for the next patient at the same counter.
  func forNextPatient(today: CivilDate) -> CounterForm {
    var form = CounterForm(today: today)
    for field in CounterField.ofTheCounter { form[field] = self[field] }
    return form
  }

  private mutating func take(_ field: FormData.Field) -> Bool {
    if let known = CounterField(rawValue: field.name) {
      guard values[known] == nil else { return false }
      values[known] = field.value
      return true
    }
    switch field.name {
    case Name.shown:
      guard let kind = DocumentKind(rawValue: field.value) else { return false }
      return shown.insert(kind).inserted
    case Name.nothing: return Self.set(&showsNothing)
    case Name.answered: return Self.set(&isAnswered)
    case Name.lookedUp: return Self.set(&isLookedUp)
    default: return takeAttempt(field)
    }
  }

  private static func set(_ flag: inout Bool) -> Bool {
    defer { flag = true }
    return !flag
  }

  private mutating func takeAttempt(_ field: FormData.Field) -> Bool {
    guard field.name.hasPrefix(Name.attempt), let step = CounterStep(rawValue: String(field.name.dropFirst(Name.attempt.count))),
      let result = step.possibleResults.first(where: { $0.word == field.value }), attempts[step] == .notTried
    else { return false }
    attempts[step] = result
    return true
  }
}
