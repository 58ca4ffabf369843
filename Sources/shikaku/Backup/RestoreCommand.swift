import Foundation
import Registry
import RegistrySQL

/// Makes a register from a backup.
enum RestoreCommand: Command {
  static let name = "restore"
  static let summary = Phrase("Make a register from a backup.", "バックアップから登録簿を復元します。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .required("from", "file", "The backup; - reads it from the input.", "バックアップのファイル。- は標準入力。"),
      .flag("check", "Read the backup to its end and make nothing.", "バックアップを最後まで検査し、何も作りません。"),
      .flag("json", "Say what it holds as JSON.", "目録をJSONで表示します。"),
      AuditOptions.actor, AuditOptions.role, AuditOptions.purpose,
      .optional("chain", "name", "The chain in which this is noted (default: restore).", "復元を記録する監査証跡の系列（省略時は restore）。"),
    ],
    discussion: [
      Phrase(
        "There must be no register at the address, or one with nothing in it. The register is made whole or not at all.",
        "登録簿のない場所か、空の登録簿にだけ復元します。全部復元するか何もしないかのどちらかで、途中で止まってもやり直せます。"),
      Phrase(
        "The backup's own chains of the audit trail end where they ended; the restoring is noted in a chain of its own.",
        "バックアップにある監査証跡の末尾はそのまま残り、復元したことは別の系列に記録します。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let source = try source(try arguments.required("from"), console)
    let bar = ProgressBar(console)
    let show: (Int64, Int64) -> Void = { bar.show(Int($0), of: Int($1)) }
    do {
      let manifest = arguments.has("check") ? try RegisterRestore.check(source, progress: show) : try restore(arguments, source, show)
      bar.end()
      try console.say(arguments.has("json") ? BackupText.json(manifest) : BackupText.text(manifest))
      if !arguments.has("check") { advise(console) }
      return .success
    } catch let fault as BackupFault {
      bar.end()
      throw CommandFailure(fault.description, fault.japanese)
    }
  }

  private static func restore(
    _ arguments: Arguments, _ source: @escaping (Int) throws -> [UInt8], _ show: (Int64, Int64) -> Void
  ) throws -> BackupManifest {
    let address = try RegisterOption.address(arguments)
    let occasion = try AuditOptions.occasion(arguments, purpose: .maintenance)
    let chain = arguments.value("chain") == nil ? RegisterRestore.defaultChain : try AuditOptions.chain(arguments)
    func run(into place: RegisterRestore.Place) throws -> BackupManifest {
      try RegisterRestore.run(
        into: place, from: source, chain: chain,
        entry: { _ in
          occasion.entry(of: .restore, on: .register, fields: AuditField.ofRecord + [.trail], at: SystemClock.now())
        }, progress: show)
    }
    guard let path = address.filePath, !FileManager.default.fileExists(atPath: path) else { return try run(into: .register(address)) }
    let file = try DraftFile(path: path)
    do {
      let manifest = try run(into: .draft(path: file.draft))
      try file.complete()
      return manifest
    } catch {
      file.discard()
      throw error
    }
  }

  private static func source(_ path: String, _ console: Console) throws -> (Int) throws -> [UInt8] {
    guard let handle = path == "-" ? console.input : FileHandle(forReadingAtPath: path) else {
      throw CommandFailure("the backup is not there or may not be read", "バックアップがないか、読む権限がありません")
    }
    return { count in
      do {
        return [UInt8](try handle.read(upToCount: count) ?? Data())
      } catch {
        throw CommandFailure("the backup can't be read", "バックアップを読めません")
      }
    }
  }

  private static func advise(_ console: Console) {
    console.complain(
      """
      The register is as it was at that moment. Check it with 'shikaku audit verify'; what was written later is not in it.
      登録簿はその時点の内容に戻りました。「shikaku audit verify」で確かめてください。その後に登録した内容は含まれません。
      """)
  }
}
