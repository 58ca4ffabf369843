import Foundation
import Web

/// Writes the configuration of the gate.
enum GateWriteCommand: Command {
  static let name = "gate write"
  static let summary = Phrase("Write the configuration of the gate (nginx) and have nginx judge it.", "門（nginx）の設定を書き、nginx に確かめさせます。")
  static let usage = Usage(
    options: [
      GateOptions.folder,
      .optional("name", "names", "The names under which the service is reached, separated by commas.", "サービスの名前（コンマ区切り）。"),
      .optional("listen", "addresses", "Where to listen (default: 0.0.0.0:443,[::]:443).", "待ち受けるアドレス（省略時 0.0.0.0:443,[::]:443）。"),
      .optional("certificate", "file", "The server's certificate, with those between it and its authority.", "サーバー証明書（中間証明書を含む）。"),
      .optional("key", "file", "The server's secret key.", "サーバーの秘密鍵。"),
      .optional("clients", "file", "The authorities of the terminals' certificates.", "端末証明書の認証局の証明書。"),
      .optional("revoked", "file", "The revocation list of each of them.", "その失効リスト。"),
      .optional("socket", "file", "The socket file of the service (serve --socket).", "サービスのソケットファイル（serve --socket）。"),
      .optional("user", "name", "Who answers when root starts the gate (default: www-data).", "root が始めるときの実行利用者（省略時 www-data）。"),
      .optional("rate", "number", "Requests a second for each caller (default: 100).", "呼び出し元ごとの毎秒の要求数（省略時100）。"),
    ],
    discussion: [
      Phrase(
        "What is left out stays as it was written before. A gate that runs goes on as it is until: shikaku gate reload.",
        "省略した項目は前の設定のままです。動いている門は shikaku gate reload まで変わりません。"),
      Phrase("units holds systemd units for the service and the gate.", "units に、サービスと門の systemd ユニットを書きます。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let folder = try GateOptions.folder(arguments)
    let settings = try settings(arguments, before: try folder.settings())
    try folder.write(settings)
    try ServiceUnits(settings: settings, folder: folder, program: ServiceUnits.thisProgram).write()
    try console.say(folder.configurationPath)
    return GateOptions.report(try GateInspection(settings: settings, now: SystemClock.seconds()).findings(), console)
  }

  private static func settings(_ arguments: Arguments, before: GateSettings?) throws -> GateSettings {
    let rate = try arguments.value("rate", Phrase("write 1 to 100000", "1～100000で書いてください")) { text in
      Int(text).flatMap { (1...100_000).contains($0) ? $0 : nil }
    }
    return GateSettings(
      hostNames: try words(arguments, "name", before?.hostNames).map { $0.lowercased() },
      listen: (try? words(arguments, "listen", before?.listen)) ?? ["0.0.0.0:443", "[::]:443"],
      certificate: try path(arguments, "certificate", before?.certificate), key: try path(arguments, "key", before?.key),
      clientAuthorities: try path(arguments, "clients", before?.clientAuthorities),
      revocationLists: try path(arguments, "revoked", before?.revocationLists), socket: try path(arguments, "socket", before?.socket),
      user: arguments.value("user") ?? before?.user ?? (geteuid() == 0 ? "www-data" : nil),
      requestsPerSecond: rate ?? before?.requestsPerSecond ?? 100)
  }

  private static func words(_ arguments: Arguments, _ option: String, _ before: [String]?) throws(UsageError) -> [String] {
    if let text = arguments.value(option) { return text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    guard let before else { throw .missingOption("--\(option)") }
    return before
  }

  /// nginx reads paths from its own folder, so each is written from the root.
  private static func path(_ arguments: Arguments, _ option: String, _ before: String?) throws(UsageError) -> String {
    guard let path = arguments.value(option).map({ URL(filePath: $0).standardizedFileURL.path }) ?? before else {
      throw .missingOption("--\(option)")
    }
    return path
  }
}

/// What the commands of the gate share.
enum GateOptions {
  static let folder = Usage.Option.required("folder", "folder", "The gate's folder.", "門のフォルダー。")

  static func folder(_ arguments: Arguments) throws(UsageError) -> GateFolder { GateFolder(try arguments.required("folder")) }

  /// Says what was found, and whether anything of it locks somebody out.
  static func report(_ findings: [GateFinding], _ console: Console) -> ExitCode {
    for finding in findings {
      let word = finding.weight == .fault ? "Fault" : "Warning"
      console.complain("\(word): \(finding.message.english)\n       \(finding.message.japanese)")
    }
    return findings.contains { $0.weight == .fault } ? .failure : .success
  }
}
