import EligibilityModel

extension BookVocabulary {
  /// The words of the model's own types, by the rule or key before them.
  static let kinds: [String: [String: LocalizedText]] = reception.merging(elsewhere) { $1 }

  private static let methods = words(IdentityMethod.self, \.wording)
  private static let readerSteps = words(ReaderStep.self, \.wording)
  private static let visualSteps = words(VisualStep.self, \.wording)
  private static let channels = words(EnrolmentChannel.self, \.wording)
  private static let needs = words(EnrolmentNeed.self, \.wording)
  private static let scenes = words(OffCounterScene.self, \.wording)
  private static let tasks = words(ChecklistTask.self, \.wording)
  private static let emergencyItems = words(EmergencyItem.self, \.wording)
  private static let rates = Dictionary(uniqueKeysWithValues: CopaymentRate.allCases.map { ("\($0.percent)", $0.wording) })

  private static let troubles = words(ContactSubject.self, \.wording)

  private static let reception: [String: [String: LocalizedText]] = [
    "reader/flow": readerSteps, "reader/methods": methods, "reader/visual-routes": visualSteps,
    "reader/consent-items": words(ConsentItem.self, \.wording), "reader/consent-kinds": words(ConsentOffer.self, \.wording),
    "reader/visual-reasons": words(VisualPermission.self, \.wording), "methods": methods,
    "enrolment/channels": channels, "enrolment/cards-without-pin": channels, "channel": channels,
    "bring": needs, "know": needs, "steps": words(EnrolmentStep.self, \.wording), "use": words(UseAfterRegistration.self, \.wording),
    "emergency/hand-over": emergencyItems, "items": emergencyItems, "uses": words(EmergencyUse.self, \.wording),
    "emergency/course": words(EmergencyCourse.self, \.wording),
  ]

  private static let elsewhere: [String: [String: LocalizedText]] = [
    "scene": scenes, "scenes": scenes, "app": words(OffCounterApp.self, \.wording),
    "off-counter/separate-flow": words(OffCounterDevice.self, \.wording), "off-counter/preparation": words(PreparationNeed.self, \.wording),
    "off-counter/obligation": words(OffCounterObligation.self, \.wording),
    "off-counter/limited-type": words(OffCounterScope.self, \.wording),
    "off-counter/documents": words(DocumentSite.self, \.wording),
    "checklist/no-valid-card": tasks, "checklist/not-registered": tasks, "checklist/nothing-to-do": tasks, "checklist/order": tasks,
    "withinGrace": tasks, "afterGrace": tasks,
    "group": words(MeritGroup.self, \.wording), "condition": words(MeritCondition.self, \.wording),
    "portal/views": words(PortalView.self, \.wording), "portal/planned": words(PlannedSharing.self, \.wording),
    "rate": rates, "general": rates, "aboveThreshold": rates, "activeWorker": rates,
    "route": words(DutyRoute.self, \.wording), "voluntarilyContinuedRoute": words(DutyRoute.self, \.wording),
    "certificate.delivery": words(DeliveryRoute.self, \.wording), "notice.delivery": words(DeliveryRoute.self, \.wording),
    "certificate.applicants": words(CertificateApplicant.self, \.wording),
    "issuance/applicants": words(CertificateApplicant.self, \.wording),
    "certificate.speed": words(IssuePace.self, \.wording), "covers": words(LostPaper.self, \.wording),
    "tollFree": troubles, "insurer": troubles, "pagesOnly": troubles, "subjects": troubles,
    "offence": words(Offence.self, \.wording), "penalty": words(Penalty.self, \.wording),
    "occasions": words(EventOccasion.self, \.wording),
    "office/first-day": [
      "notCounted": LocalizedText("事実のあった日の翌日から", "from the day after the event", "その日の つぎの 日から"),
      "counted": LocalizedText("事実のあった日から", "from the day of the event", "その日から"),
    ],
    "duties.returnOnSwitch": words(DutyRoute.self, \.wording),
    "places": words(ViewingPlace.self, \.wording), "professions": words(ViewingProfession.self, \.wording),
    "consentItems": words(ConsentItem.self, \.wording),
    "consent/visit-term": ["whileCareContinues": LocalizedText("訪問が続く間", "while visits go on", "家に 来る 間")],
    "consent/limits": [
      "needsConsent": LocalizedText("同意が要る", "consent is needed", "同意が いります"),
      "withoutConsentByCard": LocalizedText("カードなら同意なし、番号なら同意が要る", "none with the card, consent with numbers", "カードなら 同意は いりません"),
    ],
  ]
}
