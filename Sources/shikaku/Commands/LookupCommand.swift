import EligibilityModel
import Interchange
import Operations
import Registry
import RegistrySQL

/// Asks the register about one person.
enum LookupCommand: Command {
  static let name = "lookup"
  static let summary = Phrase("Ask the register whether a person is covered on a day.", "ある日の資格の有無を登録簿に照会します。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .required("insurer", "number", "Insurer number (保険者番号).", "保険者番号。"),
      .optional("symbol", "text", "Symbol (記号); left open when absent.", "記号（省略可）。"),
      .required("number", "text", "Number (番号).", "番号。"),
      .optional("branch", "digits", "Branch number (枝番), two digits; left open when absent.", "枝番（2桁、省略可）。"),
      .required("birth-date", "date", "Birth date, YYYY-MM-DD.", "生年月日（YYYY-MM-DD）。"),
      .required("service-date", "date", "Day of the visit, YYYY-MM-DD.", "診療日（YYYY-MM-DD）。"),
      .optional("known-at", "time", "As the register knew it then (default: now).", "この時点の登録内容で答えます（省略時は現在）。"),
      .flag("json", "Answer as one JSON object.", "JSONで答えます。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "The answer is given once the entry about it stands in the audit trail of the register.", "監査証跡に記録できたときだけ答えます。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let question = try question(arguments)
    let occasion = try AuditOptions.occasion(arguments, role: .receptionist, purpose: .eligibilityVerification)
    let (address, chain) = (try RegisterOption.address(arguments), try AuditOptions.chain(arguments))
    let desk = try AuditedDesk(now: SystemClock.now) { () throws(RegisterError) in
      try SQLAuditedRegister(address, chain: chain)
    }
    let result = try desk.read(question, on: occasion)
    desk.close()
    if arguments.has("json") {
      try console.write(LookupJSON.write(result))
    } else {
      try console.say(LookupText.write(result))
    }
    return .success
  }

  private static func question(_ arguments: Arguments) throws -> LookupQuestion {
    LookupQuestion(
      insurerNumber: try arguments.identifier("insurer") { (text) throws(IdentifierError) in try InsurerNumber(text) },
      symbol: try arguments.identifierIfPresent("symbol") { (text) throws(IdentifierError) in try InsuredSymbol(text) },
      number: try arguments.identifier("number") { (text) throws(IdentifierError) in try InsuredNumber(text) },
      branchNumber: try arguments.identifierIfPresent("branch") { (text) throws(IdentifierError) in try BranchNumber(text) },
      birthDate: try arguments.required("birth-date", Expected.date) { try? CivilDate(iso8601: $0) },
      serviceDate: try arguments.required("service-date", Expected.date) { try? CivilDate(iso8601: $0) },
      knownAt: try arguments.knownAt())
  }
}
