import EligibilityModel
import Operations
import Registry
import RegistrySQL

/// Shows an insurer, an employer or a household as it is on a day, with what hangs on it.
enum OfficeShowCommand<Subject: OfficeSubject>: Command {
  static var name: String { "register \(Subject.word) show" }

  static var summary: Phrase {
    Phrase("Show one of the \(Subject.phrase.english) on a day.", "\(Subject.phrase.japanese)の台帳をある日について表示します。")
  }

  static var usage: Usage {
    Usage(
      options: [RegisterOption.option] + Subject.keyOptions + [
        RegisterOption.day, .optional("known-at", "time", "As the register knew it then (default: now).", "この時点の登録内容（省略時は現在）。"),
      ] + AuditOptions.all,
      discussion: [
        Phrase(
          "A household is shown with the people whose covers name it on the day, an employer with the reports it sent that wait.",
          "世帯は、その日にその世帯番号の記載がある人と資格を、事業所は、その事業所からの処理待ちの届出も表示します。"),
        Phrase("Exit code 3 means that nothing is known.", "終了コード3は、登録がないことを示します。"),
      ])
  }

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let key = try Subject.key(arguments)
    let (day, time) = (try arguments.day(), try arguments.knownAt())
    let reader = try SQLRegisterReader(RegisterOption.address(arguments))
    let shown = try ShowOffice(in: reader).run(key, on: day, knownAt: time)
    try AuditOptions.append(
      arguments, .read, on: shown?.told ?? [.nobody], fields: shown.map { $0.fields(key.kind) } ?? [], role: .insurerStaff,
      purpose: .memberRegistration)
    guard let shown else {
      console.complain(Phrase("nothing is known under this number", "この番号の台帳はありません"))
      return .unknown
    }
    try console.say(OfficeText.lines(shown, on: day).joined(separator: "\n"))
    return .success
  }
}

extension ShownOffice {
  /// What is told: a household tells of its members what the lines below it show.
  fileprivate func fields(_ kind: OfficeKind) -> [AuditField] {
    kind == .household && !members.isEmpty
      ? [.numbers, .branchNumber, .name, .birthDate, .role, .period, .copaymentRate, .household, .address] : kind.auditFields
  }
}
