import EligibilityModel
import Operations
import Registry
import Testing

@Suite("Who looked: where they belong")
struct ShowTrailTests {
  @Test(
    "Programs belong to the institution of their code, people to that of their account, and a name of another role to none",
    arguments: [
      ("3410712362", AuditRole.program, "3410712362"), ("sato", .receptionist, "1312345675"), ("sato", .program, nil),
      ("sato", .doctorOrPharmacist, nil), ("nobody", .receptionist, nil), ("山田", .receptionist, nil), ("gateway", .program, nil),
    ] as [(String, AuditRole, String?)])
  func affiliations(name: String, role: AuditRole, code: String?) throws {
    let bench = try AccountBench()
    try bench.add()
    let auditor = try #require(AuditActor(name: "serve", role: .auditor))
    let trail = ShowTrail(bench.audited, occasion: AuditOccasion(actor: auditor, purpose: .audit), now: { AccountBench.start })
    let actor = try #require(AuditActor(name: name, role: role))
    let expected = try code.map { [actor: Affiliation.institution(try MedicalInstitutionCode($0))] } ?? [:]
    #expect(try trail.affiliations(of: [actor]) == expected)
    #expect(try trail.affiliations(of: []) == [:])
  }
}
