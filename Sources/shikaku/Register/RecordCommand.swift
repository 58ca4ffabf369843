import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import RegistrySQL

/// Records what happened to members, one JSON object a line in, one outcome a line out.
enum RecordCommand: Command {
  static let name = "register record"
  static let summary = Phrase(
    "Record what happened to members, one JSON object a line.", "加入者の異動と届出を登録します（1行に1つのJSON）。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      BookOption.option,
      GroundOption.option,
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "Reads standard input. Each line is recorded on its own, in order; a line that does not fit is refused with the reason and the next one goes on.",
        "標準入力を読みます。1行ずつ順に登録します。合わない行は理由を付けて拒否し、次の行に進みます。"),
      Phrase("The form of a line: Docs/MemberEvents.md.", "行の書き方：Docs/MemberEvents.md"),
      Phrase(
        "A line that proves a row wrong tells who was given that row before (toldBefore).",
        "登録済みの内容を訂正する行は、訂正前の内容を伝えた相手も示します（toldBefore）。"),
      Phrase("Exit code 2 means that lines were refused.", "終了コード2は、拒否した行があったことを示します。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let ground = try GroundOption.ground(arguments)
    let occasion = try AuditOptions.occasion(arguments, role: .insurerStaff, purpose: .memberRegistration)
    let deadline = try BookOption.deadline(arguments)
    let address = try RegisterOption.address(arguments)
    let writer = try SQLRegisterWriter(address, mode: .createIfMissing, chain: try AuditOptions.chain(arguments))
    let punctual = PunctualWriter(writer: writer, now: SystemClock.now)
    let run = EventRun(
      writer: punctual, trail: try SQLRegisterReader(address), occasion: occasion, ground: ground, deadline: deadline.count,
      book: deadline.book, now: SystemClock.now)
    let refused = try run.record(console.input) { try console.write($0) }
    try writer.close()
    guard refused > 0 else { return .success }
    console.complain("\(refused) lines refused (\(refused)行を登録できませんでした)")
    return .refused
  }
}
