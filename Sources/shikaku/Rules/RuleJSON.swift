import EligibilityModel
import Interchange
import Proof
import Rulebook
import Web

/// The rules of a book as JSON, one object a line.
struct RuleJSON {
  let language: Language

  /// A rule, with its value on a day where one is asked for.
  func listed(_ entry: RuleList.Entry, on day: ModelledDay?) -> [UInt8] {
    line { object in
      head(of: entry, &object)
      if let edition = day.flatMap(entry.rule.edition) { self.edition(edition, entry, &object) }
    }
  }

  /// A rule with every edition and the cases whose answers rest on it.
  func shown(_ entry: RuleList.Entry, cases: [RuleTrials.Trial]) -> [UInt8] {
    line { object in
      head(of: entry, &object)
      object.array("editions", of: entry.rule.editions) { object, edition in
        self.edition(edition, entry, &object)
        object.array("agreeing", of: edition.agreeing) { citation($1, &$0) }
        object.array("against", of: edition.against) { object, other in
          value(other.value, entry, &object)
          object.object("source") { citation(other.citation, &$0) }
        }
      }
      object.array("cases", of: cases) { object, trial in
        object.string("name", trial.name)
        object.string("place", trial.place)
        object.integer("runs", trial.runs)
        object.bool("passes", trial.passes)
        object.strings("failing", trial.failing)
      }
    }
  }

  /// The beginning of an edition.
  func turn(_ turn: RuleList.Turn) -> [UInt8] {
    line { object in
      head(of: turn.entry, &object)
      edition(turn.edition, turn.entry, &object)
    }
  }

  /// A rule that changes.
  func change(_ item: RuleChanges.Item, in list: RuleList) -> [UInt8] {
    let difference = item.difference
    return line { object in
      guard let entry = list.entry(named: difference.rule.id.text) else { return }
      head(of: entry, &object)
      object.word("extent", difference.extent)
      object.string("whom", item.whom[language])
      object.array("changes", of: item.changes) { object, change in
        object.strings("about", change.labels.map { $0[language] })
        object.strings("before", change.before.map { $0.text[language] })
        object.strings("after", change.after.map { $0.text[language] })
      }
      object.array("changedOn") { array in
        for day in difference.turns { array.date(day) }
      }
      object.object("before") { edition(difference.before, entry, &$0) }
      object.object("after") { edition(difference.after, entry, &$0) }
    }
  }

  // MARK: Parts

  private func head(of entry: RuleList.Entry, _ object: inout JSONObjectWriter) {
    object.string("rule", entry.rule.id.text)
    object.string("title", entry.rule.title[language])
    object.strings("insurers", entry.insurers.map { $0[language] })
  }

  private func edition(_ edition: ListedEdition, _ entry: RuleList.Entry, _ object: inout JSONObjectWriter) {
    object.date("from", edition.from)
    object.dateIfPresent("through", edition.through)
    value(edition.inForce.value, entry, &object)
    object.word("certainty", edition.grounds.certainty)
    object.object("source") { citation(edition.inForce.citation, &$0) }
    object.strings("facts", edition.grounds.facts.map(\.text))
  }

  private func value(_ value: WrittenValue, _ entry: RuleList.Entry, _ object: inout JSONObjectWriter) {
    object.value("value", RuleJSON.json(value))
    object.strings("says", entry.wording.lines(of: value).map { $0.plain(in: language) })
  }

  private func citation(_ citation: Citation, _ object: inout JSONObjectWriter) {
    object.string("document", citation.document)
    object.string("section", citation.section)
    object.dateIfPresent("issuedOn", citation.issuedOn)
    object.date("readOn", citation.readOn)
    object.word("certainty", citation.certainty)
  }

  /// The value as its file writes it; every word is a text.
  private static func json(_ value: WrittenValue) -> JSONValue {
    switch value {
    case .word(let word): return .string(word)
    case .list(let values): return .array(values.map(json))
    case .fields(let fields):
      var object = JSONObject()
      for field in fields { _ = object.append(field.key, json(field.value)) }
      return .object(object)
    }
  }

  private func line(_ write: (inout JSONObjectWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(write)
    writer.endLine()
    return writer.bytes
  }
}
