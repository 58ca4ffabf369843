import EligibilityModel
import Interchange
import Testing

@Suite("Wording: everything a person reads exists in three languages")
struct WordingTests {
  /// Every text that an enum of the model has, with its place for the report.
  private static let texts: [(place: String, text: LocalizedText)] =
    named(CounterStep.allCases, \.instruction) + named(CounterStep.allCases, \.sayToPatient) + named(BringItem.allCases, \.wording)
    + named(BringOption.allCases, \.wording) + named(ClaimDirection.allCases, \.headline)
    + named(ClaimDirection.allCases, \.whatToWrite) + named(ProofMeans.allCases, \.wording) + named(DocumentKind.allCases, \.wording)
    + named(MissingForCharge.allCases, \.wording) + named(FullChargeReason.allCases, \.wording)
    + named(NonConfirmation.allCases, \.meaning) + named(Certainty.allCases, \.wording) + named(CertificateState.allCases, \.wording)
    + named(CertificateUse.allCases, \.wording) + named(RegistrationStanding.allCases, \.wording)
    + named(CertificateAdvice.allCases, \.wording) + named(RenewalAlert.allCases, \.wording)
    + named(IdentificationUse.allCases, \.wording) + named(CertificateTarget.allCases, \.wording)
    + named(ClaimRemark.allCases, \.wording) + named(ReviewBody.allCases, \.wording) + named(NumberSource.allCases, \.wording)
    + named(DeclarationKeeping.allCases, \.wording) + named(DeclarationPart.allCases, \.wording)
    + named(StatedScheme.allCases, \.wording) + named(AgeBand.allCases, \.wording) + named(FacilityKind.allCases, \.wording)
    + named(ReaderState.allCases, \.wording) + named(LookupState.allCases, \.wording) + named(SmartphoneSupport.allCases, \.wording)
    + named(VisitKind.allCases, \.wording) + named(PastRecord.allCases, \.wording) + named(CardRegistration.allCases, \.wording)
    + named(CardVariant.allCases, \.wording) + named(SmartphonePlatform.allCases, \.wording) + named(CardHolding.allCases, \.wording)
    + named(IncomeClass.allCases, \.wording) + named(InsurerKind.allCases, \.wording) + named(BenefitKind.allCases, \.wording)
    + named(AnswerWord.allCases, \.wording) + named(CopaymentRate.allCases, \.wording) + enrolment + checklist
    + ceiling + reader + documents + subsidy + offCounter + emergency + contact
    + viewing + named(EventOccasion.allCases, \.wording) + named(ReportTimeliness.allCases, \.wording)

  private static let viewing: [(place: String, text: LocalizedText)] =
    named(ConsentWay.allCases, \.wording) + named(ConsentScene.allCases, \.wording) + named(ViewingPlace.allCases, \.wording)
    + named(ViewingProfession.allCases, \.wording) + named(ViewingPurpose.allCases, \.wording)
    + named(EmergencyAuthority.allCases, \.wording) + named(PersonIdentified.allCases, \.wording)
    + named(ViewingBasis.allCases, \.wording) + named(ClosedReason.allCases, \.wording) + named(LeftOutNotice.allCases, \.wording)
    + named(ViewingTrace.allCases, \.wording)

  private static let contact: [(place: String, text: LocalizedText)] =
    named(ContactSubject.allCases, \.wording) + named(ContactLine.allCases, \.wording) + named(ContactDay.allCases, \.wording)
    + named(ContactStatus.allCases, \.wording) + named(Offence.allCases, \.wording) + named(Penalty.allCases, \.wording)

  private static let emergency: [(place: String, text: LocalizedText)] =
    named(EmergencyReading.allCases, \.wording) + named(EmergencyItem.allCases, \.wording) + named(EmergencyUse.allCases, \.wording)
    + named(EmergencyConsent.allCases, \.wording) + named(EmergencyCourse.allCases, \.wording)

  private static let offCounter: [(place: String, text: LocalizedText)] =
    named(OffCounterScene.allCases, \.wording) + named(OffCounterApp.allCases, \.wording) + named(OffCounterStanding.allCases, \.wording)
    + named(PreparationNeed.allCases, \.wording) + named(MethodRuling.allCases, \.wording) + named(OffCounterDevice.allCases, \.wording)
    + named(OffCounterScope.allCases, \.wording) + named(OffCounterObligation.allCases, \.wording)
    + named(PlaceRuling.allCases, \.wording) + named(OffCounterTiming.allCases, \.wording) + named(DocumentSite.allCases, \.wording)

  private static let reader: [(place: String, text: LocalizedText)] =
    named(PlacingRuling.allCases, \.wording) + named(IdentityMethod.allCases, \.wording) + named(PINStanding.allCases, \.wording)
    + named(IdentityResult.allCases, \.wording) + named(VisualPermission.allCases, \.wording) + named(VisualRoute.allCases, \.wording)
    + named(VisualStep.allCases, \.wording) + named(AssistanceRuling.allCases, \.wording) + named(ReaderStep.allCases, \.wording)
    + named(IssuedVariant.allCases, \.wording) + named(ConsentItem.allCases, \.wording) + named(ConsentOffer.allCases, \.wording)
    + named(ConsentRecord.allCases, \.wording) + named(DataAccess.allCases, \.wording)

