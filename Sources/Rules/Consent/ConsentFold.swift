import EligibilityModel
import Rulebook

/// What a person's answers to one institution come to at a moment.
struct ConsentFold {
  private let at: CivilMoment
  private let form: Set<ConsentItem>
  private let terms: ConsentTerms
  /// Those that count, newest first.
  private let counting: [GivenConsent]
  private let given: [GivenConsent]

  init(_ asked: ConsentCase) {
    at = asked.question.at
    form = Set(asked.book.national.reader.consentItems.edition(on: asked.day).value)
    terms = ConsentTerms(on: asked.day, asked.rules)
    given = asked.question.consents.filter { $0.given <= asked.question.at }.sorted { $0.given < $1.given }
    let book = asked.book
    counting = given.reversed().filter { consent in consent.isValid { (try? ConsentRule.allowsCarryOver(on: $0, book: book)) == true } }
  }

  /// The newest answer speaks first; a refusal or a withdrawal ends whatever was agreed to before it.
  func standing(of item: ConsentItem) -> ItemStanding {
    var reason: ClosedReason?
    var best: OpenUntil?
    for consent in counting where consent.speaks(of: item) {
      guard consent.agrees(to: item, form: form) else { return closing(best, reason ?? .refused) }
      switch state(of: consent, for: item) {
      case .open(_, let until): best = best.map { max($0, until) } ?? until
      case .closed(.withdrawn): return closing(best, reason ?? .withdrawn)
      case .closed(let ended): reason = reason ?? ended
      }
    }
    return closing(best, reason ?? (given.contains { $0.speaks(of: item) } ? .notValid : .notAsked))
  }

  private func closing(_ best: OpenUntil?, _ reason: ClosedReason) -> ItemStanding {
    best.map { .open(.consent, until: $0) } ?? .closed(reason)
  }

  /// A term of hours is over at its last moment, not after it.
  private func state(of consent: GivenConsent, for item: ConsentItem) -> ItemStanding {
    if let withdrawn = consent.withdrawn[item], at >= withdrawn { return .closed(.withdrawn) }
    if consent.scene == .visit, let ended = consent.careEnded, at.date >= ended { return .closed(.expired) }
    let term = terms.end(of: consent)
    if case .moment(let end) = term, at >= end { return .closed(.expired) }
    return .open(.consent, until: consent.withdrawn[item].map { min(term, .moment($0)) } ?? term)
  }

  /// Names the rules that the answers at hand were judged by.
  func cite(in asked: inout ConsentCase) {
    let scenes = Set(given.map(\.scene))
    if scenes.contains(.counter) || given.isEmpty { asked.rest(on: asked.rules.counterTerm, .noted) }
    if scenes.contains(.online) { asked.rest(on: asked.rules.onlineTerm, .noted) }
    if scenes.contains(.visit) { asked.rest(on: asked.rules.visitTerm, .noted) }
    let reader = asked.book.national.reader
    if given.contains(where: { $0.form.offer == .carryOver }) { citeCarryOver(reader.carryOver, in: &asked) }
    if given.contains(where: { $0.way == .paper || $0.way == .incompletePaper }) { asked.rest(on: reader.genericConsent, .noted) }
    if given.count > 1 || given.contains(where: { !$0.withdrawn.isEmpty }) { asked.rest(on: asked.rules.changeOfMind, .noted) }
  }

  /// The edition of the day on which the answer was carried over.
  private func citeCarryOver(_ rule: DatedRule<Lawfulness>, in asked: inout ConsentCase) {
    let carried = given.last { $0.form.offer == .carryOver }
    let edition = rule.edition(on: (try? carried?.given.date.modelled()) ?? asked.day)
    asked.findings.rest(on: edition, .consent, edition.value == .allowed ? .offered : .notCovered)
  }
}

extension GivenConsent {
  /// Whether the way in which it was taken counts; carrying over counts from its first day on (F-243, F-245).
  fileprivate func isValid(carryOver: (CivilDate) -> Bool) -> Bool {
    guard way != .incompletePaper else { return false }
    return form.offer == .carryOver ? carryOver(given.date) : true
  }

  /// A spoken answer is about ceilings alone, and ceilings stand on no form: who is not asked about them refuses nothing.
  fileprivate func speaks(of item: ConsentItem) -> Bool {
    item == .limits ? way == .oral || form.items.contains(.limits) : way != .oral
  }

  fileprivate func agrees(to item: ConsentItem, form all: Set<ConsentItem>) -> Bool {
    guard form == .bulk(.yes) else { return form.agrees(to: item) }
    return way == .oral || all.contains(item)
  }
}

extension ConsentForm {
  fileprivate var items: Set<ConsentItem> {
    switch self {
    case .bulk: []
    case .individual(let items), .carriedOver(let items): items
    }
  }
}
