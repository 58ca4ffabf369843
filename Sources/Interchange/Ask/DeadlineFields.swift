import EligibilityModel

/// Reads the JSON form of a `DeadlineQuestion`; `serviceDate` is the day of the event.
enum DeadlineQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> DeadlineQuestion {
    DeadlineQuestion(
      eventOn: try fields.date("serviceDate"), occasion: try fields.word("occasion"), insurer: try fields.knownInsurer(),
      receivedOn: try fields.knownDate("receivedOn"))
  }
}

// The members of a decision on a deadline, in the order in which a person would read them.
extension JSONObjectWriter {
  mutating func write(_ decision: DeadlineDecision) {
    string("term", decision.term.word)
    if case .withinDays(let days, let dueOn) = decision.term {
      integer("withinDays", days)
      date("dueOn", dueOn)
    }
    word("timeliness", decision.timeliness)
  }
}
