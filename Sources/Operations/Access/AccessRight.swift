/// What a caller may do; a route names the one it needs.
/// 利用の権限
public enum AccessRight: String, CaseIterable, Hashable, Sendable {
  /// Ask whether one person is insured; 資格確認.
  case verifyPerson
  /// Ask for a list of people at once; 一括照会.
  case verifyMany
  /// Record what a person agreed to; 同意の登録.
  case recordConsent
  /// See medication, check-ups and care that a person agreed to show; 診療情報の閲覧.
  case readClinicalData
  /// See what may save a life, without the person's consent; 救急時の閲覧.
  case emergencyAccess
  /// Record members, their covers and their events; 資格の登録.
  case recordMembers
  /// Put into force what somebody else recorded; 決裁.
  case approve
  /// Read who looked at what; 監査証跡の閲覧.
  case readAudit
  /// Make, close and reset accounts; アカウントの管理.
  case manageAccounts
  /// See how the service does, and steer it; 運用.
  case operate
  /// See one's own record and who looked at it; 本人の記録.
  case ownRecord
  /// Withdraw what one agreed to oneself; 本人による同意の撤回.
  case withdrawOwnConsent
}
