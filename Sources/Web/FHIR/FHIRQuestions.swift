import EligibilityModel
import Gateway
import Interchange
import Operations
import Registry

/// Asks the register what a `CoverageEligibilityRequest` asks.
struct FHIRQuestions: Sendable {
  let context: WebContext

  /// Answers a question of which nothing is kept.
  func submit(_ resource: FHIRResource, by caller: Caller) throws(FHIRRefusal) -> [UInt8] {
    let request = try FHIREligibilityRequestReader.read(resource)
    guard let read = context.read else { throw FHIRRefusal.noRegister }
    let now = context.now()
    do throws(RegisterError) {
      let result = try read(request.question(at: now), caller, request.provider)
      return FHIREligibilityResponseWriter.write(FHIREligibilityResponse(result, to: request, at: now), to: request)
    } catch {
      throw FHIRRefusal(error)
    }
  }
}

extension FHIREligibilityRequest {
  /// The day it asks for.
  func day(at now: WebContext.Moment) -> CivilDate { servicedDate ?? now.day }

  /// The question to the register.
  func question(at now: WebContext.Moment) -> LookupQuestion {
    LookupQuestion(
      insurerNumber: member.insurerNumber, symbol: member.symbol, number: member.number, branchNumber: member.branchNumber,
      birthDate: birthDate, serviceDate: day(at: now), knownAt: now.known)
  }
}

extension FHIREligibilityResponse {
  /// What the register said.
  init(_ result: LookUpMember.Result, to request: FHIREligibilityRequest, at now: WebContext.Moment) {
    let day = request.day(at: now)
    self.init(outcome: OQSAnswer.Outcome(result, ceilingConsent: .notGiven, on: day), created: now.known.fhirInstant, servicedDate: day)
  }
}

extension KnownTime {
  /// `YYYY-MM-DDThh:mm:ss+09:00`.
  var fhirInstant: String {
    let text = precise
    return "\(text.prefix(19))\(text.suffix(6))"
  }
}

extension FHIRRefusal {
  /// Nothing can be asked at this place.
  static let noRegister = FHIRRefusal(FHIRFault(.transient, english: "no register is connected", japanese: "登録簿に接続していません"))

  /// The register can't be asked.
  init(_ error: RegisterError) {
    self.init(FHIRFault(.transient, english: error.description, japanese: error.japanese))
  }
}
