import EligibilityModel
import Foundation
import Registry
import RegistrySQL

/// Fills registers, and writes the member file of the same people for `shikaku import`.
enum Loads {
  static func fill(_ address: String, people: Int) throws {
    let crowd = try Crowd(people: people)
    let writer = try SQLRegisterWriter(try RegisterAddress(address), mode: .createIfMissing)
    let start = Date()
    let rows = try writer.write(knownFrom: Crowd.knownFrom) { change in
      var rows = 0
      for place in 0..<people {
        for record in try crowd.records(of: place) {
          try change.add(record)
          rows += 1
        }
      }
      return rows
    }
    let seconds = -start.timeIntervalSinceNow
    try writer.close()
    print("rows \(rows) seconds \(String(format: "%.3f", seconds))")
  }

  static func writeMemberFile(people: Int, to path: String) throws {
    let crowd = try Crowd(people: people)
    guard FileManager.default.createFile(atPath: path, contents: nil) else { throw Malformed(what: "\(path) can't be made") }
    guard let file = FileHandle(forWritingAtPath: path) else { throw Malformed(what: "\(path) can't be written") }
    var text = """
      insurer_number,symbol,number,branch_number,name,name_kana,birth_date,sex,eligible_from,lost_on,role,household,employer,address,\
      person_reference,certificate_valid_through

      """
    for place in 0..<people {
      for record in try crowd.records(of: place) { text += line(record) }
      guard text.utf8.count > 1_048_576 else { continue }
      try file.write(contentsOf: Data(text.utf8))
      text = ""
    }
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  private static func line(_ record: CoverageRecord) -> String {
    let (person, details) = (record.person, record.details)
    let fields: [String] = [
      record.insurerNumber.canonical, record.symbol?.original ?? "", record.number.original, record.branchNumber?.canonical ?? "",
      person.name.text, person.nameKana?.text ?? "", date(person.birthDate), person.sex == .male ? "1" : "2", date(record.eligibleFrom),
      record.lostOn.map(date) ?? "", record.role == .insuredPerson ? "1" : "2", details.household?.text ?? "", details.employer?.text ?? "",
      details.address?.text ?? "", person.reference?.text ?? "", details.certificateValidThrough.map(date) ?? "",
    ]
    return fields.joined(separator: ",") + "\n"
  }

  private static func date(_ date: CivilDate) -> String {
    var bytes: [UInt8] = []
    date.appendISO8601(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
