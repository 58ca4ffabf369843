import EligibilityModel
import Interchange
import Operations
import Registry

// Those who agreed to visits, or to online care.
extension GatewayDesk {
  /// The covers of everybody who is meant; what can't be asked for at all fails as a whole, because nobody may be missing from such a list.
  func consented(_ search: OQSConsentedSearch, _ header: OQSRequestHeader, reception: String) -> OQSResponse {
    let time = now()
    let question = ConsentedQuestion(search, header, today: time.moment.date, limit: reader.peopleLimit)
    guard let list = try? register.consented(question, time).get() else { return .failed(OQSFault(.unavailable)) }
    guard case .people(let people) = list else {
      return .failed(OQSFault(.tooManyPeople, detail: "ask for fewer days; at most \(reader.peopleLimit) are taken"))
    }
    var told = register.ask(people.compactMap(\.question), header.institution)[...]
    var names = InsurerNames(register.insurerRecords, knownAt: time)
    let answers = people.map { person in
      guard let question = person.question else { return OQSAnswer(.answered(.none, []), echo: OQSEcho(name: "", [])) }
      return OQSAnswer(told.popFirst(), on: question.serviceDate, OQSConsents(person.items)) { names.name(of: $0, on: $1) }
    }
    return .answers(reception: reception, answers)
  }
}

extension ConsentedQuestion {
  /// Without a day the covers of today are meant.
  fileprivate init(_ search: OQSConsentedSearch, _ header: OQSRequestHeader, today: CivilDate, limit: Int) {
    let days: ConsentedDays =
      switch search.days {
      case .consent: .given(from: search.from, through: search.through)
      case .examination: .holding(from: search.from, through: search.through)
      }
    self.init(
      institution: header.institution, scene: search.treatment == .homeVisit ? .visit : .online, days: days,
      confirmationDate: header.confirmationDate ?? today, limit: limit)
  }
}

extension OQSConsents {
  /// Those of the items that the files have an element for.
  fileprivate init(_ items: [ConsentedPerson.Item]) {
    var answers: [OQSConsentItem: Answer] = [:]
    for item in items {
      guard let name = OQSConsentItem.allCases.first(where: { $0.consentItem == item.ruling.item }) else { continue }
      answers[name] = Answer(item)
    }
    self.init(answers)
  }
}

extension OQSConsents.Answer {
  /// Nothing is told of an item that this kind of institution is not shown.
  fileprivate init?(_ item: ConsentedPerson.Item) {
    switch item.ruling.standing {
    case .open: self.init(.given, at: item.agreedAt.map { "\($0.date.compact)\($0.time.digits)00" })
    case .closed(.expired), .closed(.withdrawn): self.init(.expired)
    case .closed(.notAsked), .closed(.refused), .closed(.notValid): self.init(.notGiven)
    case .closed(.notForPlace), .closed(.notForProfession), .closed(.notForPurpose): return nil
    }
  }
}

extension OQSConsentItem {
  /// The item of consent that it stands for.
  var consentItem: ConsentItem {
    switch self {
    case .ceiling: .limits
    case .specificDiseases: .specificDisease
    case .healthCheckups: .checkUps
    case .drugs: .drugs
    case .diagnosis: .care
    case .operation: .surgery
    }
  }
}

extension ClockTime {
  /// Hour and minute without a mark between them.
  fileprivate var digits: String { description.filter(\.isNumber) }
}
