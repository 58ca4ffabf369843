import EligibilityModel
import Interchange
import Registry

/// Reads a register part by part and writes its covers, in constant memory.
struct MemberExport {
  /// How many covers were written, and how many the encoding could not hold.
  struct Count: Equatable {
    var written = 0
    var refused = 0
  }

  let reader: any RegisterScanner
  let insurer: InsurerNumber?
  let encoding: TextEncoding

  func run(
    knownAt: KnownTime, write: ([UInt8]) throws -> Void, progress: (_ done: Int, _ total: Int) -> Void
  ) throws -> Count {
    var writer = try MemberCSVWriter(encoding: encoding)
    var count = Count()
    var done = 0
    let parts = try reader.parts(of: 10_000, knownAt: knownAt)
    let total = parts.reduce(0) { $0 + $1.count }
    for part in parts {
      try reader.scan(part) { row in
        guard row.record.isLastStretch, insurer == nil || row.record.insurerNumber == insurer else { return }
        do throws(CP932Error) {
          try writer.write(MemberRecord(row.record))
          count.written += 1
        } catch {
          count.refused += 1
        }
      }
      try write(writer.take())
      done += part.count
      progress(done, total)
    }
    try write(writer.take())
    return count
  }
}

extension CoverageRecord {
  /// Whether no later stretch of the same cover follows.
  var isLastStretch: Bool { stated.until == period.until }
}

extension MemberRecord {
  /// The line of a record.
  init(_ record: CoverageRecord) {
    self.init(
      insurerNumber: record.insurerNumber, number: record.number, name: record.person.name, birthDate: record.person.birthDate,
      sex: record.person.sex, eligibleFrom: record.eligibleFrom, role: record.role)
    symbol = record.symbol
    branchNumber = record.branchNumber
    nameKana = record.person.nameKana
    lostOn = record.lostOn
    lossReason = record.details.lossReason
    copaymentRate = record.details.copaymentRate
    household = record.details.household?.text
    employer = record.details.employer?.text
    address = record.details.address?.text
    personReference = record.person.reference.flatMap { try? PersonReference($0.text) }
    certificateValidThrough = record.details.certificateValidThrough
  }
}
