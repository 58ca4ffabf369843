import EligibilityModel
import Foundation
import HTTPServer
import Interchange
import Operations
import Proof
import Registry
import Web

/// Serves the counter's page and the API on this machine.
enum ServeCommand: Command {
  static let name = "serve"
  static let summary = Phrase("Serve the counter's page and the API on this machine.", "窓口の画面とAPIをこの機械で提供します。")
  static let usage = Usage(
    options: ServeDoors.options + [
      RegisterOption.option,
      .optional(
        "may-be-older-by", "seconds", "Answers may lag by so much; a replica is asked then (default: the writable server).",
        "この秒数までの遅れを許し、複製サーバーに照会します（省略時は書き込み用サーバー）。"),
      BookOption.option,
      .optional("schemas", "folder", "The JSON Schemas (default: Docs/Schemas).", "JSONスキーマのフォルダー（省略時Docs/Schemas）。"),
      .optional("host-name", "names", "Further names of this machine, separated by commas.", "この機械のほかの名前（コンマ区切り）。"),
      OpenIDWiring.option, ServeDesk.hospitals, InstitutionsOption.option, ServeDesk.keepFHIR, SealOptions.key, SealOptions.witness,
      AuditOptions.actor,
      AuditOptions.role,
      AuditOptions.chain,
      .flag(
        "unlimited", "Do not limit how often a caller may ask; for measurements, or behind a gate that limits.",
        "呼び出し元ごとの上限を設けません（測定用、または前の門が制限する場合）。"),
      .flag("quiet", "Write no line for each request; for a machine whose gate already does.", "要求ごとの行を書きません（前の門が記録する場合）。"),
      ServiceLog.option, ServeMonitor.gate, ServeMonitor.exchange,
    ],
    discussion: [
      Phrase(
        "It can be reached from this machine only. What leaves it goes through the gate in front (shikaku gate), which asks at --socket and whose host name is given by --host-name.",
        "このマシンの中からだけ使えます。外に出すときは前に置いた門（shikaku gate）を通します。門は --socket で照会し、その名前は --host-name で渡します。"),
      Phrase(
        "Each request is one line of JSON on standard error: its number (also in the answer's header Shikaku-Request), page, status, microseconds; never anything a person typed. /health, /ready, /metrics: Docs/Operations.md.",
        "要求ごとに標準エラー出力へJSONを一行書きます（要求番号（回答のヘッダー Shikaku-Request と同じ）、画面、状態、マイクロ秒）。入力された内容は書きません。/health、/ready、/metrics は Docs/Operations.md を見てください。"
      ),
      Phrase(
        "Each answer from the register is an entry of its audit trail first. With --seal-key the trail is sealed every 10000 entries, every five minutes and at the end.",
        "登録簿の回答は、監査証跡に記録してから返します。--seal-key を付けると、1万件ごと、5分ごと、終了時に封印します。"),
    ])

  /// How long a stop waits for answers under way.
  private static let gracePeriodSeconds = 10

  static func run(_ arguments: Arguments, _ plain: Console) throws -> ExitCode {
    let console = plain.structured(try ServiceLog.level(arguments))
    let stop = StopSignal(mayBeReplaced: true)
    let handed = try HandedSockets.take()
    let clock = ClockWatch()
    let desk = try RegisterOption.addressIfPresent(arguments).map { try ServeDesk.open($0, arguments, console, clock: clock) }
    let wiring = try ServeMonitor(arguments, desk, clock, console)
    let context = try context(arguments, desk, console, wiring)
    if let exchange = context.exchange { DiscardTimer.start(exchange, console) }
    let site = WebSite(context)
    let doors = try ServeDoors(arguments, handed: handed.sockets, site: site, log: wiring.log)
    wiring.begin(site) { doors.load }
    try console.say("Shikaku serves \(doors.places.joined(separator: ", "))  (Ctrl+C stops it / Ctrl+Cで止まります)")
    handed.announce()
    let isTakenOver = waitForTheEnd(stop, doors, console)
    let end = report(doors.stop(gracePeriodSeconds: gracePeriodSeconds, isTakenOver: isTakenOver), console)
    desk?.close()
    return end
  }

