import EligibilityModel

/// Reads the JSON form of an `EmergencyQuestion`.
enum EmergencyQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> EmergencyQuestion {
    EmergencyQuestion(
      serviceDate: try fields.date("serviceDate"), reader: try fields.wordIfPresent("reader") ?? .ambulanceCrew,
      registration: try fields.wordIfPresent("registration") ?? .unknown, holding: try fields.wordIfPresent("holding") ?? .held,
      consciousness: try fields.wordIfPresent("consciousness") ?? .unknown)
  }
}

// The members of an answer about an emergency.
extension JSONObjectWriter {
  mutating func write(_ decision: EmergencyDecision) {
    word("reading", decision.reading)
    words("reads", decision.reads)
    words("uses", decision.uses)
    words("handOver", decision.handOver)
    word("consent", decision.consent)
    word("course", decision.course)
  }
}
