import EligibilityModel
import Interchange
import Proof

extension SchemaWords {
  /// The words of `ask documents` alone.
  static let documents: [String: [JSONValue]] = [
    "careNeed": words(CareNeed.self), "registrationCancellation": words(RegistrationCancellation.self),
    "statusDayFinding": words(StatusDayFinding.self), "submitter": words(Submitter.self), "addressee": words(Addressee.self),
    "memberEventKind": words(MemberEventKind.self), "certificateOrigin": words(CertificateOrigin.self),
    "noticeHeld": words(NoticeHeld.self), "lostPaper": words(LostPaper.self), "issueGround": words(IssueGround.self),
    "statedReason": words(TargetReason.self) + texts(["foundOnStatusDay"]), "noCertificate": words(NoCertificate.self),
    "certificateTiming": words(IssuePace.self) + texts(["between", "until", "from", "inTurn"]), "sheetForm": words(SheetForm.self),
    "letterText": words(LetterText.self), "certificateItem": words(CertificateItem.self), "noticeItem": words(NoticeItem.self),
    "deliveryRoute": words(DeliveryRoute.self),
    "enclosure": words(Enclosure.self), "certificateApplicant": words(CertificateApplicant.self), "dutyRoute": words(DutyRoute.self),
    "noNotice": words(NoNotice.self), "wrongNumberStep": words(WrongNumberStep.self),
    "elderlyCertificateOutcome": words(ElderlyCertificateOutcome.self), "oldCardIssue": words(OldCardIssue.self),
    "oldCardHandling": words(OldCardHandling.self), "together": words(Together.self), "returnTimeliness": words(ReturnTimeliness.self),
    "issuancePart": words(IssuancePart.self), "returnDue": texts(["withNotification", "withinDays", "notStated"]),
    "issuedPaper": texts([DocumentKind.legacyCard, .eligibilityCertificate, .eligibilityNotice].map(\.rawValue)),
    "certificateOutcome": texts(certificateOutcomes.map(\.word)), "noticeOutcome": texts(noticeOutcomes.map(\.word)),
    "issuanceSubject": texts(issuanceSubjects.map(\.word)),
    "issuanceFinding": texts([FindingOutcome.issued, .notIssued, .notStated, .noted, .notCovered, .offered].map(\.word)),
  ]

  private static let certificateOutcomes: [CertificateOutcome] = [
    .due(.exOfficio, .foundOnStatusDay), .waiting(.exOfficio, .foundOnStatusDay), .needsApplication(.foundOnStatusDay),
    .incomplete(missing: .legacyCard), .notDue(.alreadyHeld), .refused(.alreadyHeld), .askInsurer(.foundOnStatusDay), .unknown,
  ]

  private static let noticeOutcomes: [NoticeOutcome] = [.due, .waiting, .notDue(.alreadyHeld), .askInsurer, .unknown]

  private static let issuanceSubjects: [FindingSubject] = [
    .document(.eligibilityCertificate), .document(.eligibilityNotice), .document(.legacyCard), .document(.elderlyRecipientCertificate),
    .patient,
  ]
}
