import EligibilityModel
import Interchange
import Operations
import Registry
import RegistrySQL

/// Lists overlaps and gaps between the covers of one person, and what does not fit the office's records.
enum SeamsCommand: Command {
  static let name = "register check"
  static let summary = Phrase(
    "Find overlaps and gaps between covers, and covers that do not fit the office's records.", "資格の重複・空白と、台帳に合わない資格を探します。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      RegisterOption.day,
      .optional("known-at", "time", "As the register knew it then (default: now).", "この時点の登録内容で調べます（省略時は現在）。"),
      .flag("json", "One JSON object for each finding, then one with the counts.", "見つかったもの1件につき1行のJSON、最後に件数で答えます。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "People are known by their ids (加入者ID) and birth dates; those without an id are not looked at. Names are not shown.",
        "加入者IDと生年月日で同じ人とみなします。IDのない人は調べません。氏名は表示しません。"),
      Phrase(
        "Covers are held against the records of insurers and employers, households against the covers of their heads on the day.",
        "資格は保険者・事業所の台帳と、世帯は指定日の世帯主の資格と照らし合わせます。"),
      Phrase("Exit code 2 means that something was found.", "終了コード2は、見つかったことを示します。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let (day, time) = (try arguments.day(), try arguments.knownAt())
    try AuditOptions.append(
      arguments, .unload, on: .register, fields: [.reference, .birthDate, .period, .household, .employer], role: .insurerStaff,
      purpose: .memberRegistration)
    let reader = try SQLRegisterReader(RegisterOption.address(arguments))
    let isJSON = arguments.has("json")
    var found = (people: 0, records: 0)
    let people = try FindSeams(in: reader).run(knownAt: time) { finding in
      found.people += 1
      try console.write(isJSON ? SeamText.json(finding) : [UInt8](SeamText.lines(finding).utf8))
    }
    let unlooked = try CheckOffice(in: reader).run(on: day, knownAt: time) { finding in
      found.records += 1
      try console.write(isJSON ? CheckText.json(finding) : [UInt8]((CheckText.line(finding) + "\n").utf8))
    }
    if isJSON {
      try console.write(SeamText.json(people: people, found: found, unlooked: unlooked))
    } else {
      try console.say(SeamText.summary(people: people, found: found, unlooked: unlooked))
    }
    return found == (0, 0) ? .success : .refused
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
      "重複 \(days.written)  保険者 \(first.insurerNumber.canonical) と \(second.insurerNumber.canonical)"
    case .gap(let first, let second, let days):
      "空白 \(days.written)  保険者 \(first.insurerNumber.canonical) の後、\(second.insurerNumber.canonical) の前"
    }
  }

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

  static func json(people: Int, found: (people: Int, records: Int), unlooked: [OfficeKind]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.integer("people", people)
      object.integer("found", found.people)
      object.integer("recordsFound", found.records)
      object.strings("notChecked", unlooked.map(\.rawValue))
    }
    writer.endLine()
    return writer.bytes
  }

  static func summary(people: Int, found: (people: Int, records: Int), unlooked: [OfficeKind]) -> String {
    let counts = """
      調べた人 \(people)人、重複・空白のある人 \(found.people)人 / \(people) people looked at, \(found.people) with overlaps or gaps
      台帳に合わないもの \(found.records)件 / \(found.records) that do not fit the office's records
      """
    return ([counts] + [CheckText.unlooked(unlooked)].compactMap { $0 }).joined(separator: "\n")
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
