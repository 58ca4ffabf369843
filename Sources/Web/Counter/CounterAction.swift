import EligibilityModel

/// What a button of the counter's page asks for; the raw form is the value of the button, and holds no personal data.
enum CounterAction: Hashable, Sendable {
  /// Answer with what is filled in.
  case answer
  /// Show the same page again, for instance in another language.
  case again
  /// Ask the register with the identifiers typed in.
  case lookUp
  /// Begin with the next patient.
  case nextPatient
  /// A step was tried.
  case tried(CounterStep, AttemptResult)
  /// A step was not tried after all.
  case undo(CounterStep)
  /// The patient shows one more thing.
  case show(DocumentKind)
  /// The reader or phone check said so.
  case cardSaid(AnswerWord)
  /// The look-up by number said so.
  case lookupSaid(AnswerWord)
  /// Asked again, the service said so; it stands for whichever answer was open.
  case askedAgain(AnswerWord)
  /// The card is registered now.
  case registered
  /// The 高齢受給者証 shows this share.
  case elderlyRate(CopaymentRate)
  /// The screen of the online answer shows this share.
  case onlineRate(CopaymentRate)

  /// The value of the button.
  var value: String {
    switch self {
    case .answer: "answer"
    case .again: "again"
    case .lookUp: "look-up"
    case .nextPatient: "next"
    case .tried(let step, let result): "tried:\(step.rawValue):\(result.word)"
    case .undo(let step): "undo:\(step.rawValue)"
    case .show(let kind): "show:\(kind.rawValue)"
    case .cardSaid(let word): "card:\(word.rawValue)"
    case .lookupSaid(let word): "lookup:\(word.rawValue)"
    case .askedAgain(let word): "asked-again:\(word.rawValue)"
    case .registered: "registered"
    case .elderlyRate(let rate): "elderly-rate:\(rate.tenths)"
    case .onlineRate(let rate): "online-rate:\(rate.tenths)"
    }
  }

  /// Reads the value of a button.
  init?(value: String) {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
    guard let action = Self.plain[value] ?? Self.withWords(parts) else { return nil }
    self = action
  }

  private static let plain: [String: CounterAction] = [
    "answer": .answer, "again": .again, "look-up": .lookUp, "next": .nextPatient, "registered": .registered,
  ]

  private static func withWords(_ parts: [String]) -> CounterAction? {
    guard let last = parts.last, parts.count >= 2 else { return nil }
    switch (parts.count, parts[0]) {
    case (3, "tried"):
      guard let step = CounterStep(rawValue: parts[1]), let result = step.possibleResults.first(where: { $0.word == last }) else {
        return nil
      }
      return .tried(step, result)
    case (2, "undo"): return CounterStep(rawValue: last).map { .undo($0) }
    case (2, "show"): return DocumentKind(rawValue: last).map { .show($0) }
    case (2, "card"): return AnswerWord(rawValue: last).map { .cardSaid($0) }
    case (2, "lookup"): return AnswerWord(rawValue: last).map { .lookupSaid($0) }
    case (2, "asked-again"): return AnswerWord(rawValue: last).map { .askedAgain($0) }
    case (2, "elderly-rate"): return Int(last).flatMap { CopaymentRate(tenths: $0) }.map { .elderlyRate($0) }
    case (2, "online-rate"): return Int(last).flatMap { CopaymentRate(tenths: $0) }.map { .onlineRate($0) }
    default: return nil
    }
  }
}

extension CounterForm {
  /// Does what a button asks for, as far as the form goes.
  mutating func apply(_ action: CounterAction) {
    switch action {
    case .answer, .again, .lookUp, .nextPatient: break
    case .tried(let step, let result): attempts[step] = result
    case .undo(let step): attempts[step] = .notTried
    case .show(let kind): show(kind)
    case .cardSaid(let word): self[.cardCheck] = word.rawValue
    case .lookupSaid(let word): self[.numberLookup] = word.rawValue
    case .askedAgain(let word): askedAgain(word)
    case .registered:
      self[.cardRegistration] = CardRegistration.registered.rawValue
    case .elderlyRate(let rate):
      show(.elderlyRecipientCertificate)
      self[.elderlyRate] = "\(rate.tenths)"
    case .onlineRate(let rate):
      if self[.cardCheck] == AnswerWord.valid.rawValue { self[.cardCheckRate] = "\(rate.tenths)" }
      if self[.numberLookup] == AnswerWord.valid.rawValue { self[.numberLookupRate] = "\(rate.tenths)" }
    }
  }

  /// Only an answer that was not final is asked for again.
  private mutating func askedAgain(_ word: AnswerWord) {
    let open = [AnswerWord.none, .unknown, .several].map(\.rawValue)
    for field in [CounterField.cardCheck, .numberLookup] where open.contains(self[field]) { self[field] = word.rawValue }
  }

  private mutating func show(_ kind: DocumentKind) {
    shown.insert(kind)
    showsNothing = false
  }
}
