public import EligibilityModel
public import Registry
public import Rulebook
import Rules

/// Lists the people who answered an institution for visits or online care, each with what the answers open and the numbers to ask by.
/// 同意済みの加入者の一覧
public struct ListConsented: Sendable {
  /// So many people are looked at in one transaction, so that a long list leaves room for those who wait at a counter.
  private static let group = 100

  private let desk: AuditedDesk
  private let book: Rulebook

  /// Lists at a desk, by a book.
  public init(_ desk: AuditedDesk, book: Rulebook) {
    (self.desk, self.book) = (desk, book)
  }

  /// Lists; each person who is told leaves an entry in the transaction that reads the answers.
  ///
  /// - Parameters:
  ///   - question: whose answers, and for which days
  ///   - occasion: who asks
  ///   - time: now, as which the register is read and by which items are open or closed
  /// - Returns: the people in the order in which they first answered
  /// - Throws: faults of the store
  public func run(_ question: ConsentedQuestion, on occasion: AuditOccasion, at time: KnownTime) throws(RegisterError) -> ConsentedList {
    let terms = try terms(on: time.moment.date)
    let answers = try desk.answer { transaction in
      try transaction.consents(in: question.span(by: terms), knownAt: time, atMost: question.limit + 1)
    }
    if answers.count > question.limit { return .tooMany }
    let people = answers.filter { question.days.include($0.draft.consent, by: terms) }.map(\.draft.person).distinct
    let task = ConsentedTask(question: question, terms: terms, book: book, time: time)
    var listed: [ConsentedPerson] = []
    for start in stride(from: 0, to: people.count, by: Self.group) {
      let part = people[start..<min(start + Self.group, people.count)]
      listed += try desk.answer { transaction in
        try part.map { person in
          try transaction.append(occasion.entry(of: .read, on: .person(person), fields: [.consent], at: time))
          return try task.person(person, transaction)
        }
      }
    }
    return .people(listed)
  }

  private func terms(on day: CivilDate) throws(RegisterError) -> ConsentTerms {
    do throws(RuleRefusal) {
      return try ConsentTerms(on: day, book: book)
    } catch {
      throw .store("the rules do not reach this day")
    }
  }
}

/// One list while it is made.
private struct ConsentedTask: Sendable {
  let question: ConsentedQuestion
  let terms: ConsentTerms
  let book: Rulebook
  let time: KnownTime

  func person(_ person: PersonLink, _ transaction: any AuditedTransaction) throws -> ConsentedPerson {
    let consents = try transaction.consents(of: person, at: question.institution, knownAt: time).map(\.draft.consent)
    let ofScene = consents.filter { $0.scene == question.scene }.sorted { $0.given < $1.given }
    // Whoever stopped to visit is not told the covers of later days.
    let day = min(question.confirmationDate, ofScene.last.flatMap(terms.lastDay) ?? .latest)
    let cover = Self.cover(on: day, of: try transaction.covers(of: person, knownAt: time))
    return ConsentedPerson(
      question: cover.map { LookupQuestion($0.record, on: day, knownAt: time) }, items: try items(consents, ofScene))
  }

  private func items(_ consents: [GivenConsent], _ ofScene: [GivenConsent]) throws -> [ConsentedPerson.Item] {
    let place = ViewingPlace(question.institution, isHospital: false)
    let viewer = DataViewer(place: place, profession: ViewingProfession(at: place), purpose: .care)
    let asked = ConsentQuestion(at: time.moment, viewer: viewer, consents: consents)
    return try ConsentRule.decide(asked, book: book).items.map { ruling in
      ConsentedPerson.Item(ruling: ruling, agreedAt: ofScene.last { $0.form.agrees(to: ruling.item) }?.given)
    }
  }

  /// The cover of a day; without one the latest that began before it.
  private static func cover(on day: CivilDate, of covers: [RecordedCoverage]) -> RecordedCoverage? {
    covers.last { $0.record.period.contains(day) } ?? covers.last { $0.record.period.from <= day } ?? covers.first
  }
}

/// For whom and for which days those who agreed are listed.
/// 同意済み一覧の照会
public struct ConsentedQuestion: Hashable, Sendable {
  /// To whom they answered.
  public let institution: MedicalInstitutionCode
  /// For what kind of visit.
  public let scene: ConsentScene
  /// For which days.
  public let days: ConsentedDays
  /// The day for which the covers are asked; 資格確認日.
  public let confirmationDate: CivilDate
  /// More answers are not listed, but refused.
  public let limit: Int

  /// Keeps the parts.
  public init(institution: MedicalInstitutionCode, scene: ConsentScene, days: ConsentedDays, confirmationDate: CivilDate, limit: Int) {
    self.institution = institution
    self.scene = scene
    self.days = days
    self.confirmationDate = confirmationDate
    self.limit = max(0, limit)
  }

  /// Which answers can be meant at all.
  fileprivate func span(by terms: ConsentTerms) -> ConsentSpan {
    let end = CivilMoment(days.through.addingClamped(days: 1), .midnight)
    let begin = CivilMoment(days.firstAnswer(scene, by: terms), .midnight)
    return ConsentSpan(institution: institution, scene: scene, given: min(begin, end)..<end)
  }
}

/// Which days are meant, the last one inside.
/// 同意日・診療日
public enum ConsentedDays: Hashable, Sendable {
  /// 同意日: the answer was given on one of them.
  case given(from: CivilDate, through: CivilDate)
  /// 診療日: the register keeps no days of care, so the answer held on one of them.
  case holding(from: CivilDate, through: CivilDate)

  fileprivate var through: CivilDate {
    switch self {
    case .given(_, let through), .holding(_, let through): through
    }
  }

  fileprivate func firstAnswer(_ scene: ConsentScene, by terms: ConsentTerms) -> CivilDate {
    switch self {
    case .given(let from, _): from
    case .holding(let from, _): terms.earliest(holdingOn: from, scene)
    }
  }

  /// Whether an answer that was given soon enough is meant.
  fileprivate func include(_ consent: GivenConsent, by terms: ConsentTerms) -> Bool {
    switch self {
    case .given: true
    case .holding(let from, _): terms.lastDay(of: consent).map { $0 >= from } ?? true
    }
  }
}

extension LookupQuestion {
  /// Asks for a cover by its own numbers.
  fileprivate init(_ record: CoverageRecord, on day: CivilDate, knownAt: KnownTime) {
    self.init(
      insurerNumber: record.insurerNumber, symbol: record.symbol, number: record.number, branchNumber: record.branchNumber,
      birthDate: record.person.birthDate, serviceDate: day, knownAt: knownAt)
  }
}

extension [PersonLink] {
  /// Each person once, in the order in which they first stand there.
  fileprivate var distinct: [PersonLink] {
    var seen: Set<PersonLink> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Who agreed.
/// 同意済みの一覧
public enum ConsentedList: Sendable {
  /// These people.
  case people([ConsentedPerson])
  /// More than are listed at once.
  case tooMany
}

/// A person who answered an institution.
/// 同意済みの加入者
public struct ConsentedPerson: Sendable, MaskedInLogs {
  /// An item, whether it is open, and when the person agreed to it last.
  public struct Item: Hashable, Sendable {
    /// Whether it is open now.
    public let ruling: ItemRuling
    /// When the person agreed to it, in this kind of visit; `nil` where that never was.
    public let agreedAt: CivilMoment?
  }

  /// Asks for the cover; `nil` where the register has none of the person.
  public let question: LookupQuestion?
  /// Each item once.
  public let items: [Item]
}
