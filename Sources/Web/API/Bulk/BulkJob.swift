import EligibilityModel
import Interchange
import Operations
import Registry

/// How far a list has come.
/// 一括照会の状態
public enum BulkState: String, CaseIterable, Sendable {
  /// Nobody has been asked for yet.
  case waiting
  /// Some have been asked for.
  case running
  /// All have been asked for.
  case done
}

/// One list of appointments with what is known of it so far.
/// 一括照会
struct BulkJob: Sendable {
  let caller: Caller
  /// As of when the register is asked, for the whole list.
  let known: KnownTime
  let refused: [AppointmentFault]
  let count: Int
  /// Who has not been asked for yet, the next one last.
  private var open: [Appointment]
  private(set) var rows: [BulkRow] = []
  /// When the last answer came; `nil` until then.
  private(set) var doneAt: KnownTime?

  init(_ lines: [AppointmentLine], by caller: Caller, known: KnownTime) {
    self.caller = caller
    self.known = known
    refused = lines.compactMap { if case .refused(let fault) = $0 { fault } else { nil } }
    open = lines.reversed().compactMap { if case .appointment(let appointment) = $0 { appointment } else { nil } }
    count = open.count
    rows.reserveCapacity(count)
    if open.isEmpty { doneAt = known }
  }

  var state: BulkState { doneAt != nil ? .done : rows.isEmpty ? .waiting : .running }

  var exceptions: Int { rows.lazy.filter(\.isException).count }

  /// The next to ask for, who leave the list with that.
  mutating func next(_ most: Int) -> [Appointment] {
    let next = Array(open.suffix(most).reversed())
    open.removeLast(next.count)
    return next
  }

  /// Takes the answers to those who were next; when they are the last ones, puts the exceptions first.
  mutating func take(_ answered: [BulkRow], at time: KnownTime) {
    rows += answered
    guard rows.count >= count else { return }
    rows.sort { ($0.rank, $0.line) < ($1.rank, $1.line) }
    doneAt = time
  }

  func count(of word: AnswerWord) -> Int { rows.lazy.filter { $0.word == word }.count }
}
