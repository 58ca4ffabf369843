import EligibilityModel
import Operations
import Registry
import RegistrySQL

/// Shows everything that the register ever held about an insurer, an employer or a household.
enum OfficeHistoryCommand<Subject: OfficeSubject>: Command {
  static var name: String { "register \(Subject.word) history" }

  static var summary: Phrase {
    Phrase(
      "Show the records of one of the \(Subject.phrase.english) with all their corrections.",
      "\(Subject.phrase.japanese)の台帳の履歴を訂正も含めて表示します。")
  }

  static var usage: Usage { Usage(options: [RegisterOption.option] + Subject.keyOptions + AuditOptions.all) }

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let key = try Subject.key(arguments)
    let rows = try SQLRegisterReader(RegisterOption.address(arguments)).allOffice(under: key)
    try AuditOptions.append(
      arguments, .read, on: rows.heads.isEmpty ? [.nobody] : rows.heads, fields: key.kind.auditFields, role: .insurerStaff,
      purpose: .memberRegistration)
    guard !rows.isEmpty else {
      console.complain(Phrase("nothing is known under this number", "この番号の台帳はありません"))
      return .unknown
    }
    try console.say(OfficeText.history(rows))
    return .success
  }
}
