import EligibilityModel

/// Reads the JSON form of a `ConsentQuestion`, which holds one consent at most.
enum ConsentQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> ConsentQuestion {
    let at = CivilMoment(try fields.date("serviceDate"), try fields.clockTime("time"))
    let viewer = DataViewer(
      place: try fields.word("place"), profession: try fields.word("profession"), purpose: try fields.wordIfPresent("purpose") ?? .care,
      authority: try fields.wordIfPresent("authority") ?? .notGranted, identified: try fields.wordIfPresent("identified") ?? .byCard)
    let consent = try fields.objectIfPresent("consent", consent)
    return ConsentQuestion(at: at, viewer: viewer, consents: consent.map { [$0] } ?? [])
  }

  static func consent(_ fields: inout JSONFieldReader) throws(FieldFault) -> GivenConsent {
    GivenConsent(
      given: CivilMoment(try fields.date("on"), try fields.clockTime("at")), form: try form(&fields),
      way: try fields.wordIfPresent("way") ?? .cardReader, scene: try fields.wordIfPresent("scene") ?? .counter,
      withdrawn: try fields.objectIfPresent("withdrawn", withdrawn) ?? [:], careEnded: try fields.dateIfPresent("careEndedOn"))
  }

  private static func form(_ fields: inout JSONFieldReader) throws(FieldFault) -> ConsentForm {
    let items = Set<ConsentItem>(try fields.words("items", atMost: 20))
    let choice = try fields.wordIfPresent("choice", ConsentChoice.self) ?? .yes
    return switch try fields.word("kind", ConsentOffer.self) {
    case .bulk: .bulk(choice)
    case .individual: .individual(items)
    case .carryOver: .carriedOver(items)
    }
  }

  /// The items withdrawn at one time; all of them where none are named.
  private static func withdrawn(_ fields: inout JSONFieldReader) throws(FieldFault) -> [ConsentItem: CivilMoment] {
    let moment = CivilMoment(try fields.date("on"), try fields.clockTime("at"))
    let items: [ConsentItem] = try fields.words("items", atMost: 20)
    return (items.isEmpty ? ConsentItem.allCases : items).reduce(into: [:]) { $0[$1] = moment }
  }
}

extension JSONFieldReader {
  mutating func clockTime(_ name: String) throws(FieldFault) -> ClockTime {
    try text(name, expected: "must be a time of day written HH:MM", "00:00から23:59の時刻をHH:MMの形で書いてください") { ClockTime($0) }
  }
}

// The members of a decision on a look at data, in the order in which a person would read them.
extension JSONObjectWriter {
  mutating func write(_ decision: ConsentDecision) {
    words("opens", decision.opens)
    word("access", decision.access)
    array("items", of: decision.items) { $0.write($1) }
    word("notice", decision.notice)
    word("trace", decision.trace)
  }

  private mutating func write(_ ruling: ItemRuling) {
    word("item", ruling.item)
    switch ruling.standing {
    case .open(let basis, let until):
      string("standing", "open")
      word("basis", basis)
      string("term", until.word)
      if case .moment(let moment) = until { string("until", moment.description) }
    case .closed(let reason):
      string("standing", "closed")
      word("reason", reason)
    }
  }
}