  /// Returns when this process is to end; whether another one serves in its place by then.
  private static func waitForTheEnd(_ stop: StopSignal, _ doors: ServeDoors, _ console: Console) -> Bool {
    while case .replace = stop.wait() {
      let copies = doors.copies()
      defer { for copy in copies { close(copy) } }
      do {
        let successor = try Successor.start(on: copies)
        ServiceManager.tell("MAINPID=\(successor)")
        console.log?.write(.info, "takenOver") { $0.integer("by", Int(successor)) }
        return true
      } catch {
        console.complain((error as? CommandFailure)?.message ?? Phrase("the new process can't be started", "新しいプロセスを始められません"))
      }
    }
    ServiceManager.tell("STOPPING=1")
    return false
  }

  /// What the pages need, as the options say.
  static func context(
    _ arguments: Arguments, _ desk: AuditedDesk?, _ console: Console, _ wiring: ServeMonitor
  ) throws -> WebContext {
    let names = (arguments.value("host-name") ?? "").split(separator: ",").map { $0.lowercased() }
    let folder = try BookOption.folder(arguments)
    let book = try BookOption.book(in: folder)
    // Read and summed up once for all who ask; without a register nobody does.
    let fingerprint = try desk == nil ? nil : BookOption.fingerprint(of: folder)
    let served = try desk.map { (desk: $0, door: try ServeDesk.Door($0, arguments, console, wiring.alarms)) }
    let openID = try OpenIDWiring.desk(arguments, console)
    var context = WebContext(
      book: book, now: TokyoClock.now, lookUp: try served.map { try ServeDesk.lookUp($0.desk, $0.door, arguments, by: fingerprint) },
      read: try served.map { try ServeDesk.read($0.desk, $0.door, arguments, by: fingerprint) },
      exchange: try served.map { try ServeDesk.exchange($0.desk, $0.door, arguments, by: fingerprint) },
      trail: try served.map { try ServeDesk.trail($0.desk, arguments) },
      lookUpMany: try served.map { try ServeDesk.lookUpMany($0.desk, $0.door, arguments, by: fingerprint) },
      claim: desk.map(ServeDesk.claim), limitsCallers: !arguments.has("unlimited"),
      clinical: try served.map { try ServeDesk.clinical($0.desk, $0.door, arguments, book: book, by: fingerprint) }, hostNames: Set(names),
      schemas: schemas(in: arguments.value("schemas") ?? "Docs/Schemas"),
      cases: try CaseShelf.trials(of: book, in: CaseShelf.folder(besideBook: folder)).mapValues { $0.map(RuleCase.init) },
      access: served.map { WebAccess($0.door.signIn, openID: openID) } ?? .withoutAccounts, service: wiring.monitor)
    context.places = try served.map { try ServeDesk.places($0.desk, arguments) }
    context.institutions = try InstitutionsOption.directory(arguments)
    return context
  }

  /// The schemas that are there; a missing one is answered 404, not refused at the start.
  static func schemas(in folder: String) -> [SchemaName: [UInt8]] {
    var schemas: [SchemaName: [UInt8]] = [:]
    for name in SchemaName.all {
      if let data = FileManager.default.contents(atPath: "\(folder)/\(name.text).json") { schemas[name] = [UInt8](data) }
    }
    return schemas
  }

  private static func report(_ stop: HTTPServerStop, _ console: Console) -> ExitCode {
    switch stop {
    case .drained:
      console.mention("Stopped; every request was answered. / 停止しました。すべての要求に答えました。")
      return .success
    case .cut(let requests):
      console.complain("Stopped; \(requests) requests were cut off. / 停止しました。\(requests)件の要求が途中で切れました。")
      return .failure
    }
  }
}

extension WebRequest {
  /// Takes from a request what pages need.
  init(_ request: HTTPRequest, channel: CallerChannel, address: String?) {
    var headers = [Header: String](minimumCapacity: 6)
    for (header, name) in Self.names {
      if let value = request.header(name) { headers[header] = value }
    }
    self.init(
      method: request.method.token, path: request.path, query: request.query, headers: headers, body: request.body,
      channel: channel, address: address)
  }

  /// The headers that pages know, with their names; made once, for each request asks for all of them.
  private static let names: [(header: Header, name: String)] = Header.allCases.map { ($0, $0.rawValue) }
}

extension HTTPMethod {
  /// The method as it was sent.
  var token: String {
    switch self {
    case .get: "GET"
    case .head: "HEAD"
    case .post: "POST"
    case .put: "PUT"
    case .patch: "PATCH"
    case .delete: "DELETE"
    case .options: "OPTIONS"
    case .other(let token): token
    }
  }
}

extension RuleCase {
  /// A case just run, as the rule's page shows it.
  init(_ trial: RuleTrials.Trial) {
    self.init(name: trial.name, place: trial.place, runs: trial.runs, passes: trial.passes)
  }
}
