public import EligibilityModel

/// Whose consents are meant.
/// 同意の対象者
public enum ConsentPerson: Hashable, Sendable, MaskedInLogs {
  /// The id by which the register ties a person's records together.
  case reference(String, birthDate: CivilDate)
  /// The numbers of a certificate or notice.
  case numbers(MemberNumbers)
}

/// What a program asks for about consents.
/// 同意の依頼
public struct ConsentRequest<Content: Sendable>: Sendable, MaskedInLogs {
  /// Whose; `nil` means one's own.
  public let person: ConsentPerson?
  /// At which institution; `nil` means the caller's own.
  public let institution: MedicalInstitutionCode?
  /// What.
  public let content: Content

  /// Keeps the parts.
  public init(person: ConsentPerson?, institution: MedicalInstitutionCode?, content: Content) {
    self.person = person
    self.institution = institution
    self.content = content
  }
}

/// An answer that a person gave.
/// 同意の登録内容
public struct ConsentAnswerGiven: Hashable, Sendable {
  /// What was answered, with what was withdrawn of it since.
  public let consent: GivenConsent
  /// Whether the items are those of the time before.
  public let isAsBefore: Bool
  /// Whether somebody spoke for the person.
  public let byRepresentative: Bool
}

/// What a person withdraws, or when the visits ended.
/// 同意の撤回内容
public enum ConsentEnd: Hashable, Sendable {
  /// These items from a moment on; `nil` means now.
  case items(Set<ConsentItem>, from: CivilMoment?)
  /// The first day without visits.
  case visits(CivilDate)
}
