public import EligibilityModel
public import Registry
import Rules

/// What stands at a counter besides the person's answers.
/// 窓口での提示
public struct CounterCard: Hashable, Sendable {
  /// How the person was identified.
  public let identified: PersonIdentified
  /// The certificate of the card on the counter; `nil` where there is none.
  public let certificate: KnownCertificate?

  /// Keeps both.
  public init(_ identified: PersonIdentified, certificate: KnownCertificate?) {
    (self.identified, self.certificate) = (identified, certificate)
  }
}

/// What a person's answers to an institution open for whoever stands at its counter.
/// 窓口で見られる情報
public enum CounterOpenings: Hashable, Sendable {
  /// Each item with its reason.
  case items([ItemRuling])
  /// The certificate of the card is in its grace.
  case eligibilityAlone
}

extension ClinicalDesk {
  /// Tells what is open for a caller now; that the answers were read leaves its entry.
  ///
  /// - Parameters:
  ///   - person: whose answers
  ///   - caller: who looks, for whose institution
  ///   - card: what stands at the counter besides
  /// - Returns: what is open; `nil` for a caller without an institution or without any data to see
  /// - Throws: faults of the store
  public func openings(of person: PersonLink, for caller: Caller, _ card: CounterCard) throws(RegisterError) -> CounterOpenings? {
    guard let institution = caller.institution, let viewer = viewer(caller, .care, nil)?.identified(card.identified) else { return nil }
    let (occasion, time, book) = (occasion.asked(by: caller), now(), book)
    do throws(RuleRefusal) {
      let day = time.moment.date
      if let certificate = card.certificate, try ConsentRule.givesEligibilityAlone(certificate, on: day, book: book) {
        return .eligibilityAlone
      }
    } catch {
      throw .store("the rules do not reach this day")
    }
    return try desk.answer { transaction in
      let consents = try transaction.consents(of: person, at: institution, knownAt: time).map(\.draft.consent)
      try transaction.append(occasion.entry(of: .read, on: .person(person), fields: [.consent], at: time))
      let question = ConsentQuestion(at: time.moment, viewer: viewer, consents: consents)
      return .items(try ConsentRule.decide(question, book: book).items)
    }
  }
}

extension DataViewer {
  /// The same where the person was identified in a way.
  fileprivate func identified(_ way: PersonIdentified) -> DataViewer {
    DataViewer(place: place, profession: profession, purpose: purpose, authority: authority, identified: way)
  }
}
