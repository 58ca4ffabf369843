import EligibilityModel

// The members of the answer about papers, in the order in which a person would read them.
extension JSONObjectWriter {
  mutating func write(_ decision: DocumentsDecision) {
    array("documents") { kinds in for kind in decision.documents { kinds.word(kind) } }
    object("certificate") { certificate in
      certificate.write(decision.certificate)
      if let sheet = decision.certificateSheet { certificate.write(sheet) }
    }
    if let applying = decision.applying { object("applying") { $0.write(applying) } }
    object("notice") { notice in
      notice.string("outcome", decision.notice.word)
      if case .notDue(let reason) = decision.notice { notice.word("why", reason) }
      if let sheet = decision.noticeSheet { notice.write(sheet) }
    }
    word("elderlyCertificate", decision.elderlyCertificate)
    word("legacyCardIssue", decision.legacyCard.issue)
    word("legacyCardHandling", decision.legacyCard.handling)
    word("together", decision.together)
    array("returns", of: decision.returns) { object, paper in object.write(paper) }
    array("askInsurer") { parts in for part in decision.askInsurer { parts.word(part) } }
  }

  private mutating func write(_ outcome: CertificateOutcome) {
    string("outcome", outcome.word)
    switch outcome {
    case .due(let ground, let reason), .waiting(let ground, let reason):
      word("ground", ground)
      write(reason)
    case .needsApplication(let reason), .askInsurer(let reason): write(reason)
    case .incomplete(let missing): word("missing", missing)
    case .notDue(let reason), .refused(let reason): word("why", reason)
    case .unknown: break
    }
  }

  private mutating func write(_ reason: StatedReason) {
    switch reason {
    case .reason(let reason): word("reason", reason)
    case .foundOnStatusDay: string("reason", "foundOnStatusDay")
    }
  }

  private mutating func write(_ sheet: CertificateSheet) {
    switch sheet.end {
    case .through(let day): date("validThrough", day)
    case .onlyAtMost(let day): date("validAtMostThrough", day)
    case .notStated: break
    }
    write(sheet.timing)
    words("forms", sheet.forms)
    stringIfPresent("size", sheet.size)
    stringIfPresent("material", sheet.material)
    stringIfPresent("title", sheet.title)
    words("printed", sheet.printed)
    words("optional", sheet.optional)
    write(sheet.delivery)
    integerIfPresent("fee", sheet.fee)
    if !sheet.letter.isEmpty { words("letter", sheet.letter) }
  }

  private mutating func write(_ sheet: NoticeSheet) {
    stringIfPresent("title", sheet.title)
    wordIfPresent("form", sheet.form)
    words("printed", sheet.printed)
    write(sheet.timing)
    write(sheet.delivery)
    word("wrongNumber", sheet.wrongNumber)
  }

  private mutating func write(_ timing: IssueTiming) {
    switch timing {
    case .pace(let pace): word("timing", pace)
    case .between(let first, let last):
      string("timing", "between")
      date("from", first)
      date("through", last)
    case .until(let day):
      string("timing", "until")
      date("through", day)
    case .from(let day):
      string("timing", "from")
      date("from", day)
    case .inTurn: string("timing", "inTurn")
    case .notStated: break
    }
  }

  private mutating func write(_ delivering: Delivering) {
    guard case .by(let route, let packing) = delivering else { return }
    object("delivery") { delivery in
      delivery.word("route", route)
      switch packing {
      case .household(let papers):
        delivery.word("enclosure", Enclosure.household)
        delivery.integer("envelopes", 1)
        delivery.integer("papersInEnvelope", papers)
      case .individual(let envelopes):
        delivery.word("enclosure", Enclosure.individual)
        delivery.integer("envelopes", envelopes)
        delivery.integer("papersInEnvelope", 1)
      case .notStated: break
      }
    }
  }

  private mutating func write(_ applying: Applying) {
    words("applicants", applying.applicants)
    stringIfPresent("form", applying.form)
    wordIfPresent("route", applying.route)
  }

  private mutating func write(_ paper: PaperReturn) {
    word("paper", paper.paper)
    wordIfPresent("route", paper.route)
    switch paper.due {
    case .withNotification: string("due", "withNotification")
    case .within(let days, let lastSureDay, let handedIn):
      string("due", "withinDays")
      integer("days", days)
      date("lastSureDay", lastSureDay)
      word("handedIn", handedIn)
    case .notStated: string("due", "notStated")
    }
  }

  /// Words of a set, in the order of the closed list, so that the same answer has the same bytes.
  private mutating func words<Word: RawRepresentable<String> & CaseIterable & Hashable>(_ name: String, _ words: Set<Word>) {
    array(name) { array in for word in Word.allCases where words.contains(word) { array.word(word) } }
  }
}
