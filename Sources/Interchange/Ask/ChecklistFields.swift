import EligibilityModel

/// Reads the JSON form of a `ChecklistQuestion`.
enum ChecklistQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> ChecklistQuestion {
    ChecklistQuestion(
      serviceDate: try fields.date("serviceDate"), card: try fields.myNumberCard(),
      holding: try fields.wordIfPresent("holding") ?? .held, application: try fields.wordIfPresent("application") ?? .none,
      renewedOn: try fields.knownDate("renewedOn"))
  }
}

// The members of an answer about switching.
extension JSONObjectWriter {
  mutating func write(_ decision: ChecklistDecision, in language: Language) {
    word("reached", decision.reached)
    array("todo") { numbers in for plan in decision.tasks { numbers.integer(plan.task.number) } }
    array("tasks", of: decision.tasks) { object, plan in
      object.word("task", plan.task)
      switch plan.standing {
      case .next: object.string("standing", "next")
      case .waitsFor(let first):
        object.string("standing", "waits")
        object.word("waitsFor", first)
      }
    }
    word("nextForCard", decision.nextForCard)
    array("merits", of: decision.merits) { object, merit in
      object.word("group", merit.group)
      object.word("condition", merit.condition)
      object.string("text", merit.text[language])
    }
    words("portalViews", decision.portalViews)
    words("planned", decision.planned)
  }
}
