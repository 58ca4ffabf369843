import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry

/// Records a stream of events, each in a change of its own.
struct EventRun {
  let writer: any RegisterWriter
  let trail: any AuditReader
  let occasion: AuditOccasion
  let ground: EventGround
  let deadline: CountReportDeadline
  /// The fingerprint of the book by which deadlines are counted.
  let book: AuditHash?
  let now: () -> KnownTime

  /// Records every line; blank lines are passed over.
  /// - Parameters:
  ///   - input: the lines
  ///   - tell: gets the outcome of each line
  /// - Returns: how many lines were refused
  /// - Throws: faults of the register, of the input and of telling
  func record(_ input: FileHandle, tell: ([UInt8]) throws -> Void) throws -> Int {
    var lines = RecordedLines(input, now: now)
    var refused = 0
    while let line = try lines.next() {
      let outcome = try outcome(of: line.bytes, at: line.time)
      if !outcome.isRecorded { refused += 1 }
      try tell(EventJSON.write(outcome, line: line.number))
    }
    return refused
  }

  private func outcome(of bytes: [UInt8], at time: KnownTime) throws -> LineOutcome {
    let line: MemberEventLine
    do throws(AskFault) {
      line = try MemberEventReader.read(bytes)
    } catch {
      return .unreadable(error)
    }
    switch line.order {
    case .received(let notice):
      let content = EventMapping.content(notice, actor: occasion.actor.name)
      let counted = AuditOccasion(actor: occasion.actor, purpose: occasion.purpose, book: book)
      return .received(try ReceiveReport(in: writer, counting: deadline).receive(content, on: counted, knownFrom: time))
    case .turnedDown(let report):
      let refusal = try ReceiveReport(in: writer).turnDown(ReportID(report), on: occasion, knownFrom: time)
      return refusal.map { .refused($0) } ?? .turnedDown(ReportID(report))
    default: return try record(line, at: time)
    }
  }

  private func record(_ line: MemberEventLine, at time: KnownTime) throws -> LineOutcome {
    guard let order = EventMapping.order(line.order) else { return .refused(.emptyPeriod) }
    let report = line.report.map(ReportID.init)
    switch try RecordEvent(in: writer).run(order, ground: ground, report: report, on: occasion, knownFrom: time) {
    case .recorded(let change): return .recorded(change, told: try WhoWasTold(in: trail).run(change.closed))
    case .refused(let refusal): return .refused(refusal)
    }
  }
}

/// What became of one line.
enum LineOutcome {
  case recorded(RecordedChange, told: [AuditEntry])
  case received(ReportID)
  case turnedDown(ReportID)
  case refused(EventRefusal)
  case unreadable(AskFault)

  var isRecorded: Bool {
    switch self {
    case .recorded, .received, .turnedDown: true
    case .refused, .unreadable: false
    }
  }
}
