import EligibilityModel

/// Reads the fields of one line; what is wrong is gathered, so that a line is mended in one go.
struct PensionLineDecoder {
  private let line: Int
  private let fields: [ArraySlice<UInt8>]
  private(set) var faults: [PensionFault] = []

  init(_ fields: [ArraySlice<UInt8>], line: Int) {
    self.fields = fields
    self.line = line
  }

  /// The people whom the line is about; empty where something is wrong.
  mutating func notices(_ form: PensionForm) -> [PensionNotice] {
    let notices =
      switch form {
      case .acquisition: [acquisition()]
      case .loss: [loss()]
      case .dependants: dependants()
      case .yearlyPay, .changedPay, .bonus: [PensionNotice?]()
      }
    return faults.isEmpty ? notices.compactMap { $0 } : []
  }

  private mutating func acquisition() -> PensionNotice? {
    typealias Field = PensionField.Acquisition
    if text(Field.cover) == "3" { fault(Field.cover, .pensionOnly) }
    let number = number(Field.number)
    let person = person(name: Field.name, kana: Field.kana, birthDate: Field.birthDate)
    // 1 to 3 are covered by the usual rules, 5 to 7 by the fund's; women are 2 and 6.
    let sex = word(Field.kind, ["1": .male, "2": .female, "3": .male, "5": .male, "6": .female, "7": .male] as [String: Sex])
    let address = optionalText(Field.address)
    guard let day = date(Field.eligibleFrom), let person, let sex else { return nil }
    if person.birthDate > day { fault(Field.birthDate, .value(.bornAfterEligible)) }
    return notice(.begins, .joined, day, number, .insuredPerson, person, sex, address)
  }

  private mutating func loss() -> PensionNotice? {
    typealias Field = PensionField.Loss
    let number = number(Field.number)
    let person = person(name: Field.name, kana: Field.kana, birthDate: Field.birthDate)
    let cause = word(Field.cause, Self.causes)
    let lostOn = date(Field.lostOn)
    if let lostOn, let cause, cause.hasLastDay, let last = date(Field.lastDay), lostOn != last.dayAfter {
      fault(Field.lostOn, .notTheDayAfter)
    }
    guard let lostOn, let person, let cause else { return nil }
    return notice(.ends, cause.occasion, lostOn, number, .insuredPerson, person, .notStated, nil)
  }

  /// Why cover ends, and whether the last day of work or life stands beside.
  private struct Cause {
    let occasion: EventOccasion
    let hasLastDay: Bool
  }

  private static let causes: [String: Cause] = [
    "4": Cause(occasion: .left, hasLastDay: true), "5": Cause(occasion: .died, hasLastDay: true),
    "7": Cause(occasion: .turned75, hasLastDay: false), "9": Cause(occasion: .movedInsurer, hasLastDay: false),
    "11": Cause(occasion: .left, hasLastDay: false),
  ]

  private mutating func dependants() -> [PensionNotice?] {
    typealias Field = PensionField.Dependants
    let number = number(Field.number)
    let change = word(Field.change, ["1": .begins, "2": .ends, "3": nil] as [String: PensionNotice.Kind?])
    guard let change else { return [] }
    guard let change else {
      fault(Field.change, .unclearChange)
      return []
    }
    let named = PensionField.Dependant.all.filter { text($0.name) != "" || text($0.kana) != "" }
    if named.isEmpty { fault(nil, .nobody) }
    return named.map { dependant($0, change, number) }
  }

  private mutating func dependant(
    _ fields: PensionField.Dependant, _ change: PensionNotice.Kind, _ number: InsuredNumber?
  ) -> PensionNotice? {
    let person = person(name: fields.name, kana: fields.kana, birthDate: fields.birthDate)
    let spouses: [String: Sex] = ["1": .male, "2": .female, "3": .male, "4": .female]
    let sex = word(fields.relation, fields.isSpouse ? spouses : ["1": .male, "2": .female])
    let address = optionalText(fields.address)
    let day = date(change == .begins ? fields.addedOn : fields.removedOn)
    let died = change == .ends && text(fields.removalCause) == "1"
    guard let person, let sex, let day else { return nil }
    let occasion: EventOccasion = change == .begins ? .dependantAdded : died ? .died : .dependantRemoved
    return notice(change, occasion, day, number, .family, person, sex, address)
  }

