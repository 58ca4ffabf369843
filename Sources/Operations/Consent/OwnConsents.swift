public import EligibilityModel
public import Registry
import Rules

/// What a person agreed to at one institution, and what that opens there now.
/// 本人の同意
public struct OwnConsent: Hashable, Sendable, MaskedInLogs {
  /// To whom.
  public let institution: MedicalInstitutionCode
  /// When the person answered there last.
  public let answered: CivilMoment
  /// The items that are open there by consent, each with its end.
  public let open: [OpenItem]

  /// One item that is open.
  public struct OpenItem: Hashable, Sendable {
    /// Which.
    public let item: ConsentItem
    /// Until when.
    public let until: OpenUntil
  }
}

extension ClinicalDesk {
  /// What a caller agreed to themselves, institution by institution, the last answer first; the look is an entry.
  ///
  /// - Returns: the institutions; `nil` for a caller who is no insured person
  /// - Throws: `overloaded` and faults of the store
  public func ownConsents(by caller: Caller) throws(RegisterError) -> [OwnConsent]? {
    guard let person = caller.person else { return nil }
    guard case .read(let rows, _) = try consents(of: .person(person), by: caller) else { return [] }
    let moment = now().moment
    let groups = Dictionary(grouping: rows) { $0.draft.institution.canonical }.values
    var found: [OwnConsent] = []
    for group in groups {
      guard let first = group.first, let answered = group.map(\.draft.consent.given).max() else { continue }
      let institution = first.draft.institution
      found.append(OwnConsent(institution: institution, answered: answered, open: try open(group, at: institution, moment)))
    }
    return found.sorted { ($0.answered, $1.institution.canonical) > ($1.answered, $0.institution.canonical) }
  }

  /// Withdraws from now on what a caller agreed to themselves at an institution; nobody else's answers can be meant.
  ///
  /// - Parameters:
  ///   - items: what is withdrawn
  ///   - institution: to whom it was said
  ///   - caller: whose answers
  /// - Returns: what became of it; `nil` for a caller who is no insured person
  /// - Throws: `overloaded` and faults of the store
  public func withdrawOwn(
    _ items: Set<ConsentItem>, at institution: MedicalInstitutionCode, by caller: Caller
  ) throws(RegisterError) -> ConsentOutcome? {
    guard let person = caller.person, caller.may(.withdrawOwnConsent) else { return nil }
    let occasion = occasion.asked(by: caller)
    return try desk.change(now: now) { change in
      let content = ConsentOrder.Content.withdraw(items, from: change.knownFrom.moment)
      return try RecordConsent.record(
        ConsentOrder(person: person, institution: institution, content: content), on: occasion, in: change)
    }
  }

  /// What is open for whoever may see most there: a hospital's doctor, a dentist, a pharmacist.
  private func open(
    _ rows: [RecordedConsent], at institution: MedicalInstitutionCode, _ moment: CivilMoment
  ) throws(RegisterError) -> [OwnConsent.OpenItem] {
    let place = ViewingPlace(institution, isHospital: true)
    let viewer = DataViewer(place: place, profession: ViewingProfession(at: place), purpose: .care, authority: .granted)
    let question = ConsentQuestion(at: moment, viewer: viewer, consents: rows.map(\.draft.consent))
    do throws(RuleRefusal) {
      return try ConsentRule.decide(question, book: book).items.compactMap { ruling in
        guard case .open(.consent, let until) = ruling.standing else { return nil }
        return OwnConsent.OpenItem(item: ruling.item, until: until)
      }
    } catch {
      throw .store("the rules do not reach this day")
    }
  }
}
