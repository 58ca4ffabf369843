import Foundation
import Interchange
import Testing

@Suite("FHIR: HL7's own examples of eligibility and coverage")
struct FHIRExampleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Examples")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).json"), encoding: .utf8)
  }

  @Test(
    "Each is accepted and comes back equal, to the last digit",
    arguments: [
      ("CoverageEligibilityRequest-52345", FHIRResourceType.eligibilityRequest), ("CoverageEligibilityRequest-52346", .eligibilityRequest),
      ("CoverageEligibilityResponse-E2500", .eligibilityResponse), ("CoverageEligibilityResponse-E2501", .eligibilityResponse),
      ("CoverageEligibilityResponse-E2502", .eligibilityResponse), ("CoverageEligibilityResponse-E2503", .eligibilityResponse),
      ("Coverage-9876B1", .coverage), ("Coverage-7546D", .coverage), ("Coverage-7547E", .coverage), ("Coverage-SP1234", .coverage),
    ])
  func roundTrip(name: String, type: FHIRResourceType) throws {
    let bytes = Array(try Self.text(name).utf8)
    let resource = try FHIRResource(bytes)
    #expect(resource.type == type)
    let sent = try JSONReader().read(bytes)
    #expect(try JSONReader().read(resource.bytes) == sent)
    #expect(try FHIRResource(resource.bytes) == resource)
  }

  @Test("Every example of the folder is in the table above")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".json") }
    #expect(names.count == 10)
  }

  @Test(
    "A broken one is refused with the path of the fault",
    arguments: [
      ("CoverageEligibilityRequest-52345", "\"status\": \"active\",", "", "CoverageEligibilityRequest.status"),
      ("CoverageEligibilityRequest-52345", "\"focal\": true", "\"focal\": \"true\"", "CoverageEligibilityRequest.insurance[0].focal"),
      ("CoverageEligibilityRequest-52345", "2014-08-16", "2014-02-30", "CoverageEligibilityRequest.created"),
      ("CoverageEligibilityRequest-52345", "\"id\": \"52345\"", "\"id\": \"5 2\"", "CoverageEligibilityRequest.id"),
      (
        "CoverageEligibilityRequest-52346", "businessArrangement", "buisnessArrangement",
        "CoverageEligibilityRequest.insurance[0].buisnessArrangement"
      ),
      ("CoverageEligibilityRequest-52346", "\"validation\",", "\"validate\",", "CoverageEligibilityRequest.purpose[0]"),
      (
        "CoverageEligibilityRequest-52346", "\"servicedDate\"", "\"servicedPeriod\": {\"start\": \"2014\"}, \"servicedDate\"",
        "CoverageEligibilityRequest.servicedDate"
      ),
      ("CoverageEligibilityResponse-E2500", "\"Coverage/9876B1\"", "12", "CoverageEligibilityResponse.insurance[0].coverage.reference"),
      ("CoverageEligibilityResponse-E2500", "<div", "<p", "CoverageEligibilityResponse.text.div"),
      (
        "CoverageEligibilityResponse-E2501", "\"allowedUnsignedInt\": 20", "\"allowedUnsignedInt\": -20",
        "CoverageEligibilityResponse.insurance[0].item[0].benefit[2].allowedUnsignedInt"
      ),
      ("CoverageEligibilityResponse-E2502", "\"outcome\": \"complete\"", "\"outcome\": \"done\"", "CoverageEligibilityResponse.outcome"),
      (
        "CoverageEligibilityResponse-E2502", "\"payor\": [", "\"insurer\": [", "CoverageEligibilityResponse.contained[0].insurer"
      ),
      (
        "CoverageEligibilityResponse-E2502", "3748.00", "\"3748.00\"",
        "CoverageEligibilityResponse.insurance[0].item[0].benefit[0].usedMoney.value"
      ),
      ("CoverageEligibilityResponse-E2503", "\"a001\"", "\"a 001 \"", "CoverageEligibilityResponse.error[0].code.coding[0].code"),
      ("Coverage-9876B1", "\"beneficiary\"", "\"Beneficiary\"", "Coverage.Beneficiary"),
      ("Coverage-7546D", "\"order\": 2", "\"order\": 0", "Coverage.order"),
      ("Coverage-7546D", "\"value\": \"WESTAIR\",", "", "Coverage.class[0].value"),
      ("Coverage-7547E", "\"2012-03-17\"", "\"2012-03-17T10:00\"", "Coverage.period.end"),
      ("Coverage-SP1234", "\"payor\": [", "\"payor\": [], \"contract\": [", "Coverage.payor"),
    ])
  func broken(name: String, find: String, put: String, path: String) throws {
    let text = try Self.text(name)
    let range = try #require(text.range(of: find))
    let refusal = try #require(throws: FHIRRefusal.self) { try FHIRResource(Array(text.replacingCharacters(in: range, with: put).utf8)) }
    #expect(refusal.first.path == path)
    let outcome = String(decoding: refusal.outcome, as: UTF8.self)
    #expect(outcome.contains("\"expression\":[\"\(path)\"]") && !outcome.contains("9876B1"))
  }

  @Test("All faults are told at once, the first twenty of them")
  func allFaults() throws {
    let text = "{\"resourceType\":\"Coverage\",\"status\":\"on\",\"payor\":\(Array(repeating: "{\"display\":1}", count: 40))}"
      .replacingOccurrences(of: "\\", with: "").replacingOccurrences(of: "\"{", with: "{").replacingOccurrences(of: "}\"", with: "}")
    let refusal = try #require(throws: FHIRRefusal.self) { try FHIRResource(Array(text.utf8)) }
    #expect(refusal.first.path == "Coverage.status" && refusal.others.count == 19)
  }

  @Test("A resource that is kept gets its own id and version, and nothing else of it changes")
  func kept() throws {
    let sent = try FHIRResource(Array(try Self.text("CoverageEligibilityRequest-52345").utf8))
    let kept = sent.kept(as: "a1", since: "2026-08-05T00:00:00+09:00")
    guard case .object(let before) = sent.value, case .object(let after) = kept, case .object(let meta)? = after["meta"] else {
      Issue.record("no objects")
      return
    }
    #expect(after["id"] == .string("a1") && meta["versionId"] == .string("1") && meta["tag"] != nil)
    #expect(after.members.count == before.members.count)
    for member in before.members where !["id", "meta"].contains(member.name) { #expect(after[member.name] == member.value) }
    #expect(throws: Never.self) { try FHIRResource(kept) }
  }

  @Test(
    "A value that is absent with a reason is no missing value, and a list of values may have gaps",
    arguments: [
      "\"_status\":{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\",\"valueCode\":\"unknown\"}]},",
      "\"status\":\"active\",\"_subscriberId\":{\"id\":\"x\"},",
    ])
  func absent(status: String) throws {
    let text = "{\"resourceType\":\"Coverage\",\(status)\"beneficiary\":{\"display\":\"x\"},\"payor\":[{\"display\":\"y\"}]}"
    #expect(try FHIRResource(Array(text.utf8)).type == .coverage)
    let organization = "{\"resourceType\":\"Organization\",\"alias\":[null,\"b\"],\"_alias\":[{\"id\":\"a\"},null]}"
    #expect(try FHIRResource(Array(organization.utf8)).type == .organization)
  }
}
