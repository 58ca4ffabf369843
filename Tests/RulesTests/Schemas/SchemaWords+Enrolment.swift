import EligibilityModel
import Interchange
import Proof

extension SchemaWords {
  /// The words of `ask enrolment` alone.
  static let enrolment: [String: [JSONValue]] = [
    "pinKnowledge": words(PINKnowledge.self), "enrolmentDevice": words(EnrolmentDevice.self),
    "appInstallation": words(AppInstallation.self), "smartphoneEase": words(SmartphoneEase.self), "deviceOwner": words(DeviceOwner.self),
    "loginCard": words(LoginCard.self), "enrolmentChannel": words(EnrolmentChannel.self), "enrolmentStep": words(EnrolmentStep.self),
    "cancellationRoute": words(CancellationRoute.self), "attachedIdentity": words(AttachedIdentity.self),
    "channelStanding": words(ChannelStanding.self), "enrolmentNeed": words(EnrolmentNeed.self),
    "useAfterRegistration": words(UseAfterRegistration.self), "enrolmentAdvice": words(EnrolmentAdvice.self),
    "requiredIdentity": words(RequiredIdentity.self), "portalRegistrationStatus": words(PortalRegistrationStatus.self),
    "certificateFollows": words(CertificateFollows.self), "pointsAfterCancellation": words(PointsAfterCancellation.self),
    "registeringAgain": words(RegisteringAgain.self), "enrolmentOutcome": outcomes,
    "walkStanding": texts(["next", "outOfOrder", "complete"]), "enrolmentSubject": texts([FindingSubject.enrolment.word]),
    "enrolmentFinding": texts([FindingOutcome.offered, .notPossible, .notStated, .noted].map(\.word)),
  ]

  /// The words of both matters, each once.
  private static var outcomes: [JSONValue] {
    let registration = words(RegistrationOutcome.self)
    return registration + words(CancellationOutcome.self).filter { !registration.contains($0) }
  }
}
