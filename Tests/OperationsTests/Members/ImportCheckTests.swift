import EligibilityModel
import Registry
import Testing

@testable import Operations

@Suite("取込前の検査: the whole file, before anything of it is written")
struct ImportCheckTests {
  private static func record(
    _ number: Int = 1, name: String = "見本 一", branch: String? = nil, reference: String? = nil, rate: CopaymentRate = .thirtyPercent,
    address: String? = nil, written: String? = nil
  ) throws -> CoverageRecord {
    let person = EnrolledPerson(
      name: try PersonName(name), nameKana: nil, birthDate: .fixed(1990, 4, 1), sex: .female,
      reference: reference.flatMap { RegisterText($0) })
    return CoverageRecord(
      insurerNumber: try InsurerNumber("06139919"), symbol: nil, number: try InsuredNumber(written ?? "\(number)"),
      branchNumber: try branch.map { try BranchNumber($0) }, person: person, role: .insuredPerson, period: Period(from: .fixed(2024, 4, 1)),
      details: CoverageDetails(copaymentRate: rate, address: address.flatMap { RegisterText($0) }))
  }

  /// What the check says of two lines, and what a register says that gets them in one change.
  private static func contradicts(_ first: CoverageRecord, _ second: CoverageRecord) throws -> (check: Bool, register: Bool) {
    var check = ImportCheck(scratch: Memory())
    _ = try check.take([.member(first, line: 2), .member(second, line: 3)])
    let found = try check.finish()
    #expect(found.isEmpty || found.map(\.line) == [3])
    let outcomes = try InMemoryRegister().write(knownFrom: KnownTime(startOf: .fixed(2026, 4, 1))) { try $0.merge([first, second]) }
    return (!found.isEmpty, outcomes.last == .contradicts)
  }

  @Test("Two lines contradict each other where the register would say so")
  func asTheRegister() throws {
    let cases: [(CoverageRecord, CoverageRecord, Bool)] = try [
      (Self.record(), Self.record(), false), (Self.record(), Self.record(rate: .tenPercent), true),
      (Self.record(), Self.record(2, rate: .tenPercent), false),
      (Self.record(), Self.record(name: "見本 二", rate: .tenPercent), false),
      (Self.record(branch: "01"), Self.record(name: "見本 二", branch: "01"), true),
      (Self.record(branch: "01"), Self.record(name: "見本 二", branch: "02"), false),
      (Self.record(reference: "A"), Self.record(name: "見本 二", reference: "A"), true),
      (Self.record(reference: "A"), Self.record(reference: "B"), false),
      (Self.record(reference: "A"), Self.record(), true),
      (Self.record(), Self.record(written: "１"), true),
      (Self.record(address: "東京"), Self.record(address: "大阪"), true),
      (Self.record(address: "東京"), Self.record(), false),
      (Self.record(), Self.record(address: "東京"), true),
    ]
    for (index, (first, second, expected)) in cases.enumerated() {
      let found = try Self.contradicts(first, second)
      #expect(found.check == expected && found.register == expected, "case \(index)")
    }
  }

  @Test("Faulty lines are counted and handed back at once, contradictions at the end, in the order of the file", arguments: [1, 3, 1_000])
  func order(held: Int) throws {
    var check = ImportCheck(scratch: Memory(), holding: held)
    let refusal = ImportRefusal(line: 9, field: "番号", english: "a", japanese: "b")
    let found = try check.take(
      (1...20).map { .member(try Self.record($0), line: $0 + 1) } + [.refused([refusal, refusal])])
    #expect(found == [refusal, refusal] && check.lines == 21)
    _ = try check.take((1...20).reversed().map { .member(try Self.record($0, rate: .tenPercent), line: 50 - $0) })
    #expect(try check.finish().map(\.line) == Array(30...49) && check.refused == 21)
  }

  @Test("A mark comes back from the scratch space as it was")
  func marks() throws {
    let mark = CoverMark(of: try Self.record(7, reference: "A", address: "東京"), line: 1_234_567)
    var bytes: [UInt8] = [1, 2, 3]
    mark.append(to: &bytes)
    #expect(bytes.count == 3 + CoverMark.byteCount && CoverMark(bytes, at: 3) == mark)
  }

  private final class Memory: ScratchSpace {
    private var bytes: [UInt8] = []
    func append(_ bytes: [UInt8]) { self.bytes += bytes }
    func read(from offset: Int, count: Int) -> [UInt8] { Array(bytes[offset..<offset + count]) }
  }
}
