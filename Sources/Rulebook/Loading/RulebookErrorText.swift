import EligibilityModel

extension RulebookError.Reason: CustomStringConvertible {
  /// What to mend, in one sentence.
  public var description: String {
    aboutFiles ?? aboutValues ?? aboutSources ?? aboutEditions ?? aboutProfiles
  }

  private var aboutFiles: String? {
    switch self {
    case .unreadable(let why): "cannot be read: \(why)"
    case .ruleFileMissing: "this rule has no file; the program needs it"
    case .unknownRuleFile: "no rule of this name is known to the program; check the name of the file and of its folder"
    case .fileTooLarge(let limit): "larger than \(limit) bytes"
    case .notUTF8: "not UTF-8; save the file as UTF-8"
    case .duplicateKey(let key): "the key \"\(key)\" stands twice"
    case .anchorOrAlias: "anchors and aliases are not allowed; write the value out"
    case .notStrictYAML(let why): why
    default: nil
    }
  }

  private var aboutValues: String? {
    switch self {
    case .unknownKey(let key, let allowed): "unknown key \"\(key)\"; known here: \(Self.list(allowed))"
    case .missingKey(let key): "the key \"\(key)\" is missing"
    case .wrongType(let expected): "expected \(expected)"
    case .outOfRange(let least, let greatest): "the number must be \(least) to \(greatest)"
    case .unknownWord(let word, let allowed): "unknown word \"\(word)\"; known here: \(Self.list(allowed))"
    case .malformedDate(let text): "\"\(text)\" is not a day; write YYYY-MM-DD"
    case .malformedFactID(let text): "\"\(text)\" is not a fact id such as F-186 or N-01"
    case .repeatedElement(let word): "\"\(word)\" stands twice in the list"
    case .missingLanguage(let language): "the text lacks the language \"\(language.rawValue)\""
    case .emptyText(let language): "the text is empty in the language \"\(language.rawValue)\""
    default: nil
    }
  }

  private var aboutSources: String? {
    switch self {
    case .missingCitation: "a value needs a citation"
    case .incompleteCitation(let key): "the citation lacks \"\(key)\""
    case .unknownCertainty(let word): "unknown certainty \"\(word)\"; write settled or unconfirmed"
    case .tooFewStatements: "\"statements\" needs at least two sources; write one source as value and citation"
    case .undecidablePrecedence: "the strongest sources differ and have the same scope and day of issue; nothing ranks one above the other"
    default: nil
    }
  }

  private var aboutEditions: String? {
    switch self {
    case .noChanges: "a change needs at least one rule"
    case .unknownRule(let id): "no rule \"\(id)\" is known to the program; write its name as 'shikaku rules list' shows it"
    case .noEditions: "a rule needs at least one edition"
    case .duplicateFrom(let from): "two editions start on \(from)"
    case .editionsOutOfOrder(let from): "the edition from \(from) must stand above the one before it"
    case .endsBeforeItStarts(let through): "the edition ends on \(through), before it starts"
    case .missingThrough: "only the last edition may lack \"through\""
    case .gap(let first, let last): "no edition holds \(first) to \(last)"
    case .overlap(let first, let last): "two editions hold \(first) to \(last)"
    case .startsLate(let day): "the first edition must hold \(day), the first modelled day"
    case .endsEarly(let day): "the last edition must hold \(day), the last modelled day"
    default: nil
    }
  }

  private var aboutProfiles: String {
    switch self {
    case .validityTooLong(let latest): "a certificate may be valid to \(latest) at most"
    case .validityEndsBeforeIssue(let day): "certificates of this edition would expire on \(day), before the edition ends"
    case .unknownParent(let id): "inherits from \"\(id)\", but there is no such profile"
    case .circularInheritance: "inherits from itself through other profiles"
    case .parentOfAnotherKind(let id): "inherits from \"\(id)\", which is another kind of insurer"
    case .secondDefault(let other): "\"\(other)\" is already the default profile of this kind"
    default: "the file name must be 1 to 64 small letters, digits and hyphens, ending in .yaml"
    }
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
