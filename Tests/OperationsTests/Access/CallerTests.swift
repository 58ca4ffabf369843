import EligibilityModel
import Foundation
import Operations
import Registry
import Testing

@Suite("Access: roles and rights")
struct AccessTableRowTests {
  @Test("No pair stands twice, every row has its reason, and every role may do something", arguments: AccessRole.allCases)
  func rows(role: AccessRole) {
    let rows = AccessTable.rows.filter { $0.role == role }
    #expect(!rows.isEmpty && Set(rows.map(\.right)).count == rows.count && rows.allSatisfy { $0.reason.count > 10 })
    #expect(AccessTable.rights(of: role) == Set(rows.map(\.right)))
  }

  @Test("Every right is somebody's", arguments: AccessRight.allCases)
  func rights(right: AccessRight) { #expect(AccessTable.rows.contains { $0.right == right }) }

  @Test(
    "What must not lie in one hand does not",
    arguments: [
      (AccessRight.recordMembers, AccessRight.approve), (.manageAccounts, .readAudit), (.manageAccounts, .verifyPerson),
      (.operate, .readClinicalData), (.readAudit, .recordMembers),
    ])
  func apart(one: AccessRight, other: AccessRight) {
    #expect(AccessRole.allCases.allSatisfy { !AccessTable.rights(of: $0).isSuperset(of: [one, other]) })
  }

  @Test("Nobody may nothing, and this machine everything while there are no accounts", arguments: AccessRight.allCases)
  func ends(right: AccessRight) {
    #expect(!Caller.nobody.may(right))
    #expect(Caller.machine.may(right))
  }
}

@Suite("Access: who stands in the audit trail")
struct CallerActorTests {
  private static func occasion() throws -> AuditOccasion {
    AuditOccasion(actor: try #require(AuditActor(name: "窓口", role: .receptionist)), purpose: .eligibilityVerification)
  }

  @Test("An account by its name and role, an institution by its code, nobody as nobody, this machine as its options say")
  func actors() throws {
    let code = try MedicalInstitutionCode("1312345675")
    let account = SignedInAccount(
      name: try #require(AccountName("dr.sato")), role: .doctorOrPharmacist, affiliation: .institution(code))
    let occasion = try Self.occasion()
    #expect(occasion.asked(by: .account(account)).actor == AuditActor(name: "dr.sato", role: .doctorOrPharmacist))
    #expect(occasion.asked(by: .institution(code)).actor == AuditActor(name: "1312345675", role: .program))
    #expect(occasion.asked(by: .nobody).actor == .nobody)
    #expect(occasion.asked(by: .machine) == occasion)
  }

  @Test("Only this machine itself may say for which institution it asks")
  func named() throws {
    let (one, other) = (try MedicalInstitutionCode("1312345675"), try MedicalInstitutionCode("1310000011"))
    let occasion = try Self.occasion()
    #expect(occasion.asked(by: .machine, for: one).actor == AuditActor(name: "1312345675", role: .receptionist))
    #expect(occasion.asked(by: .institution(one), for: other).actor == AuditActor(name: "1312345675", role: .program))
  }

  @Test(
    "A name for signing in is 3 to 64 small letters, digits and a few signs",
    arguments: [
      ("abc", true), ("ab", false), (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false), ("Abc", false),
      ("a b", false), ("a.b-c_d@e", true), (".abc", false), ("山田太郎", false), ("abc\n", false), ("007", true),
    ])
  func names(text: String, isOne: Bool) { #expect((AccountName(text) != nil) == isOne) }

  @Test("A role fits the places where its work is done, and no other", arguments: AccessRole.allCases)
  func places(role: AccessRole) throws {
    let all: [Affiliation] = [
      .institution(try MedicalInstitutionCode("1312345675")), .insurer(try InsurerNumber("06130488")),
      .fireDepartment(try #require(RegisterText("消防"))), .service,
      .person(PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1))),
    ]
    #expect(all.filter { $0.fits(role) }.count == 1)
  }
}

@Suite("Access: the table on paper")
struct AccessDocumentTests {
  @Test("Docs/Access.md shows the table as it is in force")
  func table() throws {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let text = try String(contentsOfFile: "/\(root)/Docs/Access.md", encoding: .utf8)
    let rows = AccessTable.rows.map { "| `\($0.role.rawValue)` | \($0.role.japanese) | `\($0.right.rawValue)` | \($0.reason) |" }
    #expect(!rows.isEmpty)
    #expect(
      text.contains(
        "<!-- table -->\n| Role | 役割 | May | Because whoever it is |\n|---|---|---|---|\n" + rows.joined(separator: "\n") + "\n<!-- end -->"
      ))
  }
}
