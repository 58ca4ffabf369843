import EligibilityModel
import Foundation
import HTTPServer
import Operations
import Registry
import RegistrySQL
import Web

/// Starts everything a vendor needs for trying out, in one folder and one program.
enum SandboxCommand: Command {
  static let name = "sandbox"
  static let summary = Phrase("Start everything for trying out receipt computers.", "レセプトコンピューターなどの試験環境を一式起動します。")
  static let usage = Usage(
    options: [
      .optional("folder", "folder", "Where everything stands; made when missing (default: sandbox).", "一式を置くフォルダー（なければ作成、省略時 sandbox）。"),
      .optional("port", "number", "The port, 0 for any free one (default: 8080).", "ポート番号（0なら空き番号、省略時8080）。"),
      .optional(
        "gate-port", "number", "The port of the gate (TLS with certificates), where nginx is installed (default: 8443).",
        "門のポート番号（TLSと証明書、nginx がある場合。省略時8443）。"),
      .optional("day", "date", "Let it be this day (default: today).", "この日として動きます（省略時は本日）。"),
      BookOption.option,
    ],
    discussion: [
      Phrase(
        "Each patient's number brings about one scenario: valid, invalid, several, a loss reported late, a slow centre, half a zip and others. The page shows them all.",
        "患者の番号ごとに一つの場面が起きます（有効、無効、複数該当、遡及喪失、遅い応答、途中で切れたzipなど）。一覧は画面にあります。"),
      Phrase(
        "Register and answers are made anew at each start. Nobody in it exists. Docs/Sandbox.md leads to a first inquiry in ten minutes.",
        "登録簿と結果は起動するたびに作り直します。登録されているのは架空の人だけです。手引き：Docs/Sandbox.md"),
    ])

  static func run(_ arguments: Arguments, _ plain: Console) throws -> ExitCode {
    let console = plain.structured(.info)
    let today = TokyoClock.now().day
    let day = try arguments.value("day", Expected.date) { try? CivilDate(iso8601: $0) } ?? today
    let port = try arguments.value("port", Phrase("write 0 to 65535", "0～65535で書いてください")) { UInt16($0) } ?? 8080
    let gatePort =
      try arguments.value("gate-port", Phrase("write 1 to 65535", "1～65535で書いてください")) { UInt16($0).flatMap { $0 > 0 ? $0 : nil } } ?? 8443
    let folder = try SandboxFolder(arguments.value("folder") ?? "sandbox")
    let gate = try SandboxGate(folder: folder.path, console)
    // Before the clock is another one: the gate knows the real time only.
    try gate.makeCertificates()
    SystemClock.shift(byDays: today.days(until: day))
    try folder.writeRequests(on: day)
    let stop = StopSignal()
    let sandbox = try Sandbox(folder: folder, day: day, book: try arguments.value("book") ?? BookOption.defaultFolder(), console)
    let log = sandbox.monitor.log
    let isGateOpen = gate.open(gatePort)
    defer { if isGateOpen { gate.close() } }
    let door = sandbox.door(behind: isGateOpen ? "https://localhost:\(gatePort)" : nil)
    let behind = isGateOpen ? try door.open(.file(SocketPlace(path: gate.socket)), log: log) : nil
    let server = try door.open(.port(port), log: log)
    try sandbox.record.place("http://127.0.0.1:\(server.port ?? 0)")
    try console.say("Shikaku's sandbox: http://127.0.0.1:\(server.port ?? 0)/ja/sandbox  (Ctrl+C stops it / Ctrl+Cで止まります)")
    sandbox.monitor.begin(door.site) { behind.map { $0.load + server.load } ?? server.load }
    sandbox.startCourier(console)
    let end = GatewayLoop(sandbox.exchange, nil, console, root: folder.exchange).run(until: stop)
    _ = behind?.stop(gracePeriodSeconds: 10)
    _ = server.stop(gracePeriodSeconds: 10)
    sandbox.desk.close()
    return end
  }
}
