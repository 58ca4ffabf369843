import EligibilityModel
import Interchange
import Registry
import RegistrySQL

/// Shows everything that the register ever held about one number: what is true on which days, and when that was learned.
enum HistoryCommand: Command {
  static let name = "register history"
  static let summary = Phrase("Show a member's covers and events with all their corrections.", "加入者の資格と異動の履歴を訂正も含めて表示します。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .required("insurer", "number", "Insurer number (保険者番号).", "保険者番号。"),
      .optional("symbol", "text", "Symbol (記号), where there is one.", "記号（ある場合）。"),
      .required("number", "text", "Number (番号).", "番号。"),
      .required("birth-date", "date", "Birth date, YYYY-MM-DD.", "生年月日（YYYY-MM-DD）。"),
    ] + AuditOptions.all)

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let member = AuditedMember(
      insurerNumber: try arguments.identifier("insurer") { (text) throws(IdentifierError) in try InsurerNumber(text) },
      symbol: try arguments.identifierIfPresent("symbol") { (text) throws(IdentifierError) in try InsuredSymbol(text) },
      number: try arguments.identifier("number") { (text) throws(IdentifierError) in try InsuredNumber(text) },
      branchNumber: nil, birthDate: try arguments.required("birth-date", Expected.date) { try? CivilDate(iso8601: $0) })
    let key = RegistryKey(
      insurerNumber: member.insurerNumber, symbolKey: member.symbol?.canonicalKey, numberKey: member.number.canonicalKey)
    let born = member.birthDate
    try AuditOptions.append(
      arguments, .read, on: .member(member), fields: AuditField.ofRecord, role: .insurerStaff, purpose: .memberRegistration)
    let reader = try SQLRegisterReader(RegisterOption.address(arguments))
    let rows = try reader.allRows(under: key, birthDate: born)
    let events = try reader.allEvents(under: key, birthDate: born)
    guard !rows.isEmpty || !events.isEmpty else {
      console.complain(Phrase("nothing is known under these numbers and this birth date", "この番号と生年月日の記録はありません"))
      return .unknown
    }
    try console.say(HistoryText.write(rows: rows, events: events))
    return .success
  }
}
