import EligibilityModel

/// Reads the JSON form of a `ContactQuestion`.
enum ContactQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> ContactQuestion {
    let time = try fields.textIfPresent("time", expected: "must be a time of day written HH:MM", "00:00から23:59の時刻をHH:MMの形で書いてください") {
      ClockTime($0)
    }
    return ContactQuestion(
      serviceDate: try fields.date("serviceDate"), time: time.map(KnownClockTime.at) ?? .unknown,
      subject: try fields.wordIfPresent("subject") ?? .enrolment)
  }
}

// The members of a contact decision, in the order in which a person would read them.
extension JSONObjectWriter {
  mutating func write(_ decision: ContactDecision) {
    word("contact", decision.line)
    if case .number(let number, let menu) = decision.telephone {
      string("telephone", number.text)
      if case .press(let digit) = menu { integer("press", digit) }
    }
    word("status", decision.status)
    word("day", decision.day)
    if case .between(let hours) = decision.hours {
      object("hours") { object in
        object.string("from", hours.from.description)
        object.string("until", hours.until.description)
      }
    }
    if case .at(let day, let time) = decision.nextOpening {
      object("nextOpening") { object in
        object.date("day", day)
        object.string("time", time.description)
      }
    }
    array("pages", of: decision.pages) { object, page in
      object.string("title", page.title)
      object.string("address", page.address.text)
    }
    if case .applies(let penalty) = decision.misuse {
      object("misuse") { object in
        object.word("offence", penalty.offence)
        object.word("penalty", penalty.penalty)
      }
    }
  }
}
