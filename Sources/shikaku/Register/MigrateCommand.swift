import Registry
import RegistrySQL

/// Brings a register to the version of this program.
enum MigrateCommand: Command {
  static let name = "migrate"
  static let summary = Phrase("Bring a register to the version of this program.", "登録簿をこのプログラムの版に移行します。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .flag("create", "Make an empty register where there is none.", "登録簿がなければ空の登録簿を作ります。"),
    ],
    discussion: [
      Phrase(
        "It goes forward only, step by step; each step is taken whole or not at all, so it may be interrupted and started again.",
        "前の版から順に進めるだけで、戻しません。各段階は全部行うか何もしないかのどちらかなので、途中で止まってもやり直せます。"),
      Phrase("A register of a newer program is refused.", "新しいプログラムで作られた登録簿は受け付けません。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let address = try RegisterOption.address(arguments)
    let outcome = try RegisterMigration.run(address, mode: arguments.has("create") ? .createIfMissing : .existing)
    if outcome.from == outcome.to {
      try console.say("version \(outcome.to) already / すでに版\(outcome.to)です")
    } else {
      try console.say("version \(outcome.from) to \(outcome.to) / 版\(outcome.from)から版\(outcome.to)に移行しました")
    }
    return .success
  }
}
