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
    let request = try question(in: resource, by: caller)
    guard let read = context.read else { throw FHIRRefusal.noRegister }
    let now = context.now()
    do throws(RegisterError) {
      let result = try read(request.question(at: now), caller, request.provider).value().get()
      return FHIREligibilityResponseWriter.write(FHIREligibilityResponse(result, to: request, at: now), to: request)
    } catch {
      throw FHIRRefusal(error)
    }
  }

  /// Reads a question; it may refer to a person and a cover that an earlier answer to the same asker told of.
  func question(in resource: FHIRResource, by caller: Caller) throws(FHIRRefusal) -> FHIREligibilityRequest {
    var others: [String: FHIRResource] = [:]
    for reference in FHIREligibilityRequestReader.references(of: resource) {
      if let kept = try kept(reference, by: caller) { others[reference] = kept }
    }
    return try FHIREligibilityRequestReader.read(resource, beside: others)
  }

  /// What a reference leads to; `nil` where that is not kept here for this asker.
  private func kept(_ reference: String, by caller: Caller) throws(FHIRRefusal) -> FHIRResource? {
    let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let exchange = context.exchange, let type = FHIRKeptType(rawValue: String(parts[0])),
      let id = ExchangeDocumentID(String(parts[1]))
    else { return nil }
    do throws(RegisterError) {
      guard let document = try exchange.document(id, type.kind, by: caller) else { return nil }
      return try? FHIRResource(Array(document.body.utf8))
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

  /// There is nothing, or nothing for this asker.
  static let notKept = FHIRRefusal(
    FHIRFault(.notFound, english: "nothing is kept here for this caller", japanese: "この照会者のために保存されたものはありません"))

  /// The register can't be asked, or not by this caller now; a full queue empties soon, the rest takes somebody to look.
  init(_ error: RegisterError) {
    let (kind, wait): (FHIRFault.Kind, Int) =
      switch error {
      case .tooManyUnknown(let seconds): (.throttled, seconds)
      case .overloaded: (.transient, 1)
      default: (.transient, 10)
      }
    self.init(FHIRFault(kind, english: error.description, japanese: error.japanese), retryAfter: wait)
  }
}
