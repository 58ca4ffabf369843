import Cryptography
import Foundation
import Registry
import RegistrySQL
import Synchronization
import Web

/// Looks at what the service can't do without, every few seconds on a thread of its own, so that nobody who asks how it is has to wait.
final class ServiceWatch: Sendable {
  /// What is looked at; what is `nil` is not set up.
  struct Subject: Sendable {
    var register: RegisterAddress?
    var sealKey: String?
    /// Where the service writes.
    var places: [String] = []
    var certificates: CertificateWatch?
    var folders: FolderWatch?
  }

  /// What was found at one time.
  struct Finding: Sendable {
    let report: ServiceReport
    let instant: ContinuousClock.Instant
    let freeMegabytes: Int?
    let terms: [CertificateWatch.Term]
    let folders: FolderWatch.Sight?
  }

  /// How often it is looked at, in seconds.
  private static let pause = 5.0
  /// After how many seconds without a look the last one says nothing any more.
  private static let stale = 30

  let clock: ClockWatch
  private let subject: Subject
  private let last: Mutex<Finding>

  /// Looks once, so that the first who asks is told something.
  init(_ subject: Subject, clock: ClockWatch) {
    (self.subject, self.clock) = (subject, clock)
    var pulse: RegisterPulse?
    last = Mutex(Self.look(at: subject, clock, &pulse))
  }

  /// What was found last.
  var finding: Finding { last.withLock { $0 } }

  /// What was found last, in the words of the pages.
  var report: ServiceReport {
    let finding = finding
    let age = Int((ContinuousClock.now - finding.instant) / Duration.seconds(1))
    let watch: ServiceReport.State = age > Self.stale ? .fails(.watchSilent(seconds: age)) : .works
    return ServiceReport(
      checkedAt: finding.report.checkedAt, findings: finding.report.findings + [ServiceReport.Finding(.watch, watch)])
  }

  /// Looks again and again until the process ends.
  func start() {
    let thread = Thread { [self] in
      var pulse: RegisterPulse?
      while true {
        Thread.sleep(forTimeInterval: Self.pause)
        let found = Self.look(at: subject, clock, &pulse)
        last.withLock { $0 = found }
      }
    }
    thread.name = "service watch"
    thread.start()
  }

  private static func look(at subject: Subject, _ clock: ClockWatch, _ pulse: inout RegisterPulse?) -> Finding {
    let (register, schema) = states(of: subject.register, clock, &pulse)
    let free = subject.places.compactMap(DiskRoom.megabytes).min()
    let terms = subject.certificates?.terms() ?? []
    let folders = subject.folders?.look()
    let now = SystemClock.now()
    let findings: [(ServiceReport.Part, ServiceReport.State)] = [
      (.register, register), (.schema, schema), (.rulebook, .works), (.sealKey, state(ofSealKey: subject.sealKey)),
      (.disk, DiskRoom.state(megabytes: free)), (.clock, subject.register == nil ? .notUsed : state(of: clock)),
      (.folders, folders?.state(now: now) ?? .notUsed),
      (.certificates, subject.certificates == nil ? .notUsed : CertificateWatch.state(of: terms, now: now.microseconds / 1_000_000)),
    ]
    return Finding(
      report: ServiceReport(checkedAt: now.precise, findings: findings.map { ServiceReport.Finding($0.0, $0.1) }),
      instant: .now, freeMegabytes: free, terms: terms, folders: folders)
  }

  /// Whether the register answers in this version; its clock is compared on the way.
  private static func states(
    of address: RegisterAddress?, _ clock: ClockWatch, _ pulse: inout RegisterPulse?
  ) -> (register: ServiceReport.State, schema: ServiceReport.State) {
    guard let address else { return (.notUsed, .notUsed) }
    do throws(RegisterError) {
      let felt: RegisterPulse
      if let pulse { felt = pulse } else { felt = try RegisterPulse(address) }
      pulse = felt
      clock.note(try reading(felt))
      return (.works, .works)
    } catch {
      pulse = nil
      let (english, japanese) = (error.description, error.japanese)
      switch error {
      case .newerRegister, .olderRegister, .notARegister:
        return (.works, .fails(.registerOfOtherVersion(english: english, japanese: japanese)))
      default: return (.fails(.registerSilent(english: english, japanese: japanese)), .works)
      }
    }
  }

  /// The most certain of three comparisons: a slow answer says little about the clock.
  private static func reading(_ pulse: RegisterPulse) throws(RegisterError) -> ClockWatch.Reading {
    var best: ClockWatch.Reading?
    for _ in 0..<3 {
      let before = SystemClock.now()
      let register = try pulse.feel()
      let reading = ClockWatch.Reading(register: register, before: before, after: SystemClock.now())
      if reading.uncertainty <= best?.uncertainty ?? .max { best = reading }
    }
    guard let best else { throw .store("the clock") }
    return best
  }

  private static func state(of clock: ClockWatch) -> ServiceReport.State {
    guard let seconds = clock.last?.seconds else { return .notUsed }
    if seconds > ClockWatch.limit { return .fails(.clockOff(seconds: seconds)) }
    return seconds >= ClockWatch.toldFrom ? .atRisk(.clockDrifts(seconds: seconds)) : .works
  }

  private static func state(ofSealKey path: String?) -> ServiceReport.State {
    guard let path else { return .notUsed }
    return (try? KeyFile.signingKey(path)) == nil ? .fails(.sealKeyUnreadable) : .works
  }
}