  private static let documents: [(place: String, text: LocalizedText)] =
    named(IssueGround.allCases, \.wording) + named(NoCertificate.allCases, \.wording) + named(LostPaper.allCases, \.wording)
    + named(ElderlyCertificateOutcome.allCases, \.wording) + named(OldCardHandling.allCases, \.wording)
    + named(Together.allCases, \.wording) + named(IssuancePart.allCases, \.wording) + named(DutyRoute.allCases, \.wording)
    + named(DeliveryRoute.allCases, \.wording) + named(CertificateApplicant.allCases, \.wording)
    + named(IssuePace.allCases, \.wording) + named(LetterText.allCases, \.wording)

  private static let checklist: [(place: String, text: LocalizedText)] =
    named(ChecklistPlace.allCases, \.wording) + named(ChecklistTask.allCases, \.wording) + named(NextForCard.allCases, \.wording)
    + named(MeritGroup.allCases, \.wording) + named(MeritCondition.allCases, \.wording) + named(PortalView.allCases, \.wording)
    + named(PlannedSharing.allCases, \.wording)

  private static let subsidy: [(place: String, text: LocalizedText)] =
    named(SubsidyProgramme.allCases, \.wording) + named(SubsidyOutcome.allCases, \.wording) + named(SubsidyRefusal.allCases, \.wording)
    + named(MissingForSubsidy.allCases, \.wording)

  private static let ceiling: [(place: String, text: LocalizedText)] =
    named(MissingForCeiling.allCases, \.wording) + named(BirthdayMonth.allCases, \.wording) + named(CounterCeiling.allCases, \.wording)
    + named(PaperNeed.allCases, \.wording) + named(CeilingStep.allCases, \.wording) + named(PrintedItem.allCases, \.wording)
    + named(PrintingOutcome.allCases, \.wording)

  private static let enrolment: [(place: String, text: LocalizedText)] =
    named(EnrolmentChannel.allCases, \.wording) + named(EnrolmentStep.allCases, \.wording) + named(EnrolmentNeed.allCases, \.wording)
    + named(RegistrationOutcome.allCases, \.wording) + named(ChannelStanding.allCases, \.wording)
    + named(UseAfterRegistration.allCases, \.wording) + named(EnrolmentAdvice.allCases, \.wording)
    + named(CancellationOutcome.allCases, \.wording) + named(RequiredIdentity.allCases, \.wording)
    + named(PortalRegistrationStatus.allCases, \.wording) + named(CertificateFollows.allCases, \.wording)
    + named(PointsAfterCancellation.allCases, \.wording) + named(RegisteringAgain.allCases, \.wording)
    + named(CertificateIssue.allCases, \.wording)

  private static func named<Value>(_ values: [Value], _ path: KeyPath<Value, LocalizedText>) -> [(place: String, text: LocalizedText)] {
    values.map { ("\(Value.self).\($0)", $0[keyPath: path]) }
  }

  @Test("No text is empty, in any language", arguments: Language.allCases)
  func noneEmpty(language: Language) {
    #expect(Self.texts.filter { $0.text[language].isEmpty }.map(\.place) == [])
  }

  @Test("No sign of a whole English sentence stands in the Japanese, nor the other way round")
  func languagesStayApart() {
    let english = Self.texts.filter { $0.text.english == $0.text.japanese }.map(\.place)
    #expect(english == ["SmartphonePlatform.iPhone", "SmartphonePlatform.android"])
  }

  @Test("No two mobile options share a name (F-266)", arguments: Language.allCases)
  func mobileOptionsDiffer(language: Language) {
    let names = OffCounterApp.allCases.map { $0.wording[language] } + OffCounterDevice.allCases.map { $0.wording[language] }
    #expect(Set(names).count == names.count)
  }

  @Test("Only the insurer's own answer says that there is no cover")
  func noCoverIsNotMixedUp() {
    let unknown = CounterOutcome.notConfirmed(.couldNotFindOut)
    let denied = CounterOutcome.notConfirmed(.noCover)
    #expect(unknown.tone != denied.tone)
    for language in Language.allCases { #expect(unknown.verb[language] != denied.verb[language]) }
    #expect(unknown.meaning.japanese.contains("「資格がない」という意味ではありません"))
    #expect(unknown.meaning.english.contains("does not mean that the person has no cover"))
    #expect(AnswerWord.unknown.wording.japanese != AnswerWord.none.wording.japanese)
  }

  @Test(
    "A day is shown with its era in Japanese and without it elsewhere",
    arguments: [
      (CivilDate.fixed(2026, 8, 5), "2026年8月5日（令和8年）", "5 August 2026", "2026年8月5日"),
      (.fixed(2019, 5, 1), "2019年5月1日（令和元年）", "1 May 2019", "2019年5月1日"),
      (.fixed(2019, 4, 30), "2019年4月30日（平成31年）", "30 April 2019", "2019年4月30日"),
    ])
  func days(day: CivilDate, japanese: String, english: String, easy: String) {
    #expect(day.wording == LocalizedText(japanese: japanese, english: english, easyJapanese: easy))
  }

  @Test(
    "A charge names one share, the possible shares, or the whole fee",
    arguments: [
      (Charge.share(.thirtyPercent), "3割", "30%"),
      (.undecided([.twentyPercent, .thirtyPercent], missing: .elderlyCertificate), "2割か3割", "20% or 30%"),
      (.undecided([], missing: .birthDate), "未定", "Open"),
      (.full(.notConfirmed), "10割", "100%"),
    ])
  func charges(charge: Charge, japanese: String, english: String) {
    #expect(charge.short.japanese == japanese)
    #expect(charge.short.english == english)
  }
}
