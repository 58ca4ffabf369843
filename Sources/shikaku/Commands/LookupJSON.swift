import EligibilityModel
import Interchange
import Operations
import Registry

/// A lookup's answer as one line of JSON.
enum LookupJSON {
  static func write(_ result: LookUpMember.Result) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.word("answer", result.answer.inquiryAnswer.validity)
      writeAnswer(result.answer, to: &object)
      if let recorded = result.recorded { object.object("coverage") { writeCoverage(recorded, to: &$0) } }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func writeAnswer(_ answer: LookupAnswer, to object: inout JSONObjectWriter) {
    switch answer {
    case .valid, .none: break
    case .invalid(let lostOn), .invalidWithNewer(let lostOn): object.date("lostOn", lostOn)
    case .notYet(let from): object.date("eligibleFrom", from)
    case .several(let count): object.integer("count", count)
    case .reported(let day): object.date("reportReceivedOn", day)
    }
  }

  private static func writeCoverage(_ recorded: RecordedCoverage, to object: inout JSONObjectWriter) {
    let record = recorded.record
    object.integer("record", Int(recorded.id.number))
    object.string("insurerNumber", record.insurerNumber.canonical)
    object.stringIfPresent("symbol", record.symbol?.original)
    object.string("number", record.number.original)
    object.stringIfPresent("branchNumber", record.branchNumber?.canonical)
    object.string("name", record.person.name.text)
    object.stringIfPresent("nameKana", record.person.nameKana?.text)
    object.date("birthDate", record.person.birthDate)
    object.word("sex", record.person.sex)
    object.word("role", record.role)
    object.date("eligibleFrom", record.eligibleFrom)
    object.dateIfPresent("lostOn", record.lostOn)
    object.wordIfPresent("copaymentRate", record.details.copaymentRate)
    object.dateIfPresent("certificateValidThrough", record.details.certificateValidThrough)
  }
}
