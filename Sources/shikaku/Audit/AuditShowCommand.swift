import EligibilityModel
import Interchange
import Registry
import RegistrySQL

/// Shows a person who read or wrote their record.
enum AuditShowCommand: Command {
  static let name = "audit show"
  static let summary = Phrase("List who read or wrote a person's record, when and what for.", "ある人の記録を、誰が、いつ、何のために見たかを一覧にします。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .required("person", "id", "The person's id in the register (加入者ID).", "加入者ID。"),
      .required("born", "date", "Birth date, YYYY-MM-DD.", "生年月日（YYYY-MM-DD）。"),
      .flag("json", "Write the entries as they are kept, one a line.", "記録のまま1行ずつ書きます。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "Also listed: loads and unloads of many people with this one among them. Showing the list is an entry of its own.",
        "多人数の取込・書出しも、その中に含まれていれば示します。一覧の表示も記録に残ります。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let born = try arguments.required("born", Expected.date) { try? CivilDate(iso8601: $0) }
    guard let reference = RegisterText(try arguments.required("person")) else {
      throw UsageError.badValue("--person", Phrase("write 1 to 1000 bytes", "1000バイト以内で書いてください"))
    }
    let person = PersonLink(reference: reference, birthDate: born)
    try AuditOptions.append(arguments, .showTrail, on: .person(person), fields: [.trail], role: .administrator, purpose: .disclosure)
    let lines = try SQLRegisterReader(RegisterOption.address(arguments)).auditEntries(about: person)
    if arguments.has("json") {
      for line in lines { try console.say(line.text) }
    } else {
      try console.say(AuditTable.text(lines))
    }
    return .success
  }
}
