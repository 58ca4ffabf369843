import EligibilityModel
import Interchange
import Operations
import Registry

/// Takes the reports of a file for the pension office in and, when that is wanted, records the events that settle them.
final class PensionImport {
  /// What became of the lines so far.
  struct Tally {
    /// Reports that are new in the register.
    var received = 0
    /// Reports that were there already.
    var known = 0
    /// Reports that an event of this run settled.
    var settled = 0
    /// Reports that wait although they were to be settled.
    var waiting = 0
    /// Lines about pay.
    var passedOver = 0
    /// Lines that can't be read.
    var refused = 0
  }

  private let writer: any RegisterWriter
  private let occasion: AuditOccasion
  private let place: Place
  private let deadline: CountReportDeadline
  private let now: () -> KnownTime
  private var last: KnownTime?
  private(set) var tally = Tally()

  /// What the file does not say.
  struct Place {
    let insurer: InsurerNumber
    let symbol: InsuredSymbol?
    let receivedOn: CivilDate
    let settles: Bool
  }

  init(writer: any RegisterWriter, occasion: AuditOccasion, place: Place, deadline: CountReportDeadline, now: @escaping () -> KnownTime) {
    self.writer = writer
    self.occasion = occasion
    self.place = place
    self.deadline = deadline
    self.now = now
  }

  /// A report with the line it stands on.
  private struct Entry {
    let line: Int
    let notice: PensionNotice
    let employer: String?
  }

  /// Takes in the reports of some lines.
  ///
  /// - Parameters:
  ///   - lines: the lines, in their order
  ///   - employer: the name of an office, where the head says it
  ///   - refuse: hears of a line that can't be read
  ///   - wait: hears why a report was not settled
  /// - Throws: faults of the register, and what `refuse` throws
  func take(
    _ lines: [PensionLine], employer: ([String]) -> String?, refuse: ([PensionFault], [UInt8]) throws -> Void,
    wait: (_ line: Int, _ reason: Phrase) -> Void
  ) throws {
    var entries: [Entry] = []
    for line in lines {
      switch line {
      case .head: break
      case .notices(let notices, let number): entries += notices.map { Entry(line: number, notice: $0, employer: employer($0.office)) }
      case .passedOver: tally.passedOver += 1
      case .refused(let faults, let bytes, _):
        tally.refused += 1
        try refuse(faults, bytes)
      }
    }
    try receive(entries, wait)
  }

  private func receive(_ entries: [Entry], _ wait: (Int, Phrase) -> Void) throws {
    guard !entries.isEmpty else { return }
    let contents = entries.map { entry in
      EventMapping.content(
        entry.notice.notice(to: place.insurer, receivedOn: place.receivedOn, employer: entry.employer), actor: occasion.actor.name)
    }
    let reports = try ReceiveReport(in: writer, counting: deadline).receiveNew(contents, on: occasion, knownFrom: later())
    tally.received += reports.count { $0.isNew }
    tally.known += reports.count { !$0.isNew }
    guard place.settles else { return }
    for (entry, report) in zip(entries, reports) where report.report.state == .received {
      let refusal = try settle(entry, report.report.id)
      if let refusal {
        tally.waiting += 1
        wait(entry.line, refusal)
      } else {
        tally.settled += 1
      }
    }
  }

  /// Records the event behind a report; answers why it was not.
  private func settle(_ entry: Entry, _ report: ReportID) throws -> Phrase? {
    let wanted = entry.notice.order(at: place.insurer, symbol: place.symbol, employer: entry.employer)
    guard let order = wanted.flatMap(EventMapping.order) else {
      return Phrase("no number is given yet", "被保険者整理番号がまだありません")
    }
    let outcome = try RecordEvent(in: writer).run(order, ground: .notification, report: report, on: occasion, knownFrom: later())
    switch outcome {
    case .recorded: return nil
    case .refused(let refusal): return Phrase(refusal.english, refusal.japanese)
    }
  }

  /// The register learns one thing after another, however coarse the clock is.
  private func later() -> KnownTime {
    let time = last.map { max(now(), KnownTime(microseconds: $0.microseconds + 1)) } ?? now()
    last = time
    return time
  }
}
