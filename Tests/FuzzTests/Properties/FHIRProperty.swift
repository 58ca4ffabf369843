import EligibilityModel
@testable import Interchange

/// What is taken as FHIR comes back equal, and whatever is answered is FHIR itself.
enum FHIRProperty {
  static func check(_ bytes: [UInt8], by way: UInt8) throws(Broken) {
    switch way {
    case UInt8(ascii: "q"): try question(bytes)
    case UInt8(ascii: "b"): try batch(bytes)
    case UInt8(ascii: "c"): try clinical(bytes)
    case UInt8(ascii: "n"): try consent(bytes)
    case UInt8(ascii: "i"): try memberID(bytes)
    default: try resource(bytes)
    }
  }

  private static let time = "2026-08-05T09:05:00+09:00"
  private static let addresses = FHIRAddresses(request: "1", response: "2", coverage: "3", patient: "4")

  private static func resource(_ bytes: [UInt8]) throws(Broken) {
    switch Result(catching: { () throws(FHIRRefusal) in try FHIRResource(bytes) }) {
    case .success(let resource): try comesBack(resource)
    case .failure(let refusal): try isFHIR(refusal.outcome, "a refusal is no OperationOutcome")
    }
  }

  private static func comesBack(_ resource: FHIRResource) throws(Broken) {
    guard let again = try? FHIRResource(resource.bytes) else { throw Broken("a resource that was taken is refused when written") }
    try hold(again == resource, "a resource comes back changed")
    try isFHIR(FHIRResource.text(of: resource.kept(as: "a1", since: time)), "a resource is broken by its id")
  }

  private static func question(_ bytes: [UInt8]) throws(Broken) {
    switch Result(catching: { () throws(FHIRRefusal) in try FHIREligibilityRequestReader.read(bytes) }) {
    case .success(let request): try answered(request)
    case .failure(let refusal):
      try isFHIR(refusal.outcome, "a refusal is no OperationOutcome")
      guard let resource = try? FHIRResource(bytes), resource.type == .eligibilityRequest else { return }
      try isFHIR(FHIRUnansweredWriter.write(resource, refusal, at: addresses, since: time), "an answer without finding is not FHIR")
    }
  }

  private static func answered(_ request: FHIREligibilityRequest) throws(Broken) {
    guard let day = CivilDate(year: 2026, month: 8, day: 5) else { throw Broken("no day") }
    let response = FHIREligibilityResponse(outcome: .answered(.none, []), created: time, servicedDate: day)
    try isFHIR(FHIREligibilityResponseWriter.write(response, to: request), "an answer is not FHIR")
    let kept = FHIREligibilityResponseWriter.kept(response, to: request, at: addresses, since: time)
    try isFHIR(kept.response, "an answer that is kept is not FHIR")
  }

  private static func batch(_ bytes: [UInt8]) throws(Broken) {
    switch Result(catching: { () throws(FHIRRefusal) in try FHIRBatch(bytes, atMost: 1 << 20) }) {
    case .success(let batch):
      try hold(batch.entries.count <= FHIRBatch.mostEntries, "more entries are taken than allowed")
      for case .failure(let refusal) in batch.entries { try isFHIR(refusal.outcome, "a refusal is no OperationOutcome") }
    case .failure(let refusal): try isFHIR(refusal.outcome, "a refusal is no OperationOutcome")
    }
  }

  private static func clinical(_ bytes: [UInt8]) throws(Broken) {
    do throws(FHIRFault) {
      _ = try FHIRClinicalReader.read(bytes)
    } catch {
      try hold(!error.english.isEmpty && !error.japanese.isEmpty, "a refusal without words")
    }
  }

  private static func consent(_ bytes: [UInt8]) throws(Broken) {
    guard let consent = try? FHIRConsentReader.read(bytes) else { return }
    guard let again = try? FHIRConsentReader.read(consent.resource) else {
      throw Broken("a consent that was taken is refused when written")
    }
    try hold(again == consent, "a consent comes back changed")
  }

  private static func memberID(_ bytes: [UInt8]) throws(Broken) {
    guard let text = String(validating: bytes, as: UTF8.self), let member = try? FHIRMemberID(text) else { return }
    guard let again = try? FHIRMemberID(member.text) else { throw Broken("numbers that were read are refused when written") }
    try hold(isSame(again.text, member.text), "numbers come back changed")
  }

  private static func isFHIR(_ bytes: [UInt8], _ sentence: String) throws(Broken) {
    do throws(FHIRRefusal) {
      _ = try FHIRResource(bytes, atMost: 1 << 26)
    } catch {
      throw Broken("\(sentence): \(error)")
    }
  }
}
