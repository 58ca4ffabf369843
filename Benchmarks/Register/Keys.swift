import EligibilityModel
import Foundation
import Registry

/// Numbers and birth dates of people in no order, as questions; each line is `insurer number, its stored form, number key, birth day number`.
enum Keys {
  /// Only covers of today: for those that ended the register asks a second question, which a bare read does not.
  static func write(people: Int, count: Int, to path: String) throws {
    let crowd = try Crowd(people: people)
    var text = ""
    for index in 0..<count {
      // A step that shares no factor with the count visits places far apart, none twice.
      guard let record = try crowd.records(of: (index &* 7_368_787 &+ 11) % people).last else { continue }
      let insurer = record.insurerNumber.canonical
      guard let stored = Int(insurer) else { continue }
      text += "\(insurer),\(stored),\(record.number.canonical),\(record.person.birthDate.dayNumber)\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Everybody of these has a cover today.
  static func isRight(_ answer: LookupAnswer) -> Bool {
    if case .valid = answer { true } else { false }
  }

  static func questions(file: String, serviceDate: CivilDate) throws -> [LookupQuestion] {
    let questions = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { line in
      let fields = line.split(separator: ",").map(String.init)
      guard fields.count == 4, let day = Int(fields[3]), let birthDate = CivilDate(dayNumber: day) else {
        throw Malformed(what: "a line of \(file) is no key")
      }
      return LookupQuestion(
        insurerNumber: try InsurerNumber(fields[0]), number: try InsuredNumber(fields[2]), birthDate: birthDate,
        serviceDate: serviceDate, knownAt: KnownTime(startOf: serviceDate))
    }
    guard !questions.isEmpty else { throw Malformed(what: "\(file) holds no key") }
    return questions
  }
}
