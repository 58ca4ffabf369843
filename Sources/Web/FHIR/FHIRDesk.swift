import EligibilityModel
import Gateway
import Interchange
import Operations
import Registry

/// The FHIR interface: asks the register what a `CoverageEligibilityRequest` asks.
/// FHIRの窓口
struct FHIRDesk: Sendable {
  /// Since when the program serves what its statement says.
  private static let statementDate = CivilDate.fixed(2026, 11, 21)

  let context: WebContext

  func metadata() -> WebResponse {
    .fhir(FHIRCapabilities.statement(on: Self.statementDate), caching: .ask)
  }

  func submit(_ request: WebRequest) -> WebResponse {
    guard isResource(request) else { return wrongType() }
    do throws(FHIRRefusal) {
      return try answered(try FHIREligibilityRequestReader.read(request.body), request.caller)
    } catch {
      return .fhir(error)
    }
  }

  /// Whether the body says that it is a resource in JSON.
  private func isResource(_ request: WebRequest) -> Bool {
    request.mediaType == "application/fhir+json" || request.mediaType == "application/json"
  }

  private func wrongType() -> WebResponse {
    let fault = FHIRFault(
      .notSupported, english: "the Content-Type must be application/fhir+json", japanese: "Content-Type は application/fhir+json にしてください")
    return .fhir(FHIRRefusal(fault).outcome, status: 415)
  }

  private func answered(_ request: FHIREligibilityRequest, _ caller: Caller) throws(FHIRRefusal) -> WebResponse {
    guard let read = context.read else {
      throw FHIRRefusal(FHIRFault(.transient, english: "no register is connected", japanese: "登録簿に接続していません"))
    }
    let now = context.now()
    let date = request.servicedDate ?? now.day
    let outcome: OQSAnswer.Outcome
    do throws(RegisterError) {
      let question = LookupQuestion(request.member, birthDate: request.birthDate, serviceDate: date, knownAt: now.known)
      outcome = OQSAnswer.Outcome(try read(question, caller, request.provider), ceilingConsent: .notGiven, on: date)
    } catch {
      throw FHIRRefusal(FHIRFault(.transient, english: error.description, japanese: error.japanese))
    }
    let response = FHIREligibilityResponse(
      outcome: outcome, created: Self.dateTime(now.known), servicedDate: date, id: "r\(max(0, now.known.microseconds))")
    return .fhir(FHIREligibilityResponseWriter.write(response, to: request))
  }

  /// `YYYY-MM-DDThh:mm:ss+09:00`.
  private static func dateTime(_ time: KnownTime) -> String {
    let text = time.precise
    return "\(text.prefix(19))\(text.suffix(6))"
  }
}

extension LookupQuestion {
  fileprivate init(_ member: FHIRMemberID, birthDate: CivilDate, serviceDate: CivilDate, knownAt: KnownTime) {
    self.init(
      insurerNumber: member.insurerNumber, symbol: member.symbol, number: member.number, branchNumber: member.branchNumber,
      birthDate: birthDate, serviceDate: serviceDate, knownAt: knownAt)
  }
}
