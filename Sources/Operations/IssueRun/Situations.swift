import EligibilityModel
import Rulebook
import Rules

/// Finds the situation of each member of an insurer: all of a packed member that can make a difference, in one number.
struct Situations: Sendable {
  private let birthDate: SignClasses
  private let joinedOn: SignClasses
  private let finding: SignClasses
  private let card: SignClasses
  private let filing: SignClasses
  private let legacyCard: SignClasses
  private let event: SignClasses
  private let certificate: SignClasses

  /// Asks the rules what each part of a member means.
  init(_ probe: SignProbe) throws(IssueRunError) {
    if case .failure(let refusal)? = probe.signs(of: probe.plain) { throw .refused(refusal) }
    birthDate = try SignClasses(MemberStates.birthDate, probe)
    joinedOn = try SignClasses(MemberStates.joinedOn, probe)
    finding = try SignClasses(MemberStates.finding, probe)
    card = try SignClasses(MemberStates.card, probe)
    filing = try SignClasses(MemberStates.filing, probe)
    legacyCard = try SignClasses(MemberStates.legacyCardAndEvent, probe)
    event = try SignClasses(MemberStates.eventAlone, probe)
    certificate = try SignClasses(MemberStates.eventAndCertificate, probe)
  }

  /// The situation of each member of a stretch: the class of each part, and what the rules read as it stands, in 47 bits.
  ///
  /// - Parameters:
  ///   - stretch: which members
  ///   - columns: the members
  ///   - situations: as many as there are members in the stretch
  func find(_ stretch: Range<Int>, of columns: MemberColumns, into situations: inout [UInt64]) {
    let states = columns.states.span.extracting(stretch)
    for index in 0..<states.count { situations[index] = MemberStates.plain(states[index]) &<< 44 }
    birthDate.mark(&situations, from: 0, states, columns.birthDate.span.extracting(stretch))
    joinedOn.mark(&situations, from: 3, states, columns.joinedOn.span.extracting(stretch))
    card.mark(&situations, from: 6, states, columns.cardCertificateEnd.span.extracting(stretch))
    filing.mark(&situations, from: 14, states)
    legacyCard.mark(&situations, from: 18, states, columns.legacyCardEnd.span.extracting(stretch))
    certificate.mark(&situations, from: 26, states, columns.certificateEnd.span.extracting(stretch))
    event.mark(&situations, from: 34, states, columns.eventDay.span.extracting(stretch))
    finding.mark(&situations, from: 42, states)
  }
}
