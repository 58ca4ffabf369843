import Foundation
import Gateway
import Interchange
import Synchronization

/// Looks at the folders again and again until the program is asked to stop.
final class GatewayLoop: Sendable {
  /// A folder on a share tells nobody of changes, so it is looked at this often; in seconds.
  private static let pause = 0.01
  /// After a fault of the disk the next look waits this long, in seconds.
  private static let pauseAfterFault = 2.0

  private let gateway: ExchangeGateway
  private let retention: Retention?
  private let console: Console
  private let root: String
  private let isStopped = Atomic<Bool>(false)

  init(_ gateway: ExchangeGateway, _ retention: Retention?, _ console: Console, root: String) {
    self.gateway = gateway
    self.root = root
    self.retention = retention
    self.console = console
  }

  /// Requests and lists have a thread each, so that nobody at a counter waits for a list.
  func run(until stop: StopSignal) -> ExitCode {
    let lists = gateway.lists
    tell()
    let teller = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    teller.schedule(deadline: .now() + Self.tellingPause, repeating: Self.tellingPause)
    teller.setEventHandler { [self] in tell() }
    teller.resume()
    let threads = [
      start("requests") { [gateway] () throws(GatewayError) in try gateway.workOffRequests() > 0 },
      start("lists") { [retention] () throws(GatewayError) in
        if try lists.workOffOne() { return true }
        retention?.clearOutWhenDue()
        return false
      },
    ]
    stop.wait()
    teller.cancel()
    isStopped.store(true, ordering: .relaxed)
    for ended in threads { ended.wait() }
    console.mention("Stopped; what is under way is finished at the next start. / 停止しました。処理中のものは次回の開始時に続けます。")
    return .success
  }

  /// How often others are told that this process works, in seconds.
  private static let tellingPause = 10.0

  /// Leaves word for whoever watches the folders (serve --exchange); nobody's work depends on it.
  private func tell() {
    let rows = gateway.tally.rows.map {
      FolderTally.Row(kind: $0.exchange?.rawValue ?? "unknown", outcome: $0.outcome.rawValue, count: $0.count)
    }
    guard let bytes = try? JSONEncoder().encode(FolderTally(at: SystemClock.seconds(), rows: rows)) else { return }
    try? OpenFile.write([UInt8](bytes), to: FolderTally.path(in: root), existing: .replaced)
  }

  private func start(_ name: String, _ step: @escaping @Sendable () throws(GatewayError) -> Bool) -> DispatchSemaphore {
    let ended = DispatchSemaphore(value: 0)
    let thread = Thread { [self] in
      while !isStopped.load(ordering: .relaxed) { Thread.sleep(forTimeInterval: pause(after: step)) }
      ended.signal()
    }
    thread.name = name
    thread.start()
    return ended
  }

  private func pause(after step: @Sendable () throws(GatewayError) -> Bool) -> Double {
    do throws(GatewayError) {
      return try step() ? 0 : Self.pause
    } catch {
      console.complain("\(error) / \(error.japanese)")
      return Self.pauseAfterFault
    }
  }
}
