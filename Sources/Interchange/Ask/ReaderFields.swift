import EligibilityModel

// The members of an answer about a card reader.
extension JSONObjectWriter {
  mutating func write(_ decision: ReaderDecision) {
    word("placing", decision.placing)
    words("methods", decision.methods)
    words("offered", decision.offered)
    word("pin", decision.pin)
    word("identity", decision.identity)
    object("visual") { $0.write(decision.visual) }
    word("assistance", decision.assistance)
    object("consent") { $0.write(decision.consent) }
    word("alert", decision.alert)
    write("position", decision.position)
    if decision.issued != .notAsked { word("issuedVariant", decision.issued) }
  }

  private mutating func write(_ ruling: VisualRuling) {
    word("permission", ruling.permission)
    array("routes", of: ruling.routes) { object, plan in
      object.word("route", plan.route)
      object.words("steps", plan.steps)
    }
    if case .at(let position) = ruling.position { write("position", position) }
  }

  private mutating func write(_ ruling: ConsentRuling) {
    words("offers", ruling.offers)
    words("preset", ruling.preset)
    word("record", ruling.record)
    words("sees", ruling.sees)
    word("access", ruling.access)
    words("items", ruling.items)
  }
}
