import EligibilityModel
import Interchange

/// Makes a question of a filled form and gathers every fault, so that all can be mended at once.
struct CounterFormReader {
  private let form: CounterForm
  private(set) var faults: [FormFault] = []

  init(_ form: CounterForm) { self.form = form }

  /// The question, or everything that keeps the form from being one.
  static func question(_ form: CounterForm) -> Result<CounterQuestion, FormFaults> {
    var reader = CounterFormReader(form)
    let question = reader.question()
    if let question, reader.faults.isEmpty { return .success(question) }
    return .failure(FormFaults(list: reader.faults))
  }

  private mutating func question() -> CounterQuestion? {
    checkTiles()
    let date = requiredDate(.serviceDate, FormText.serviceDateMissing)
    let facility = Facility(
      kind: word(.facility, or: .clinic), reader: word(.reader, or: .working), lookup: word(.lookup, or: .possible),
      smartphone: word(.phoneSupport, or: .unknown))
    let presented = DocumentKind.allCases.filter { form.shown.contains($0) }.compactMap { document($0) }
    let patient = Patient(
      birthDate: knownDate(.birthDate), insurer: insurer(), income: word(.income, or: .unknown), lostOn: knownDate(.lostOn))
    let cardCheck = answer(.cardCheck, .cardCheckRate, .cardCheckBenefit, .cardCheckLostOn)
    let numberLookup = answer(.numberLookup, .numberLookupRate, .numberLookupBenefit, .numberLookupLostOn)
    refuseCheckWithoutCard(cardCheck)
    guard let date else { return nil }
    return CounterQuestion(
      serviceDate: date, facility: facility, visit: word(.visit, or: .first), pastRecord: word(.pastRecord, or: .unknown),
      presented: presented, patient: patient, cardCheck: cardCheck, numberLookup: numberLookup, attempts: form.attempts)
  }

  private mutating func checkTiles() {
    if form.shown.isEmpty, !form.showsNothing { faults.append(FormFault(.shown, FormText.nothingTicked)) }
    if !form.shown.isEmpty, form.showsNothing { faults.append(FormFault(.shown, FormText.nothingAndSomething)) }
  }

  /// An answer to a card check with no card on the counter is a slip of the mouse.
  private mutating func refuseCheckWithoutCard(_ answer: InquiryAnswer) {
    guard answer != .notAsked, !form.shown.contains(.myNumberCard), !form.shown.contains(.smartphone) else { return }
    faults.append(FormFault(.cardCheck, FormText.checkWithoutCard))
  }

  private mutating func document(_ kind: DocumentKind) -> PresentedDocument? {
    switch kind {
    case .myNumberCard: .myNumberCard(card())
    case .smartphone:
      .smartphone(SmartphoneCard(platform: word(.phonePlatform, or: .unknown), certificate: .state(word(.phoneState, or: .unknown))))
    case .eligibilityCertificate: certificate()
    case .eligibilityNotice: .eligibilityNotice(printedRate: rate(.noticeRate))
    case .portalScreen: .portalScreen
    case .portalPDF: .portalPDF
    case .legacyCard: .legacyCard(PresentedLegacyCard(validThrough: printedDate(.legacyEnd)))
    case .elderlyRecipientCertificate: elderlyCertificate()
    case .prescription: .prescription
    }
  }

  private mutating func card() -> MyNumberCard {
    let end = knownDate(.cardCertificateEnd)
    let certificate: KnownCertificate = if case .on(let day) = end { .validThrough(day) } else { .state(word(.cardState, or: .unknown)) }
    let body: KnownCardBody = if case .on(let day) = knownDate(.cardEnd) { .validThrough(day) } else { .unknown }
    return MyNumberCard(
      registration: word(.cardRegistration, or: .registered), certificate: certificate, body: body, variant: word(.cardVariant, or: .photo))
  }

  private mutating func certificate() -> PresentedDocument? {
    let printed = rate(.certificateRate)
    guard let end = requiredDate(.certificateEnd, FormText.certificateEndMissing) else { return nil }
    return .eligibilityCertificate(PresentedCertificate(validThrough: end, printedRate: printed))
  }

  private mutating func elderlyCertificate() -> PresentedDocument? {
    let end = printedDate(.elderlyEnd)
    guard case .printed(let share) = rate(.elderlyRate) else {
      if !faults.contains(where: { $0.place == .field(.elderlyRate) }) {
        faults.append(FormFault(.elderlyRate, FormText.elderlyRateMissing))
      }
      return nil
    }
    return .elderlyRecipientCertificate(PresentedElderlyCertificate(rate: share, validThrough: end))
  }

  private mutating func answer(
    _ field: CounterField, _ share: CounterField, _ benefit: CounterField, _ lostOn: CounterField
  ) -> InquiryAnswer {
    switch word(field, or: AnswerWord.notAsked) {
    case .notAsked: .notAsked
    case .valid: .valid(ReportedCoverage(rate: rate(share), benefit: word(benefit, or: .ordinary)))
    case .invalid: .invalid(lostOn: knownDate(lostOn))
    case .invalidWithNewer: .invalidWithNewer(lostOn: knownDate(lostOn))
    case .none: .none
    case .several: .several
    case .unknown: .unknown
    }
  }
}

// The kinds of field.
extension CounterFormReader {
  /// A word of an enum; empty means the default.
  private mutating func word<Word: RawRepresentable<String>>(_ field: CounterField, or fallback: Word) -> Word {
    let text = form[field]
    guard !text.isEmpty else { return fallback }
    guard let word = Word(rawValue: text) else {
      faults.append(FormFault(field, FormText.notAChoice))
      return fallback
    }
    return word
  }

  private mutating func rate(_ field: CounterField) -> PrintedRate {
    guard !form[field].isEmpty else { return .notPrinted }
    guard let share = Int(form[field]).flatMap({ CopaymentRate(tenths: $0) }) else {
      faults.append(FormFault(field, FormText.notAChoice))
      return .notPrinted
    }
    return .printed(share)
  }

  private mutating func date(_ field: CounterField) -> CivilDate? {
    let text = form[field]
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    if let day = TypedDate.read(text) { return day }
    faults.append(FormFault(field, FormText.notADay))
    return nil
  }

  private mutating func requiredDate(_ field: CounterField, _ missing: LocalizedText) -> CivilDate? {
    let day = date(field)
    if day == nil, !faults.contains(where: { $0.place == .field(field) }) { faults.append(FormFault(field, missing)) }
    return day
  }

  private mutating func knownDate(_ field: CounterField) -> KnownDate { date(field).map(KnownDate.on) ?? .unknown }

  private mutating func printedDate(_ field: CounterField) -> PrintedDate { date(field).map(PrintedDate.through) ?? .notPrinted }

  private mutating func insurer() -> KnownInsurer {
    let text = form[.insurer]
    guard !text.isEmpty else { return .unknown }
    if let kind = InsurerKind(rawValue: text) { return .kind(kind) }
    if text.hasPrefix(InsurerChoice.profilePrefix), let id = InsurerProfileID(String(text.dropFirst(InsurerChoice.profilePrefix.count))) {
      return .profile(id)
    }
    faults.append(FormFault(.insurer, FormText.notAChoice))
    return .unknown
  }
}

/// All faults of a form.
struct FormFaults: Error {
  let list: [FormFault]
}

/// How an insurer of its own profile is written in the form's choice.
enum InsurerChoice {
  static let profilePrefix = "profile:"
}
