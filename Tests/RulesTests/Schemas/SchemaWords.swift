import EligibilityModel
import Interchange
import Operations
import Proof
import Rulebook
import Web

/// What each closed list of the schemas must hold, from the model itself.
enum SchemaWords {
  /// The words by the name of the definition.
  static let model: [String: [JSONValue]] = [
    enrolment,
    checklist,
    ceiling,
    reader,
    documents,
    subsidy,
    offCounter,
    emergency,
    contact,
    deadline,
    consent,
  ].reduce(shared) { $0.merging($1) { first, _ in first } }

  private static let shared: [String: [JSONValue]] = [
    "language": words(Language.self), "facilityKind": words(FacilityKind.self), "readerState": words(ReaderState.self),
    "lookupState": words(LookupState.self), "smartphoneSupport": words(SmartphoneSupport.self), "visitKind": words(VisitKind.self),
    "pastRecord": words(PastRecord.self), "cardRegistration": words(CardRegistration.self),
    "certificateState": words(CertificateState.self), "cardVariant": words(CardVariant.self),
    "smartphonePlatform": words(SmartphonePlatform.self), "insurerKind": words(InsurerKind.self), "incomeClass": words(IncomeClass.self),
    "benefitKind": words(BenefitKind.self), "answerWord": words(AnswerWord.self), "numberSource": words(NumberSource.self),
    "statedScheme": words(StatedScheme.self), "cardHolding": words(CardHolding.self), "certificateCarrier": words(CertificateCarrier.self),
    "onlineAtFacility": words(OnlineAtFacility.self), "certainty": words(Certainty.self), "nonConfirmation": words(NonConfirmation.self),
    "proofMeans": words(ProofMeans.self), "fullChargeReason": words(FullChargeReason.self),
    "missingForCharge": words(MissingForCharge.self), "claimDirection": words(ClaimDirection.self), "counterStep": words(CounterStep.self),
    "bringItem": words(BringItem.self), "bringOption": words(BringOption.self), "certificateIssue": words(CertificateIssue.self),
    "followUp": words(FollowUp.self), "claimRemark": words(ClaimRemark.self), "reviewBody": words(ReviewBody.self),
    "declarationKeeping": words(DeclarationKeeping.self), "ageBand": words(AgeBand.self), "certificateUse": words(CertificateUse.self),
    "registrationStanding": words(RegistrationStanding.self), "renewalAlert": words(RenewalAlert.self),
    "identificationUse": words(IdentificationUse.self), "certificateTarget": words(CertificateTarget.self),
    "certificateAdvice": words(CertificateAdvice.self), "copaymentRate": CopaymentRate.allCases.map { .integer(Int64($0.percent)) },
    "endedAnswer": texts([AnswerWord.invalid, .invalidWithNewer].map(\.rawValue)),
    "bareAnswer": texts([AnswerWord.notAsked, .none, .several, .unknown].map(\.rawValue)),
    "chosenDirection": texts([ClaimDirection.current, .former, .unknown].map(\.rawValue)),
    "plainAttempt": results(of: .readCard), "signedAttempt": results(of: .signDeclaration), "spokenAttempt": results(of: .confirmOrally),
    "counterOutcome": texts(outcomes.map(\.word)), "findingOutcome": texts(findingOutcomes.map(\.word)),
    "bringFinding": texts((findingOutcomes + [.issued, .notIssued]).map(\.word)),
    "findingSubject": texts(subjects.map(\.word)), "errorCode": texts(faults.map(\.code)),
    "askTopic": words(AskTopic.self), "ruleExtent": words(RuleDifference.Extent.self), "factKind": words(FactRow.Kind.self),
    "situation": words(Situation.self), "verifyReason": words(VerifyReason.self), "askedBy": words(AskedBy.self),
    "bulkState": words(BulkState.self), "sex": words(Sex.self), "enrolleeRole": words(EnrolleeRole.self),
    "lossReason": words(LossReason.self),
  ]

  private static let outcomes: [CounterOutcome] = [
    .accepted, .acceptedProvisionally, .declaration, .nextStep, .notConfirmed(.noCover),
  ]

  private static let findingOutcomes: [FindingOutcome] = [
    .confirms, .confirmsProvisionally, .doesNotConfirm, .needsPartner, .ended(.earliest), .answered(.valid), .offered, .didNotHelp,
    .notCovered, .notStated, .certificate(.valid, usableThrough: .unknown), .share(.tenPercent), .fullFee, .shareNotShown,
    .claim(.current), .noted,
  ]

  private static let subjects: [FindingSubject] =
    DocumentKind.allCases.map(FindingSubject.document) + CounterStep.allCases.map(FindingSubject.step)
    + [.cardCheck, .numberLookup, .certificate, .patient, .claim]

  private static let faults: [AskFault] = [broken] + reasons.map { .field(FieldFault(path: "", reason: $0)) } + refusals

  /// The fault of text that is no JSON, as the reader throws it.
  private static var broken: AskFault {
    do throws(AskFault) {
      _ = try AskReader.read([], topic: .counter)
      return .refused(.bornAfterService, .counter)
    } catch {
      return error
    }
  }

  private static let reasons: [FieldFault.Reason] = [
    .missing, .wrongType(expected: .string), .unknownWord(allowed: []), .unknownField(suggestion: nil, others: []),
    .malformed(english: "", japanese: ""), .outOfRange(0...1), .tooMany(limit: 1),
  ]

  private static let refusals: [AskFault] = [
    .outsideModelledPeriod(asked: .earliest, first: .earliest, last: .latest),
    InsurerProfileID("a").map(RuleRefusal.unknownInsurerProfile) ?? .bornAfterService,
    .claimOrder(chosen: .former, possible: .current), .declarationIncomplete(missing: .signature), .bornAfterService,
    .unknownCeilingCategory(known: []), .ceilingCategoryOfAnotherAge,
  ].map { .refused($0, .counter) }

  static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> [JSONValue] {
    texts(type.allCases.map(\.rawValue))
  }

  private static func results(of step: CounterStep) -> [JSONValue] { texts(step.possibleResults.map(\.word)) }

  static func texts(_ words: [String]) -> [JSONValue] { words.map(JSONValue.string) }
}
