/// The JSON Schemas of the API besides those of the questions to the rules, by the names of their files.
/// APIのスキーマ
public enum APISchema: String, CaseIterable, Sendable {
  /// What is asked about one person.
  case verifyQuestion = "verify.question"
  /// What is answered about one person.
  case verifyAnswer = "verify.answer"
  /// That a list was taken.
  case bulkTaken = "bulk.taken"
  /// How far a list has come.
  case bulkJob = "bulk.job"
  /// Some of the answers to a list.
  case bulkRows = "bulk.rows"
  /// Whose trail is asked for.
  case auditQuestion = "audit.question"
  /// Who looked at their record.
  case auditAnswer = "audit.answer"
  /// What a person agreed to.
  case consentOrder = "consents.record"
  /// What is withdrawn.
  case consentWithdrawal = "consents.withdraw"
  /// Whose consents are asked for.
  case consentLook = "consents.show"
  /// Whether it is recorded.
  case consentState = "consents.state"
  /// The consents.
  case consentList = "consents.list"
  /// What went wrong.
  case problem
  /// All that can go wrong.
  case problems = "problem.list"
}
