import Interchange
import Proof

/// A row of the table of facts as one line of JSON.
enum FactJSON {
  static func write(_ row: FactRow) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.string("id", row.id)
      object.word("held", row.kind)
      object.bool("proven", row.isProven)
      object.bool("passes", row.isProven && !row.fails)
      object.stringIfPresent("needs", row.isProven ? nil : row.need)
      object.array("book", of: row.held) { object, holding in
        object.word("kind", holding.kind)
        object.string("place", holding.place)
        object.string("from", holding.from)
      }
      object.array("cases", of: row.cases) { object, trial in
        object.string("name", trial.name)
        object.string("place", trial.place)
        object.bool("passes", trial.passes)
      }
      object.strings("tests", row.tests)
    }
    writer.endLine()
    return writer.bytes
  }
}
