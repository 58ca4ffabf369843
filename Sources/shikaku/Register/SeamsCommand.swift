import EligibilityModel
import Interchange
import Operations
import Registry
import RegistrySQL

/// Lists overlaps and gaps between the covers of one person.
enum SeamsCommand: Command {
  static let name = "register check"
  static let summary = Phrase(
    "Find people with two covers on one day, or none between two covers.", "資格の重複と空白がある人を探します。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .optional("known-at", "time", "As the register knew it then (default: now).", "この時点の登録内容で調べます（省略時は現在）。"),
      .flag("json", "One JSON object for each person, then one with the counts.", "一人につき1行のJSON、最後に件数で答えます。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "People are known by their ids (加入者ID) and birth dates; those without an id are not looked at. Names are not shown.",
        "加入者IDと生年月日で同じ人とみなします。IDのない人は調べません。氏名は表示しません。"),
      Phrase("Exit code 2 means that something was found.", "終了コード2は、重複か空白があったことを示します。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let time = try arguments.knownAt()
    try AuditOptions.append(
      arguments, .unload, on: .register, fields: [.reference, .birthDate, .period], role: .insurerStaff, purpose: .memberRegistration)
    let reader = try SQLRegisterReader(RegisterOption.address(arguments))
    let isJSON = arguments.has("json")
    var found = 0
    let people = try FindSeams(in: reader).run(knownAt: time) { finding in
      found += 1
      try console.write(isJSON ? SeamText.json(finding) : [UInt8](SeamText.lines(finding).utf8))
    }
    if isJSON {
      try console.write(SeamText.json(people: people, found: found))
    } else {
      try console.say("調べた人 \(people)人、重複・空白のある人 \(found)人 / \(people) people looked at, \(found) with overlaps or gaps")
    }
    return found == 0 ? .success : .refused
  }
}

/// Findings for people and for programs.
enum SeamText {
  static func lines(_ finding: FindSeams.Finding) -> String {
    let head = "加入者ID \(finding.person.reference.text)（\(finding.person.birthDate.iso8601)生）\n"
    return head + finding.seams.map { "  " + line($0) + "\n" }.joined()
  }

  private static func line(_ seam: FindSeams.Seam) -> String {
    switch seam {
    case .overlap(let first, let second, let days):
      "重複 \(text(days))  保険者 \(first.insurerNumber.canonical) と \(second.insurerNumber.canonical)"
    case .gap(let first, let second, let days):
      "空白 \(text(days))  保険者 \(first.insurerNumber.canonical) の後、\(second.insurerNumber.canonical) の前"
    }
  }

  private static func text(_ days: Period) -> String { days.from.iso8601 + "～" + (days.validThrough?.iso8601 ?? "") }

  static func json(_ finding: FindSeams.Finding) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.string("personReference", finding.person.reference.text)
      object.date("birthDate", finding.person.birthDate)
      object.array("seams", of: finding.seams) { $0.write($1) }
    }
    writer.endLine()
    return writer.bytes
  }

  static func json(people: Int, found: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.integer("people", people)
      object.integer("found", found)
    }
    writer.endLine()
    return writer.bytes
  }
}

extension JSONObjectWriter {
  fileprivate mutating func write(_ seam: FindSeams.Seam) {
    let (kind, earlier, later, days) =
      switch seam {
      case .overlap(let earlier, let later, let days): ("overlap", earlier, later, days)
      case .gap(let earlier, let later, let days): ("gap", earlier, later, days)
      }
    string("kind", kind)
    date("from", days.from)
    dateIfPresent("until", days.until)
    string("earlierInsurer", earlier.insurerNumber.canonical)
    string("laterInsurer", later.insurerNumber.canonical)
  }
}
