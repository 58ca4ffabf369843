import Foundation
import Gateway
import Operations

/// Answers the request files of receipt computers in the folders of the exchange.
enum GatewayCommand: Command {
  static let name = "gateway"
  static let summary = Phrase(
    "Answer the request files of receipt computers in folders.", "レセプトコンピューターの要求ファイルにフォルダーで回答します。")
  static let usage = Usage(
    options: [
      .required(
        "root", "folder", "The folder that holds req, res, face and trash; made when missing.", "req、res、face、trash を置くフォルダー（なければ作成）。"),
      RegisterOption.option,
      .optional("patience", "seconds", "How long an unreadable file may stay unchanged (default: 10).", "読み取れないファイルを待つ秒数（省略時10）。"),
      .optional(
        "keep-trash", "days", "How long answered requests and lists are kept (default: for ever).", "回答した要求と一括照会を残す日数（省略時は消しません）。"),
      BookOption.option, SealOptions.key, SealOptions.witness, AuditOptions.role, AuditOptions.chain,
    ],
    discussion: [
      Phrase(
        "A request put into req is answered in res and moved to trash. What can't be worked off is kept in gateway/refused with the reason.",
        "req に置いた要求に res で回答し、要求は trash に移します。処理できない要求は理由とともに gateway/refused に残します。"),
      Phrase("Lists are received at once and worked off in the background.", "一括照会はすぐに受け付け、順に処理します。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let address = try RegisterOption.address(arguments)
    let patience = try arguments.value("patience", Phrase("write 1 to 3600 seconds", "1～3600秒で書いてください")) { text in
      Double(text).flatMap { (1...3_600).contains($0) ? $0 : nil }
    }
    let days = try arguments.value("keep-trash", Phrase("write 1 to 3650 days", "1～3650日で書いてください")) { text in
      Int(text).flatMap { (1...3_650).contains($0) ? $0 : nil }
    }
    let register = try ServeDesk.open(address, arguments, console)
    defer { register.close() }
    let desk = GatewayDesk(now: SystemClock.now, register: try GatewayWiring.register(register, address, arguments, console))
    let stop = StopSignal()
    let root = try arguments.required("root")
    do throws(GatewayError) {
      let gateway = try ExchangeGateway(
        root: root, desk: desk, limits: ExchangeGateway.Limits(patience: patience ?? 10),
        secondsNow: { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 })
      let retention = days.map { gateway.retention(days: $0, secondsSince1970: { Date().timeIntervalSince1970 }) }
      try? console.say("Shikaku answers requests in \(root)/req  (Ctrl+C stops it / Ctrl+Cで止まります)")
      ServiceManager.tell("READY=1")
      return GatewayLoop(gateway, retention, console, root: root).run(until: stop)
    } catch {
      throw CommandFailure("the gateway can't start: \(error)", "連携を開始できません：\(error.japanese)")
    }
  }
}
