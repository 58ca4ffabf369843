public import EligibilityModel

extension CertificateApplicant: RuleValue {}
extension DeliveryRoute: RuleValue {}
extension DocumentChange: RuleValue {}
extension DutyRoute: RuleValue {}
extension Enclosure: RuleValue {}
extension InsurerKind: RuleValue {}
extension IssuePace: RuleValue {}
extension LostPaper: RuleValue {}
extension CertificateItem: RuleValue {}
extension NoticeItem: RuleValue {}
extension SchemeFamily: RuleValue {}
extension SheetForm: RuleValue {}
extension TargetReason: RuleValue {}

extension InsurerProfileID: RuleValue {
  /// Reads a profile name.
  public static func read(_ node: RuleNode) throws(RulebookError) -> InsurerProfileID {
    guard let id = InsurerProfileID(try String.read(node)) else { throw node.refused(.malformedProfileID) }
    return id
  }
}
