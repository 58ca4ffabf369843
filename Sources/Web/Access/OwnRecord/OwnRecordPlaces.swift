import EligibilityModel
import Interchange
import Operations
import Registry

/// Who looked at a record, in words for the person: the place first, since nobody knows the names of accounts.
/// 閲覧者の表示
struct OwnRecordPlaces {
  /// Where those who looked belong.
  var known: [AuditActor: Affiliation] = [:]
  /// The names of institutions.
  var institutions = InstitutionDirectory.empty

  /// Who it was, with the role.
  func wording(of actor: AuditActor, in language: Language) -> String {
    let place = place(of: actor)?[language]
    // A program is known by the code of its institution alone, which the name of the place explains.
    let isProgramOfPlace = place != nil && actor.role == .program
    let parts = [place, isProgramOfPlace ? nil : actor.name.text, "(\(actor.role.wording[language]))"]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  private func place(of actor: AuditActor) -> LocalizedText? {
    switch known[actor] {
    case .institution(let code): OwnConsentsText.institution(code, institutions)
    case .insurer(let number): LocalizedText("保険者 \(number)", "Insurer \(number)", "保険の 会社や 役所 \(number)")
    case .fireDepartment(let name): LocalizedText(name.text, name.text, name.text)
    case .person, .service, nil: nil
    }
  }
}
