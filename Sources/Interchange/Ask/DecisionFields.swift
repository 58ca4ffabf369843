public import EligibilityModel

// The members of each decision, in the order in which a person would read them.
extension JSONObjectWriter {
  mutating func write(_ decision: CounterDecision) {
    string("outcome", decision.outcome.word)
    if case .notConfirmed(let reason) = decision.outcome { word("reason", reason) }
    object("charge") { $0.write(decision.charge) }
    array("steps") { steps in for step in decision.steps { steps.word(step) } }
    word("claim", decision.claim)
    array("bringNextTime") { items in for item in decision.bringNextTime { items.word(item) } }
    word("followUp", decision.followUp)
    word("identityBy", decision.identityBy)
    word("eligibilityBy", decision.eligibilityBy)
  }

  mutating func write(_ decision: ClaimDecision) {
    word("direction", decision.direction)
    word("source", decision.source)
    if case .sevens(let insurerNumber, let accepted, let number) = decision.numbers {
      object("numbers") { numbers in
        numbers.string("insurerNumber", insurerNumber)
        numbers.string("insurerNumberAcceptedByCheckDigit", accepted)
        numbers.string("number", number)
      }
    }
    array("remarks") { remarks in for remark in decision.remarks { remarks.word(remark) } }
    word("sendTo", decision.sendTo)
    word("keepDeclaration", decision.keepDeclaration)
  }

  mutating func write(_ decision: CopaymentDecision) {
    object("charge") { $0.write(decision.charge) }
    word("ageBand", decision.band)
    write("nextChange", decision.nextChange)
    write("patientPays", decision.patientPays)
    write("insurerPays", decision.insurerPays)
    if case .riseCapped(let cap) = decision.relief { integer("riseCappedAt", Int(clamping: cap.amount)) }
  }

  mutating func write(_ decision: CertificateDecision) {
    word("state", decision.state)
    word("use", decision.use)
    write("usableThrough", decision.usableThrough)
    word("registration", decision.registration)
    word("alert", decision.alert)
    write("renewalNoticeOn", decision.renewalNoticeOn)
    word("identification", decision.identification)
    word("eligibilityCertificateTarget", decision.certificateTarget)
    array("advice") { advice in for item in decision.advice { advice.word(item) } }
  }

  mutating func write(_ decision: BringDecision) {
    array("items") { items in for item in decision.items { items.word(item) } }
    array("prepare") { items in for item in decision.prepare { items.word(item) } }
    object("eligibilityCertificate") { certificate in
      certificate.word("issue", decision.certificateIssue.value)
      certificate.word("certainty", decision.certificateIssue.certainty)
    }
  }

  mutating func write(_ charge: Charge) {
    switch charge {
    case .share(let rate):
      string("kind", "share")
      integer("copaymentRate", rate.percent)
    case .full(let reason):
      string("kind", "full")
      word("reason", reason)
    case .undecided(let candidates, let missing):
      string("kind", "undecided")
      array("candidates") { rates in for rate in candidates.rates { rates.integer(rate.percent) } }
      word("missing", missing)
    }
  }

  mutating func write(_ outcome: FindingOutcome) {
    string("outcome", outcome.word)
    switch outcome {
    case .ended(let day): date("endedOn", day)
    case .answered(let answer): word("answer", answer)
    case .certificate(let state, let usableThrough):
      word("state", state)
      write("usableThrough", usableThrough)
    case .share(let rate): integer("copaymentRate", rate.percent)
    case .claim(let direction): word("claim", direction)
    case .amount(let yen): integer("yen", Int(clamping: yen.amount))
    default: break
    }
  }

  /// A day that is left out when it is not known.
  mutating func write(_ name: String, _ day: KnownDate) {
    if case .on(let date) = day { self.date(name, date) }
  }

  /// An amount in yen that is left out when none was asked for.
  mutating func write(_ name: String, _ amount: KnownAmount) {
    if case .yen(let yen) = amount { integer(name, Int(clamping: yen.amount)) }
  }
}

extension CounterOutcome {
  /// The word used in answers.
  public var word: String {
    switch self {
    case .accepted: "accepted"
    case .acceptedProvisionally: "acceptedProvisionally"
    case .declaration: "declaration"
    case .nextStep: "nextStep"
    case .notConfirmed: "notConfirmed"
    }
  }
}

extension FindingOutcome {
  /// The word used in answers.
  public var word: String {
    switch self {
    case .confirms: "confirms"
    case .confirmsProvisionally: "confirmsProvisionally"
    case .doesNotConfirm: "doesNotConfirm"
    case .needsPartner: "needsPartner"
    case .ended: "ended"
    case .answered: "answered"
    case .offered: "offered"
    case .didNotHelp: "didNotHelp"
    case .notCovered: "notCovered"
    case .notStated: "notStated"
    case .certificate: "certificate"
    case .share: "share"
    case .fullFee: "fullFee"
    case .shareNotShown: "shareNotShown"
    case .claim: "claim"
    case .notPossible: "notPossible"
    case .amount: "amount"
    case .issued: "issued"
    case .notIssued: "notIssued"
    case .noted: "noted"
    }
  }
}
