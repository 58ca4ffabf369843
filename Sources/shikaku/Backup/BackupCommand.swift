import Registry
import RegistrySQL

/// Writes a register as it is at one moment into a file.
enum BackupCommand: Command {
  static let name = "backup"
  static let summary = Phrase("Write a register as it is at one moment, while it serves.", "登録簿のある時点の内容を、業務を止めずに控えます（バックアップ）。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .required("to", "file", "The backup; must not exist yet. - writes it to the output.", "バックアップのファイル。既にあるファイルには書きません。- は標準出力。"),
      .flag("json", "Say what it holds as JSON.", "目録をJSONで表示します。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "The file is the same whichever database the register is in, and 'shikaku restore' makes a register of either kind from it.",
        "ファイルの形式はデータベースによらず同じで、「shikaku restore」でどちらのデータベースにも復元できます。"),
      Phrase(
        "It holds everything the register holds: keep it where the register may be kept. Docs/Backup.md says how, and how often.",
        "登録簿の全内容を含みます。登録簿と同じ扱いで保管してください。手順と頻度は Docs/Backup.md にあります。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let address = try RegisterOption.address(arguments)
    let path = try arguments.required("to")
    let file = path == "-" ? nil : try DraftFile(path: path)
    let bar = ProgressBar(console)
    do {
      try noteInTrail(arguments, address)
      let manifest = try RegisterBackup.write(
        address, clock: SystemClock.now, to: { try file?.write($0) ?? console.write($0) }, progress: { bar.show(Int($0), of: Int($1)) })
      bar.end()
      try file?.complete()
      let text = arguments.has("json") ? BackupText.json(manifest) : BackupText.text(manifest)
      if file == nil { console.complain(text) } else { try console.say(text) }
      return .success
    } catch {
      file?.discard()
      throw error
    }
  }

  /// A backup shows everybody to whoever holds it: it is an entry first, which is also in the backup.
  private static func noteInTrail(_ arguments: Arguments, _ address: RegisterAddress) throws {
    // Opening it for writing would migrate it, and the time before that is when a backup is wanted most: by the old program.
    let version = try RegisterMigration.version(of: address)
    guard version == 0 || version == RegisterMigration.latest else {
      throw RegisterError.olderRegister(found: version, known: RegisterMigration.latest)
    }
    try AuditOptions.append(
      arguments, .backUp, on: .register, fields: AuditField.ofRecord + [.trail], role: .administrator, purpose: .maintenance)
  }
}
