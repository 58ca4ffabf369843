import EligibilityModel
import Interchange
import Registry

/// What a person agreed to, the oldest first, and what it opens.
struct ConsentList {
  let rows: [RecordedConsent]
  let decision: ConsentDecision?

  func bytes(_ writer: AnswerWriter) -> [UInt8] {
    JSONWriter.object(capacity: 1_024) { object in
      object.array("consents", of: rows) { $1.write(to: &$0) }
      if let decision { object.appendRaw("open", writer.answer(.consent(decision), in: .japanese)) }
    }
  }
}

extension RecordedConsent {
  fileprivate func write(to object: inout JSONObjectWriter) {
    let consent = draft.consent
    object.string("institution", draft.institution.canonical)
    object.write(consent.given)
    object.word("kind", consent.form.offer)
    switch consent.form {
    case .bulk(let choice): object.word("choice", choice)
    case .individual(let items), .carriedOver(let items):
      object.strings("items", ConsentItem.allCases.filter(items.contains).map(\.rawValue))
    }
    object.word("way", consent.way)
    object.word("scene", consent.scene)
    object.word("giver", draft.giver)
    object.array("withdrawn", of: ConsentItem.allCases.filter { consent.withdrawn[$0] != nil }) { object, item in
      object.word("item", item)
      if let moment = consent.withdrawn[item] { object.write(moment) }
    }
    object.dateIfPresent("careEndedOn", consent.careEnded)
    object.string("recordedAt", knownFrom.precise)
  }
}

extension JSONObjectWriter {
  fileprivate mutating func write(_ moment: CivilMoment) {
    date("on", moment.date)
    string("at", moment.time.description)
  }
}
