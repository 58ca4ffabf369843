import EligibilityModel
import Interchange
import Operations
import Registry
import RegistrySQL

/// Records insurers, employers or households, one JSON object a line in, one outcome a line out.
enum OfficeRecordCommand<Subject: OfficeSubject>: Command {
  static var name: String { "register \(Subject.word) record" }

  static var summary: Phrase {
    Phrase(
      "Record \(Subject.phrase.english), one JSON object a line.", "\(Subject.phrase.japanese)の台帳を登録・訂正します（1行に1つのJSON）。")
  }

  static var usage: Usage {
    Usage(
      options: [RegisterOption.option, GroundOption.option] + AuditOptions.all,
      discussion: [
        Phrase(
          "Reads standard input. A line says what holds from a day to the day before another, also in the past; what was known before stays readable.",
          "標準入力を読みます。1行ごとに、ある日から別の日の前日までの内容を登録します。過去の日も訂正でき、訂正前の内容は登録時点で読めます。"),
        Phrase("The form of a line: Docs/OfficeRecords.md.", "行の書き方：Docs/OfficeRecords.md"),
        Phrase("Exit code 2 means that lines were refused.", "終了コード2は、拒否した行があったことを示します。"),
      ])
  }

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let ground = try GroundOption.ground(arguments)
    let occasion = try AuditOptions.occasion(arguments, role: .insurerStaff, purpose: .memberRegistration)
    let writer = try SQLRegisterWriter(
      RegisterOption.address(arguments), mode: .createIfMissing, chain: try AuditOptions.chain(arguments))
    let punctual = PunctualWriter(writer: writer, now: SystemClock.now)
    let run = OfficeRun(writer: punctual, occasion: occasion, ground: ground, kind: Subject.lines, key: { Subject.key($0, $1) })
    let refused = try run.record(console.input, now: SystemClock.now) { try console.write($0) }
    try writer.close()
    guard refused > 0 else { return .success }
    console.complain("\(refused) lines refused (\(refused)行を登録できませんでした)")
    return .refused
  }
}

/// The option that names the ground of what is recorded.
enum GroundOption {
  static let option = Usage.Option.optional(
    "ground", "word", "On what ground (default: notification): " + words + ".", "登録の根拠（省略時は notification）：" + words + "。")

  private static let words = EventGround.allCases.map(\.rawValue).joined(separator: ", ")

  /// The ground; a notification when none is named.
  static func ground(_ arguments: Arguments) throws(UsageError) -> EventGround {
    try arguments.value("ground", Phrase("one of " + words, words + " のどれか")) { EventGround(rawValue: $0) } ?? .notification
  }
}
