import EligibilityModel
import Interchange
import Operations
import Registry

/// Turns lines of the member file into what the import takes.
enum MemberImport {
  /// - Parameters:
  ///   - line: The line as it was read.
  ///   - insurers: Whose members the file may hold; anybody's where none is named.
  ///   - insurerColumn: How the file names the column of the insurer.
  /// - Returns: The line as the import takes it.
  static func line(_ line: MemberLine, insurers: Set<InsurerNumber> = [], insurerColumn: String = "") -> ImportLine {
    switch line {
    case .refused(let faults): return .refused(faults.map(refusal))
    case .member(let member, let number):
      guard insurers.isEmpty || insurers.contains(member.insurerNumber) else { return .refused([unknownInsurer(number, insurerColumn)]) }
      return record(member).map { .member($0, line: number) } ?? .refused([withoutPeriod(number)])
    }
  }

  private static func unknownInsurer(_ line: Int, _ column: String) -> ImportRefusal {
    ImportRefusal(
      line: line, field: column, english: "the insurer is none of those that this load is for (--insurer)",
      japanese: "この取込の対象（--insurer）にない保険者です")
  }

  private static func refusal(_ fault: MemberFault) -> ImportRefusal {
    ImportRefusal(line: fault.line, field: fault.field, english: fault.reason.english, japanese: fault.reason.japanese)
  }

  /// The reader has checked the days already; a record without a single day can't be built all the same.
  private static func withoutPeriod(_ line: Int) -> ImportRefusal {
    refusal(MemberFault(line: line, field: nil, reason: .lostBeforeEligible))
  }

  /// The record that a line stands for; `nil` when it would hold no day.
  static func record(_ member: MemberRecord) -> CoverageRecord? {
    guard let period = Period(from: member.eligibleFrom, lostOn: member.lostOn) else { return nil }
    let person = EnrolledPerson(
      name: member.name, nameKana: member.nameKana, birthDate: member.birthDate, sex: member.sex,
      reference: member.personReference.flatMap { RegisterText($0.text) })
    let details = CoverageDetails(
      lossReason: member.lossReason, copaymentRate: member.copaymentRate, certificateValidThrough: member.certificateValidThrough,
      household: member.household.flatMap { RegisterText($0) }, employer: member.employer.flatMap { RegisterText($0) },
      address: member.address.flatMap { RegisterText($0) })
    return CoverageRecord(
      insurerNumber: member.insurerNumber, symbol: member.symbol, number: member.number, branchNumber: member.branchNumber, person: person,
      role: member.role, period: period, details: details)
  }
}
