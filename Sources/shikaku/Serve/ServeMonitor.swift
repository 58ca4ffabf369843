import Foundation
import HTTPServer
import Operations
import RegistrySQL
import Synchronization
import Web

/// Ties what the service knows of itself to the pages that show it.
final class ServeMonitor: Sendable {
  static let gate = Usage.Option.optional(
    "gate", "folder", "The gate's folder, to watch the days of its certificates and lists.", "門のフォルダー（証明書と失効リストの期限を見張ります）。")
  static let exchange = Usage.Option.optional(
    "exchange", "folder", "The folder of shikaku gateway --root, to watch whether it works.", "shikaku gateway --root のフォルダー（動いているかを見張ります）。"
  )

  let log: RequestLog
  let alarms = ServiceMetrics.Alarms()
  private let watch: ServiceWatch
  private let desk: AuditedDesk?
  private let book: (fingerprint: String, changedAt: Int)
  private let running = Mutex<Running?>(nil)
  private let startedAt = Int(SystemClock.seconds())

  init(_ arguments: Arguments, _ desk: AuditedDesk?, _ clock: ClockWatch, _ console: Console) throws {
    let folder = try BookOption.folder(arguments)
    let register = try RegisterOption.addressIfPresent(arguments)
    log = RequestLog(console.log ?? ServiceLog(console.errors, level: .info))
    self.desk = desk
    book = (try BookFolder.fingerprint(folder), BookFolder.changedAt(folder))
    let places = [register?.filePath, arguments.value("witness")].compactMap { $0 }
    let subject = ServiceWatch.Subject(
      register: register, sealKey: arguments.value("seal-key"), places: places.isEmpty ? ["."] : places,
      certificates: arguments.value("gate").map { CertificateWatch(gate: $0) }, folders: arguments.value("exchange").map(FolderWatch.init))
    watch = ServiceWatch(subject, clock: clock)
  }

  /// What the pages ask.
  var monitor: ServiceMonitor {
    ServiceMonitor(report: { [watch] in watch.report }, metrics: { [self] in MetricsPage(service: metrics).bytes })
  }

  /// Begins to look, and to tell of a site and what is under way at its doors.
  func begin(_ site: WebSite, load: @escaping @Sendable () -> HTTPServerLoad) {
    running.withLock { $0 = Running(site: site, load: load) }
    watch.start()
  }

  private var metrics: ServiceMetrics {
    let running = running.withLock { $0 }
    return ServiceMetrics(
      log: log, watch: watch, alarms: alarms, desk: desk, version: VersionCommand.version, fingerprint: book.fingerprint,
      bookChangedAt: book.changedAt, startedAt: startedAt,
      load: running?.load() ?? HTTPServerLoad(connections: 0, requests: 0), lists: running?.site.lists ?? (0, 0))
  }

  private struct Running: Sendable {
    let site: WebSite
    let load: @Sendable () -> HTTPServerLoad
  }
}

extension BookFolder {
  /// When a file of the book was changed last, in seconds since 1970; 0 where the disk does not say.
  static func changedAt(_ folder: String) -> Int {
    let paths = FileManager.default.subpaths(atPath: folder) ?? []
    let times = paths.filter { $0.hasSuffix(".yaml") }.compactMap { path in
      (try? FileManager.default.attributesOfItem(atPath: folder + "/" + path)[.modificationDate]) as? Date
    }
    return times.map { Int($0.timeIntervalSince1970) }.max() ?? 0
  }
}
