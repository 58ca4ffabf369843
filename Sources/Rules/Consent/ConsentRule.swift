public import EligibilityModel
public import Rulebook

/// Which items of a person's data somebody may see at a moment.
/// 同意と閲覧
public enum ConsentRule {
  /// Decides; where the sources are silent, an item stays closed.
  ///
  /// - Parameters:
  ///   - question: who looks, when, and what the person answered to that institution
  ///   - book: the rules
  /// - Returns: each item with the reason why it is open or closed
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(_ question: ConsentQuestion, book: Rulebook) throws(RuleRefusal) -> ConsentDecision {
    var asked = ConsentCase(question: question, day: try question.at.date.modelled(), book: book)
    return asked.decide()
  }

  /// Whether an answer item by item may be carried over on a day.
  public static func allowsCarryOver(on day: CivilDate, book: Rulebook) throws(RuleRefusal) -> Bool {
    book.national.reader.carryOver.edition(on: try day.modelled()).value == .allowed
  }

  /// Whether a card serves for eligibility alone, because its certificate is in its grace (F-320).
  public static func givesEligibilityAlone(
    _ certificate: KnownCertificate, on day: CivilDate, book: Rulebook
  ) throws(RuleRefusal) -> Bool {
    CertificateStateRule.reading(of: certificate, on: try day.modelled(), book: book).state == .inGrace
  }
}

/// One question about a look at data while it is being decided.
struct ConsentCase {
  let question: ConsentQuestion
  let day: ModelledDay
  let book: Rulebook
  var findings = Findings(expecting: 8)

  var viewer: DataViewer { question.viewer }
  var rules: ConsentRules { book.national.consent }

  mutating func decide() -> ConsentDecision {
    let items =
      switch viewer.purpose {
      case .care: careItems()
      case .emergency: viewer.place == .ambulance ? ambulanceItems() : emergencyItems()
      case .disclosure: ownItems()
      case .other: closed(.notForPurpose)
      }
    rest(on: book.national.reader.dataAccess, items.contains(where: \.isOpen) ? .offered : .notPossible)
    return ConsentDecision(
      items: items, notice: notice(items), trace: .eachLook, because: findings.list, certainty: findings.certainty)
  }

  /// Only an institution that asks for care knows of the consents anyway, because they were given to it.
  private func notice(_ items: [ItemRuling]) -> LeftOutNotice {
    guard viewer.purpose == .care else { return .silent }
    let isForNobodyHere = items.allSatisfy { [.closed(.notForPlace), .closed(.notForProfession)].contains($0.standing) }
    return isForNobodyHere ? .silent : .told
  }

  func closed(_ reason: ClosedReason) -> [ItemRuling] {
    ConsentItem.allCases.map { ItemRuling(item: $0, standing: .closed(reason)) }
  }

  mutating func rest<Value>(on rule: DatedRule<Value>, _ outcome: FindingOutcome) {
    findings.rest(on: rule.edition(on: day), .consent, outcome)
  }
}

// Care and its charge.
extension ConsentCase {
  private mutating func careItems() -> [ItemRuling] {
    let shown = itemsShownHere()
    let profession = rules.professions.edition(on: day)
    findings.rest(on: profession, .consent, .noted)
    let consents = ConsentFold(self)
    let limitsNeedNobody = limitsNeedNobody(shown)
    let items = ConsentItem.allCases.map { item in
      let standing: ItemStanding =
        if !shown.contains(item) {
          .closed(.notForPlace)
        } else if !profession.value.items(of: viewer.profession).contains(item) {
          .closed(.notForProfession)
        } else if item == .limits, limitsNeedNobody {
          .open(.law, until: .notLimited)
        } else {
          consents.standing(of: item)
        }
      return ItemRuling(item: item, standing: standing)
    }
    consents.cite(in: &self)
    return items
  }

  /// What the sources state for this kind of institution, and what they leave open for some.
  private mutating func itemsShownHere() -> Set<ConsentItem> {
    let stated = rules.places.edition(on: day)
    findings.rest(on: stated, .consent, .noted)
    let further = rules.furtherPlaces.edition(on: day)
    findings.note(further, .consent, .noted)
    return stated.value.items(of: viewer.place).union(further.value.items(of: viewer.place))
  }

  private mutating func limitsNeedNobody(_ shown: Set<ConsentItem>) -> Bool {
    guard shown.contains(.limits) else { return false }
    let rule = rules.limits.edition(on: day)
    let isOpen = rule.value == .withoutConsentByCard && viewer.identified == .byCard
    findings.rest(on: rule, .consent, isOpen ? .offered : .notCovered)
    return isOpen
  }
}

// Looking without the person's consent, and the person's own look.
extension ConsentCase {
  /// The right was made for hospitals and their emergency staff alone.
  private mutating func emergencyItems() -> [ItemRuling] {
    let rule = rules.emergency.edition(on: day)
    let refusal = refusal(rule.value)
    findings.rest(on: rule, .consent, refusal == nil ? .offered : .notPossible)
    if let refusal { return closed(refusal) }
    return opened(rule.value.items, otherwise: .notForPurpose)
  }

  private func refusal(_ rule: EmergencyViewing) -> ClosedReason? {
    if rule.items.isEmpty { return .notForPurpose }
    if !rule.places.contains(viewer.place) { return .notForPlace }
    return rule.professions.contains(viewer.profession) && viewer.authority == .granted ? nil : .notForProfession
  }

  /// What the crew reads stands in the rule of マイナ救急; on what consent is open (O-05).
  private mutating func ambulanceItems() -> [ItemRuling] {
    let reading = book.national.emergency.reading.edition(on: day)
    let isOpen = viewer.profession == .ambulanceCrew && !reading.value.items.isEmpty
    findings.rest(on: reading, .emergency, isOpen ? .offered : .notStated)
    findings.leaveOpen(book.national.emergency.consent.edition(on: day), .emergency)
    guard isOpen else { return closed(viewer.profession == .ambulanceCrew ? .notForPurpose : .notForProfession) }
    return opened(Set(reading.value.items.flatMap(\.consentItems)), otherwise: .notForPurpose)
  }

  private mutating func ownItems() -> [ItemRuling] {
    let rule = rules.ownData.edition(on: day)
    let isOpen = viewer.profession == .personThemselves && rule.value == .allowed
    findings.rest(on: rule, .consent, isOpen ? .offered : .notPossible)
    guard isOpen else { return closed(.notForProfession) }
    return ConsentItem.allCases.map { ItemRuling(item: $0, standing: .open(.ownData, until: .notLimited)) }
  }

  private func opened(_ items: Set<ConsentItem>, otherwise reason: ClosedReason) -> [ItemRuling] {
    ConsentItem.allCases.map { item in
      ItemRuling(item: item, standing: items.contains(item) ? .open(.emergency, until: .notLimited) : .closed(reason))
    }
  }
}

extension EmergencyItem {
  /// The items of consent that hold it; name and age need none.
  fileprivate var consentItems: [ConsentItem] {
    switch self {
    case .name, .age: []
    case .history: [.surgery, .care]
    case .drugs: [.drugs]
    }
  }
}
