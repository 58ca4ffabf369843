import EligibilityModel
import Registry
import Rulebook

/// What the situations need of one record on a day on which it covers its person.
struct RehearsedMember {
  let day: ModelledDay
  let birthDate: CivilDate
  let insurer: KnownInsurer
  let lostOn: KnownDate
  let rate: PrintedRate
  let income: IncomeClass
  let certificateThrough: PrintedDate
  let hadOldCard: Bool

  /// Takes what is needed; `nil` when the record does not cover the day.
  ///
  /// - Parameters:
  ///   - record: the record
  ///   - day: the day
  ///   - book: the book as it stands, which says who was given an old card and what income a share stands for
  init?(_ record: CoverageRecord, on day: ModelledDay, book: Rulebook) {
    guard record.stated.contains(day.date) else { return nil }
    self.day = day
    birthDate = record.person.birthDate
    insurer = .kind(record.insurerNumber.kind)
    lostOn = record.lostOn.map(KnownDate.on) ?? .unknown
    rate = record.details.copaymentRate.map(PrintedRate.printed) ?? .notPrinted
    income = Self.income(of: record, on: day, book: book)
    certificateThrough = record.details.certificateValidThrough.map(PrintedDate.through) ?? .notPrinted
    hadOldCard = Self.couldHaveOldCard(record, book: book)
  }

  /// Old cards were given to those whose cover began while cards were issued; the book begins in that time.
  private static func couldHaveOldCard(_ record: CoverageRecord, book: Rulebook) -> Bool {
    guard let began = try? ModelledDay(record.eligibleFrom) else { return record.eligibleFrom < ModelledPeriod.first }
    return book.national.documents.legacyIssue.edition(on: began).value == .allowed
  }

  /// The income class behind the share in the register, read back through the book as it stands; unknown when it does not tell.
  private static func income(of record: CoverageRecord, on day: ModelledDay, book: Rulebook) -> IncomeClass {
    guard let rate = record.details.copaymentRate else { return .unknown }
    let elderly = book.national.copayment.elderlyRecipient.edition(on: day).value
    let lateStage = book.national.copayment.lateStage.edition(on: day).value
    let isLateStage = record.insurerNumber.kind == .lateStageElderlyCare
    let classes: [(CopaymentRate, IncomeClass)] =
      isLateStage
      ? [(lateStage.general, .general), (lateStage.aboveThreshold, .aboveThreshold), (lateStage.activeWorker, .activeWorker)]
      : [(elderly.general, .general), (elderly.activeWorker, .activeWorker)]
    let fitting = classes.filter { $0.0 == rate }
    return fitting.count == 1 ? fitting[0].1 : .unknown
  }
}

// The questions.
extension RehearsedMember {
  /// What is asked in a situation; `nil` when the member cannot be in it.
  func question(in situation: Situation) -> Question? {
    switch situation {
    case .oldCardFirst, .oldCardReturn:
      guard hadOldCard else { return nil }
      return counter(situation, [.legacyCard(PresentedLegacyCard(validThrough: .notPrinted))], numberLookup: validAnswer)
    case .noticeFirst, .noticeReturn:
      return counter(situation, [.eligibilityNotice(printedRate: .notPrinted)], numberLookup: validAnswer)
    case .certificateFirst, .certificateReturn: return certificateQuestion(situation)
    case .nothingFirst, .nothingReturn: return counter(situation, [])
    case .cardValid: return card(situation, .state(.valid), cardCheck: validAnswer)
    case .cardExpiredTwoMonths: return card(situation, .validThrough(day.date.addingClamped(months: -2)), cardCheck: validAnswer)
    case .cardExpiredFiveMonths: return card(situation, .validThrough(day.date.addingClamped(months: -5)), cardCheck: .notAsked)
    case .copayment: return copaymentQuestion
    }
  }

  private var validAnswer: InquiryAnswer { .valid(ReportedCoverage(rate: rate)) }

  private func certificateQuestion(_ situation: Situation) -> Question? {
    guard case .through(let end) = certificateThrough else { return nil }
    return counter(situation, [.eligibilityCertificate(PresentedCertificate(validThrough: end, printedRate: rate))])
  }

  private func card(_ situation: Situation, _ certificate: KnownCertificate, cardCheck: InquiryAnswer) -> Question {
    let card = MyNumberCard(registration: .registered, certificate: certificate, body: .unknown, variant: .photo)
    return counter(situation, [.myNumberCard(card)], cardCheck: cardCheck)
  }

  private var copaymentQuestion: Question {
    .copayment(
      CopaymentQuestion(
        serviceDate: day.date, birthDate: .on(birthDate), insurer: insurer, income: income, statedRate: .notPrinted, benefit: .ordinary,
        totalCost: .yen(Self.cost)))
  }

  /// 1,234 points: no share of it is a multiple of ten yen, so that rounding shows.
  private static let cost = Yen.fixed(12_340)

  private func counter(
    _ situation: Situation, _ presented: [PresentedDocument], cardCheck: InquiryAnswer = .notAsked, numberLookup: InquiryAnswer = .notAsked
  ) -> Question {
    let patient = Patient(birthDate: .on(birthDate), insurer: insurer, income: .unknown, lostOn: lostOn)
    return .counter(
      CounterQuestion(
        serviceDate: day.date, facility: Facility(kind: .clinic, reader: .working, lookup: .possible), visit: situation.visit,
        pastRecord: situation.visit == .return ? .known : .unknown, presented: presented, patient: patient, cardCheck: cardCheck,
        numberLookup: numberLookup, attempts: Attempts()))
  }
}

extension Situation {
  /// First visit or return.
  var visit: VisitKind {
    switch self {
    case .oldCardReturn, .noticeReturn, .certificateReturn, .nothingReturn: .return
    case .oldCardFirst, .noticeFirst, .certificateFirst, .nothingFirst, .cardValid, .cardExpiredTwoMonths, .cardExpiredFiveMonths,
      .copayment:
      .first
    }
  }
}
