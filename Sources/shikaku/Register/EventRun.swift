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
  let now: () -> KnownTime

  /// Records every line; blank lines are passed over.
  /// - Parameters:
  ///   - input: the lines
  ///   - tell: gets the outcome of each line
  /// - Returns: how many lines were refused
  /// - Throws: faults of the register, of the input and of telling
  func record(_ input: FileHandle, tell: ([UInt8]) throws -> Void) throws -> Int {
    var lines = LineReader(input)
    var number = 0
    var refused = 0
    var last: KnownTime?
    while let line = try lines.next() {
      number += 1
      guard let bytes = line.content else { continue }
      let time = later(than: last)
      last = time
      let outcome = try outcome(of: bytes, at: time)
      if !outcome.isRecorded { refused += 1 }
      try tell(EventJSON.write(outcome, line: number))
    }
    return refused
  }

  /// The register learns one thing after another, however coarse the clock is.
  private func later(than last: KnownTime?) -> KnownTime {
    guard let last else { return now() }
    return max(now(), KnownTime(microseconds: last.microseconds + 1))
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
      return .received(try ReceiveReport(in: writer).receive(content, on: occasion, knownFrom: time))
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

extension LineReader.Line {
  /// The bytes of a line, or enough of a line that is too long to be refused for its size; `nil` for a blank one.
  fileprivate var content: [UInt8]? {
    switch self {
    case .tooLong: [UInt8](repeating: UInt8(ascii: " "), count: MemberEventReader.maximumBytes + 1)
    case .bytes(let bytes): LineReader.isBlank(bytes) ? nil : bytes
    }
  }
}
