import EligibilityModel
import Interchange
import Registry

/// How far a list has come, the exceptions first.
struct BulkProgress {
  /// So many rows are shown with the progress; all of them are at an address of their own.
  static let shownRows = 1_000

  let id: BulkJobID
  let job: BulkJob

  var bytes: [UInt8] {
    JSONWriter.object(capacity: 16_384) { object in
      object.string("job", id.text)
      object.word("state", job.state)
      object.string("asOf", job.known.precise)
      object.integer("rows", job.count)
      object.integer("answered", job.rows.count)
      object.integer("refusedRows", job.refused.count)
      object.object("counts") { counts in
        for word in AnswerWord.allCases where word != .notAsked { counts.integer(word.rawValue, job.count(of: word)) }
      }
      object.array("refused", of: Array(job.refused.prefix(Self.shownRows))) { $1.write(to: &$0) }
      guard job.state == .done else { return }
      object.array("exceptions", of: Array(job.rows.prefix(Self.shownRows).prefix { $0.isException })) { $1.write(to: &$0) }
      object.string("allRows", APIRoute.bulkRows(id).path)
      object.string("table", APIRoute.bulkTable(id).path)
    } + [UInt8(ascii: "\n")]
  }
}

/// Which of the answers are wanted: `offset` and `limit` of the query.
struct BulkPart {
  static let mostRows = 10_000

  let offset: Int
  let limit: Int

  init(query: String?) throws(Problem) {
    var (offset, limit) = (0, BulkProgress.shownRows)
    for pair in (query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      switch parts.first {
      case "offset": offset = try Self.number(parts, in: 0...AppointmentReader.mostRows)
      case "limit": limit = try Self.number(parts, in: 1...Self.mostRows)
      default: throw Self.unknown
      }
    }
    self.offset = offset
    self.limit = limit
  }

  func bytes(of job: BulkJob, _ id: BulkJobID) -> [UInt8] {
    let rows = Array(job.rows.dropFirst(offset).prefix(limit))
    return JSONWriter.object(capacity: 64 * rows.count + 256) { object in
      object.string("job", id.text)
      object.integer("total", job.rows.count)
      object.integer("offset", offset)
      object.array("rows", of: rows) { $1.write(to: &$0) }
      object.integerIfPresent("nextOffset", offset + rows.count < job.rows.count && !rows.isEmpty ? offset + rows.count : nil)
    } + [UInt8(ascii: "\n")]
  }

  private static func number(_ parts: [Substring], in range: ClosedRange<Int>) throws(Problem) -> Int {
    guard parts.count == 2, parts[1].utf8.count <= 6, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(parts[1]),
      range.contains(number)
    else {
      throw Problem(
        .malformedQuestion, code: "outOfRange", field: String(parts[0]),
        technician: Bilingual(
          "\(range.lowerBound)から\(range.upperBound)までで書いてください。", "must be from \(range.lowerBound) to \(range.upperBound)"))
    }
    return number
  }

  private static let unknown = Problem(
    .malformedQuestion, code: "unknownField", technician: Bilingual("offset と limit だけを使えます。", "only offset and limit are taken"))
}
