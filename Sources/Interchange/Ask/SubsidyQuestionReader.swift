import EligibilityModel

/// Reads the JSON form of a `SubsidyQuestion`; `serviceDate` is the day of the application.
enum SubsidyQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> SubsidyQuestion {
    SubsidyQuestion(
      appliedOn: try fields.date("serviceDate"), programme: try fields.word("programme"),
      facility: try fields.wordIfPresent("facility").map(KnownFacilityKind.kind) ?? .unknown,
      readers: try fields.integerIfPresent("readers", in: 1...1_000).map(KnownCount.count) ?? .notGiven,
      monthlyUse: try fields.arrayIfPresent("monthlyUse", atMost: 120) { (field) throws(FieldFault) in try field.object(use) },
      addedOn: try fields.knownDate("addedOn"), installedOn: try fields.knownDate("installedOn"),
      unitCosts: try fields.arrayIfPresent("unitCosts", atMost: 100, of: cost))
  }

  private static func use(_ fields: inout JSONFieldReader) throws(FieldFault) -> MonthlyUse {
    MonthlyUse(month: try fields.date("month"), count: try fields.integer("count", in: 0...1_000_000_000))
  }

  private static func cost(_ field: JSONField) throws(FieldFault) -> Yen {
    .fixed(Int64(try field.integer(in: 0...1_000_000_000)))
  }
}

// The members of a subsidy decision, in the order in which a person would read them.
extension JSONObjectWriter {
  mutating func write(_ decision: SubsidyDecision) {
    word("outcome", decision.outcome)
    array("reasons") { reasons in for reason in decision.reasons { reasons.word(reason) } }
    array("needed") { items in for item in decision.missing { items.word(item) } }
    date("deadline", decision.deadline)
    write("grant", decision.grant)
    if case .count(let count) = decision.unitsCounted { integer("unitsCounted", count) }
    write("limit", decision.limit)
    write("selfPaid", decision.selfPaid)
  }
}
