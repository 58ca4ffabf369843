public import EligibilityModel
public import Rulebook

/// What an ambulance crew may read and hands over.
/// マイナ救急
public enum EmergencyRule {
  /// Decides; the consent it rests on is open, so a reading is never more than unconfirmed (O-05).
  ///
  /// - Parameters:
  ///   - question: who reads, the card and the patient
  ///   - book: the rules
  /// - Returns: what is read, its uses and the hand-over
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(_ question: EmergencyQuestion, book: Rulebook) throws(RuleRefusal) -> EmergencyDecision {
    let day = try question.serviceDate.modelled()
    let rules = book.national.emergency
    var findings = Findings(expecting: 4)
    let information = rules.reading.edition(on: day)
    let reading = reading(question, information.value)
    findings.rest(on: information, .emergency, reading == .possible ? .offered : reading == .noCard ? .notPossible : .notStated)
    let handOver = rules.handOver.edition(on: day)
    let course = rules.course.edition(on: day)
    findings.note(course, .emergency, .noted)
    if reading == .possible { findings.note(handOver, .emergency, .noted) }
    let consent = rules.consent.edition(on: day)
    findings.leaveOpen(consent, .emergency)
    let isRead = reading == .possible
    return EmergencyDecision(
      reading: reading, reads: isRead ? information.value.items : [], uses: isRead ? information.value.uses : [],
      handOver: isRead ? handOver.value : [], consent: consent.value, course: course.value, because: findings.list,
      certainty: findings.certainty)
  }

  /// Only the crew is spoken of, and only a registered card at hand (F-410, F-412 to F-414).
  private static func reading(_ question: EmergencyQuestion, _ information: EmergencyInformation) -> EmergencyReading {
    guard question.reader == .ambulanceCrew, !information.items.isEmpty else { return .notStated }
    guard question.holding == .held, question.registration != .notRegistered else { return .noCard }
    return .possible
  }
}
