import Foundation
import Web

/// Looks whether the gate would do.
enum GateCheckCommand: Command {
  static let name = "gate check"
  static let summary = Phrase("Check the gate's configuration, certificates and revocation lists.", "門の設定、証明書、失効リストを確かめます。")
  static let usage = Usage(
    options: [GateOptions.folder],
    discussion: [
      Phrase(
        "Faults lock somebody out and end with 1; warnings come thirty days before a certificate ends and a week before a list does.",
        "だれかが使えなくなる問題があれば終了コード1です。証明書の期限の30日前、失効リストの期限の1週間前から警告します。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    try GateRun(arguments, console).check()
  }
}

/// Starts the gate.
enum GateStartCommand: Command {
  static let name = "gate start"
  static let summary = Phrase("Start the gate in the background.", "門を開きます（バックグラウンド）。")
  static let usage = Usage(options: [GateOptions.folder])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let run = try GateRun(arguments, console)
    if let process = run.folder.process {
      throw CommandFailure("the gate runs already (process \(process))", "門はもう動いています（プロセス\(process)）")
    }
    let found = try run.renew()
    try NginxProgram(folder: run.folder).start()
    return found
  }
}

/// Has a gate that runs take its settings, certificates and lists anew.
enum GateReloadCommand: Command {
  static let name = "gate reload"
  static let summary = Phrase(
    "Take settings, certificates and revocation lists anew without losing a request.", "要求を落とさずに、設定・証明書・失効リストを読み直します。")
  static let usage = Usage(
    options: [GateOptions.folder],
    discussion: [
      Phrase(
        "What nginx refuses changes nothing: the gate goes on as it was. Requests under way are answered; connections are then made anew.",
        "nginx が受け付けない設定では何も変わりません。途中の要求には回答し、その後の接続は新しい設定で受けます。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let run = try GateRun(arguments, console)
    guard run.folder.process != nil else { throw CommandFailure("the gate does not run", "門は動いていません") }
    let found = try run.renew()
    try NginxProgram(folder: run.folder).signal("reload")
    return found
  }
}

/// Stops the gate.
enum GateStopCommand: Command {
  static let name = "gate stop"
  static let summary = Phrase("Stop the gate when the requests under way are answered.", "途中の要求に回答してから、門を閉じます。")
  static let usage = Usage(options: [GateOptions.folder])

  /// Longer than the gate waits for its slowest request.
  private static let patienceSeconds = 90

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let folder = try GateOptions.folder(arguments)
    guard let process = folder.process else { throw CommandFailure("the gate does not run", "門は動いていません") }
    try NginxProgram(folder: folder).signal("quit")
    for _ in 0..<(patienceSeconds * 20) {
      if folder.process != process { return .success }
      usleep(50_000)
    }
    throw CommandFailure("the gate has not stopped yet", "門がまだ閉じていません")
  }
}

/// Shows the configuration.
enum GateShowCommand: Command {
  static let name = "gate show"
  static let summary = Phrase("Show the configuration that the gate's settings make.", "門の設定から作られる nginx の設定を表示します。")
  static let usage = Usage(options: [GateOptions.folder])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let folder = try GateOptions.folder(arguments)
    try console.write(Array(try GateFolder.configuration(try folder.requiredSettings(), folder.path).text.utf8))
    return .success
  }
}

/// What they have in common.
struct GateRun {
  let folder: GateFolder
  private let settings: GateSettings
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws {
    folder = try GateOptions.folder(arguments)
    settings = try folder.requiredSettings()
    self.console = console
  }

  /// Says whether all is well, and changes nothing.
  func check() throws -> ExitCode {
    let text = try GateFolder.configuration(settings, folder.path).text
    if FileManager.default.contents(atPath: folder.configurationPath) != Data(text.utf8) {
      console.complain(
        "The configuration is another one than this program writes; gate reload writes it anew. / 設定ファイルが古いか変更されています。gate reload が書き直します。")
    }
    try NginxProgram(folder: folder).test(folder.configurationPath)
    return try report()
  }

  /// Writes the configuration anew, since a newer program may know more than the one that wrote it.
  func renew() throws -> ExitCode {
    try folder.write(settings)
    return try report()
  }

  private func report() throws -> ExitCode {
    GateOptions.report(try GateInspection(settings: settings, now: SystemClock.seconds()).findings(), console)
  }
}
