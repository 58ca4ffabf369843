import EligibilityModel
import Interchange
import Operations
import Registry

/// The outcome of a line as one line of JSON; never holds a name or number of the member.
enum EventJSON {
  static func write(_ outcome: LineOutcome, line: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.integer("line", line)
      write(outcome, to: &object)
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ outcome: LineOutcome, to object: inout JSONObjectWriter) {
    switch outcome {
    case .recorded(let change, let told):
      object.string("outcome", "recorded")
      object.array("events") { list in for event in change.events { list.integer(Int(event.number)) } }
      object.integer("rowsClosed", change.closed.count)
      object.integer("rowsAdded", change.added.count)
      if !told.isEmpty { object.array("toldBefore", of: told) { $0.write($1) } }
    case .received(let report):
      object.string("outcome", "received")
      object.integer("report", Int(report.number))
    case .turnedDown(let report):
      object.string("outcome", "turnedDown")
      object.integer("report", Int(report.number))
    case .refused(let refusal):
      object.refused(refusal.code, Phrase(refusal.english, refusal.japanese))
    case .unreadable(let fault): object.refused(fault)
    }
  }
}

extension JSONObjectWriter {
  /// A line that was not recorded, with the reason and the field where there is one.
  mutating func refused(_ reason: String, field: String = "", _ phrase: Phrase) {
    string("outcome", "refused")
    string("reason", reason)
    if !field.isEmpty { string("field", field) }
    string("english", phrase.english)
    string("japanese", phrase.japanese)
  }

  /// A line that could not be read.
  mutating func refused(_ fault: AskFault) {
    refused(fault.code, field: fault.field, Phrase(fault.english, fault.japanese))
  }

  /// Who was told a row that is known to be wrong now.
  fileprivate mutating func write(_ told: AuditEntry) {
    string("at", told.at.precise)
    string("actor", told.actor.name.text)
    word("role", told.actor.role)
    word("purpose", told.purpose)
    dateIfPresent("serviceDate", told.serviceDate)
  }
}

// The words for what the office has to mend.
extension EventRefusal {
  var code: String {
    switch self {
    case .noSuchCover: "noSuchCover"
    case .severalCovers: "severalCovers"
    case .outsideCover: "outsideCover"
    case .emptyPeriod: "emptyPeriod"
    case .endBeforeStart: "endBeforeStart"
    case .startAfterEnd: "startAfterEnd"
    case .nothingChanges: "nothingChanges"
    case .alreadyCovered: "alreadyCovered"
    case .brokenHistory: "brokenHistory"
    case .noSuchEvent: "noSuchEvent"
    case .alreadyCorrected: "alreadyCorrected"
    case .laterEvent: "laterEvent"
    case .noOpenReport: "noOpenReport"
    }
  }

  var english: String {
    switch self {
    case .noSuchCover: "no cover under these numbers and this birth date includes that day; check numbers, birth date and day"
    case .severalCovers(let count): "\(count) covers fit; add the branch number"
    case .outsideCover(let period): "the day lies outside the cover, which holds \(Self.days(period))"
    case .emptyPeriod: "the last day would lie before the first"
    case .endBeforeStart(let start): "lostOn must be after \(start.iso8601), the day on which the cover began"
    case .startAfterEnd(let end): "eligibleFrom must be before \(end.iso8601), the day on which the cover ended"
    case .nothingChanges: "the register says so already"
    case .alreadyCovered(let period): "the person is covered under these numbers already on \(Self.days(period))"
    case .brokenHistory: "the stretches of this cover do not fit each other; look at 'shikaku register history' first"
    case .noSuchEvent: "there is no event of this number"
    case .alreadyCorrected(let event): "the event was taken back before, by event \(event.number)"
    case .laterEvent(let event): "event \(event.number) changed the same days later; take that one back first"
    case .noOpenReport: "no report of this number waits"
    }
  }

  var japanese: String {
    switch self {
    case .noSuchCover: "この番号と生年月日で、その日を含む資格がありません。番号、生年月日、日付を確かめてください"
    case .severalCovers(let count): "該当する資格が\(count)件あります。枝番を付けてください"
    case .outsideCover(let period): "その日は資格の期間（\(Self.days(period))）の外です"
    case .emptyPeriod: "終わりの日が初めの日より前になります"
    case .endBeforeStart(let start): "資格喪失日は資格取得日（\(start.iso8601)）より後にしてください"
    case .startAfterEnd(let end): "資格取得日は資格喪失日（\(end.iso8601)）より前にしてください"
    case .nothingChanges: "登録簿は既にその内容です"
    case .alreadyCovered(let period): "この人は同じ番号で既に資格があります（\(Self.days(period))）"
    case .brokenHistory: "この資格の記録がつながっていません。先に 'shikaku register history' で確かめてください"
    case .noSuchEvent: "この番号の異動はありません"
    case .alreadyCorrected(let event): "この異動は既に取り消されています（異動番号\(event.number)）"
    case .laterEvent(let event): "後の異動（異動番号\(event.number)）が同じ期間を変えています。先にそれを取り消してください"
    case .noOpenReport: "この番号の処理待ちの届出はありません"
    }
  }

  private static func days(_ period: Period) -> String {
    period.from.iso8601 + "…" + (period.validThrough?.iso8601 ?? "")
  }
}