  private func notice(
    _ kind: PensionNotice.Kind, _ occasion: EventOccasion, _ day: CivilDate, _ number: InsuredNumber?, _ role: EnrolleeRole,
    _ person: Person, _ sex: Sex, _ address: String?
  ) -> PensionNotice {
    let office = [PensionField.prefecture, .district, .officeSymbol].map { text($0) ?? "" }
    return PensionNotice(
      kind: kind, occasion: occasion, day: day, number: number, role: role, name: person.name, nameKana: person.kana,
      birthDate: person.birthDate, sex: sex, address: address, office: office)
  }
}

// Single values.
extension PensionLineDecoder {
  private struct Person {
    let name: PersonName
    let kana: NameKana?
    let birthDate: CivilDate
  }

  private mutating func fault(_ field: PensionField?, _ reason: PensionFault.Reason) {
    faults.append(PensionFault(line: line, field: field?.name, reason: reason))
  }

  /// The text of a field without the blanks around it; `nil` where its bytes are no text.
  private func text(_ field: PensionField) -> String? {
    guard fields.indices.contains(field.place) else { return "" }
    return try? CP932.decode(Array(fields[field.place])).trimmingBlanks()
  }

  /// The text of a field; a fault where its bytes are no text.
  private mutating func readText(_ field: PensionField) -> String? {
    guard fields.indices.contains(field.place) else { return "" }
    do throws(CP932Error) {
      return try CP932.decode(Array(fields[field.place])).trimmingBlanks()
    } catch {
      fault(field, .value(.undecodable(.notCP932(error))))
      return nil
    }
  }

  private mutating func value<Value, Fault: Error>(
    _ text: String, _ field: PensionField, _ reason: (Fault) -> MemberFault.Reason, _ read: (String) throws(Fault) -> Value
  ) -> Value? {
    do throws(Fault) {
      return try read(text)
    } catch {
      fault(field, .value(reason(error)))
      return nil
    }
  }

  private mutating func number(_ field: PensionField) -> InsuredNumber? {
    guard let text = readText(field), !text.isEmpty else { return nil }
    return value(text, field, MemberFault.Reason.identifier) { (text) throws(IdentifierError) in try InsuredNumber(text) }
  }

  private mutating func optionalText(_ field: PensionField) -> String? {
    guard let text = readText(field), !text.isEmpty else { return nil }
    return value(text, field, { $0 }) { (text) throws(MemberFault.Reason) in try MemberText.checked(text, limit: 200) }
  }

  private mutating func person(name: PensionField, kana: PensionField, birthDate: PensionField) -> Person? {
    let reading = readText(kana) ?? ""
    let written = readText(name) ?? ""
    let day = date(birthDate)
    var nameKana: NameKana?
    if !reading.isEmpty {
      nameKana = value(reading, kana, MemberFault.Reason.name) { (text) throws(PersonNameError) in try NameKana(text) }
    }
    let shown = written.isEmpty ? reading : written
    guard !shown.isEmpty else {
      fault(kana, .value(.missing))
      return nil
    }
    let personName = value(shown, name, MemberFault.Reason.name) { (text) throws(PersonNameError) in try PersonName(text) }
    guard let personName, let day else { return nil }
    return Person(name: personName, kana: nameKana, birthDate: day)
  }

  private mutating func word<Value>(_ field: PensionField, _ words: [String: Value]) -> Value? {
    guard let text = readText(field) else { return nil }
    guard let value = words[text] else {
      fault(field, .value(text.isEmpty ? .missing : .unknownWord(allowed: words.keys.sorted())))
      return nil
    }
    return value
  }

  /// A day in two fields: the code of its era, then year, month and day.
  private mutating func date(_ field: PensionField) -> CivilDate? {
    guard let era = readText(field), let day = readText(PensionField(field.place + 2, field.name)) else { return nil }
    guard !era.isEmpty || !day.isEmpty else {
      fault(field, .value(.missing))
      return nil
    }
    return value(era + day, field, MemberFault.Reason.era) { (text) throws(EraDateError) in
      try EraDate(text, coding: PensionEraCode.self).date
    }
  }
}
