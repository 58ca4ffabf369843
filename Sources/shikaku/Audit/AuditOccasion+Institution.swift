import EligibilityModel
import Registry

extension AuditOccasion {
  /// The same occasion with the institution as the actor, because it is who learns the answer.
  func asked(by institution: MedicalInstitutionCode) -> AuditOccasion {
    guard let actor = AuditActor(name: institution.canonical, role: actor.role) else { return self }
    return AuditOccasion(actor: actor, purpose: purpose, book: book)
  }
}
