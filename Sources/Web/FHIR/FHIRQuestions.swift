import EligibilityModel
import Gateway
import Interchange
import Operations
import Registry

/// Asks the register what a `CoverageEligibilityRequest` asks.
struct FHIRQuestions: Sendable {
  let context: WebContext

  /// Answers a question of which nothing is kept; what it refers to has to be looked up first, and that waits.
  func submit(_ resource: FHIRResource, by caller: Caller) throws(FHIRRefusal) -> Awaited<WebResponse> {
    if references(of: resource).isEmpty { return try asked(try FHIREligibilityRequestReader.read(resource), by: caller) }
    return Awaited(waiting: {
      do throws(FHIRRefusal) {
        return try asked(try question(in: resource, by: caller), by: caller).value()
      } catch {
        return error.response
      }
    })
  }

  private func asked(_ request: FHIREligibilityRequest, by caller: Caller) throws(FHIRRefusal) -> Awaited<WebResponse> {
    guard let read = context.read else { throw FHIRRefusal.noRegister }
    let now = context.now()
    return read(request.question(at: now), caller, request.provider).answered(refusedAs: FHIRRefusal.self) { result throws(FHIRRefusal) in
      .fhir(FHIREligibilityResponseWriter.write(FHIREligibilityResponse(result, to: request, at: now), to: request))
    }
  }

  /// Reads a question; it may refer to a person and a cover that an earlier answer to the same asker told of.
  func question(in resource: FHIRResource, by caller: Caller) throws(FHIRRefusal) -> FHIREligibilityRequest {
    var others: [String: FHIRResource] = [:]
    for reference in references(of: resource) {
      if let kept = try kept(reference, by: caller) { others[reference.text] = kept }
    }
    return try FHIREligibilityRequestReader.read(resource, beside: others)
  }

  /// A reference to something that may be kept here.
  private struct Reference {
    let text: String
    let type: FHIRKeptType
    let id: ExchangeDocumentID
  }

  private func references(of resource: FHIRResource) -> [Reference] {
    guard context.exchange != nil else { return [] }
    return FHIREligibilityRequestReader.references(of: resource).compactMap { text in
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let type = FHIRKeptType(rawValue: String(parts[0])), let id = ExchangeDocumentID(String(parts[1])) else {
        return nil
      }
      return Reference(text: text, type: type, id: id)
    }
  }

  /// What a reference leads to; `nil` where that is not kept here for this asker.
  private func kept(_ reference: Reference, by caller: Caller) throws(FHIRRefusal) -> FHIRResource? {
    do throws(RegisterError) {
      guard let document = try context.exchange?.document(reference.id, reference.type.kind, by: caller) else { return nil }
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
