/// The questions that `shikaku ask` and the API know.
/// 問いの種類
public enum AskTopic: String, CaseIterable, Sendable {
  /// What reception should do.
  case counter
  /// What to write on the claim.
  case claim
  /// Which share a person pays.
  case copayment
  /// What holds for an electronic certificate.
  case certificate
  /// What to bring to a visit.
  case bring
  /// How to register a card for insurance use, or to cancel.
  case enrolment
  /// What an ambulance crew may read and hands over.
  case emergency
  /// How eligibility can be checked away from the counter.
  case offCounter = "off-counter"
  /// What a card allows at the reader and what follows from what was done.
  case reader
  /// What is left to do before the card serves as an insurance card.
  case checklist
  /// Which ceiling holds.
  case ceiling
  /// Which papers are due to a member.
  case documents
  /// Whether a subsidy is granted.
  case subsidy
  /// Whom to ask, and whether somebody answers.
  case contact
  /// By when something has to be reported.
  case deadline
  /// Who may see a person's data.
  case consent
}
