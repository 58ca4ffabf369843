import EligibilityModel
import Interchange
import Operations
import Registry

/// Turns lines of an event file into what the register records.
enum EventMapping {
  /// The order behind a line; `nil` when a cover would hold no day, or the line is about a report.
  static func order(_ line: MemberEventLine.Order) -> EventOrder? {
    switch line {
    case .enrolled(let member, let occasion): MemberImport.record(member).map { .enrol($0, occasion) }
    case .changed(let part, let mark, let days, let occasion):
      .state(address(mark, days.from), statement(part), until: days.until.map(StatementEnd.before) ?? .nextChange, occasion)
    case .lost(let mark, let lostOn, let occasion): .lose(address(mark, lostOn), lostOn: lostOn, occasion)
    case .moved(let mark, let lostOn, let next, let occasion):
      MemberImport.record(next).map { .move(address(mark, lostOn), lostOn: lostOn, to: $0, occasion) }
    case .startMoved(let mark, let day, let start): .moveStart(address(mark, day), to: start)
    case .withdrawn(let event): .withdraw(EventID(event))
    case .mended(let event, let order): self.order(order).map { .mend(EventID(event), $0) }
    case .received, .turnedDown: nil
    }
  }

  /// What a report says.
  static func content(_ notice: MemberNotice, actor: RegisterText) -> ReportContent {
    ReportContent(
      occasion: notice.occasion, insurerNumber: notice.insurerNumber, numberKey: notice.number?.canonicalKey, birthDate: notice.birthDate,
      name: notice.name, eventOn: notice.eventOn, receivedOn: notice.receivedOn, dueOn: nil, actor: actor,
      employer: notice.employer.flatMap { RegisterText($0) })
  }

  private static func address(_ mark: MemberMark, _ day: CivilDate) -> CoverAddress {
    CoverAddress(subject: mark.subject, day: day)
  }

  private static func statement(_ part: MemberPart) -> StatementPart {
    switch part {
    case .name(let name, let kana): .name(name, kana)
    case .address(let text): .address(text.flatMap { RegisterText($0) })
    case .employer(let text): .employer(text.flatMap { RegisterText($0) })
    case .household(let text): .household(text.flatMap { RegisterText($0) })
    case .share(let rate): .share(rate)
    case .certificateValidThrough(let day): .certificateValidThrough(day)
    }
  }
}

extension MemberMark {
  /// Whose cover is meant.
  var subject: CoverageSubject {
    let key = RegistryKey(insurerNumber: insurerNumber, symbolKey: symbol?.canonicalKey, numberKey: number.canonicalKey)
    return CoverageSubject(key: key, branchNumber: branchNumber, birthDate: birthDate)
  }
}
