import EligibilityModel

/// Reads what programs ask for about consents, strictly.
/// 同意の依頼の読み取り
public enum ConsentRequestReader {
  /// An answer to be recorded.
  /// - Throws: `AskFault` that names the field, or the byte where the JSON breaks
  public static func answer(_ bytes: [UInt8]) throws(AskFault) -> ConsentRequest<ConsentAnswerGiven> {
    try read(bytes) { (fields) throws(FieldFault) in
      let consent = try fields.object("consent", ConsentQuestionReader.consent)
      let giver = try fields.wordIfPresent("giver", Giver.self) ?? .person
      let isAsBefore = if case .carriedOver(let items) = consent.form { items.isEmpty } else { false }
      return ConsentAnswerGiven(consent: consent, isAsBefore: isAsBefore, byRepresentative: giver == .representative)
    }
  }

  /// A withdrawal, or the end of visits.
  /// - Throws: `AskFault` that names the field, or the byte where the JSON breaks
  public static func end(_ bytes: [UInt8]) throws(AskFault) -> ConsentRequest<ConsentEnd> {
    try read(bytes) { (fields) throws(FieldFault) in
      let end = try fields.dateIfPresent("careEndedOn")
      let withdrawn = try fields.objectIfPresent("withdrawn", withdrawn)
      switch (end, withdrawn) {
      case (let day?, nil): return .visits(day)
      case (nil, let withdrawn?): return withdrawn
      case (nil, nil): throw fields.fault(at: "withdrawn", .missing)
      case (_?, _?):
        throw fields.fault(
          at: "careEndedOn", .malformed(english: "must not stand beside withdrawn", japanese: "withdrawn と一緒には書けません"))
      }
    }
  }

  /// A look at consents; nobody named means oneself.
  /// - Throws: `AskFault` that names the field, or the byte where the JSON breaks
  public static func look(_ bytes: [UInt8]) throws(AskFault) -> ConsentRequest<Bool> {
    try read(bytes) { (_) throws(FieldFault) in true }
  }

  private enum Giver: String, CaseIterable {
    case person
    case representative
  }

  private static func read<Content: Sendable>(
    _ bytes: [UInt8], _ content: (inout JSONFieldReader) throws(FieldFault) -> Content
  ) throws(AskFault) -> ConsentRequest<Content> {
    let value: JSONValue
    do throws(JSONError) { value = try AskReader.reader.read(bytes) } catch { throw .json(error) }
    do throws(FieldFault) {
      var fields = try JSONFieldReader(value)
      let person = try person(&fields)
      let institution = try fields.textIfPresent("institution", expected: "must be ten digits", "10桁の数字で書いてください") {
        try? MedicalInstitutionCode($0)
      }
      let read = try content(&fields)
      try fields.finish()
      return ConsentRequest(person: person, institution: institution, content: read)
    } catch {
      throw .field(error)
    }
  }

  private static func person(_ fields: inout JSONFieldReader) throws(FieldFault) -> ConsentPerson? {
    let numbers = try fields.objectIfPresent("numbers", MemberNumbersReader.read)
    let person = try fields.objectIfPresent("person", reference)
    switch (numbers, person) {
    case (let numbers?, nil): return .numbers(numbers)
    case (nil, let person): return person
    case (_?, _?):
      throw fields.fault(at: "person", .malformed(english: "must not stand beside numbers", japanese: "numbers と一緒には書けません"))
    }
  }

  private static func reference(_ fields: inout JSONFieldReader) throws(FieldFault) -> ConsentPerson {
    let reference = try fields.text("reference", expected: "must be 1 to 1000 bytes", "1～1000バイトで書いてください") { text in
      (1...1_000).contains(text.utf8.count) ? text : nil
    }
    return .reference(reference, birthDate: try fields.date("birthDate"))
  }

  private static func withdrawn(_ fields: inout JSONFieldReader) throws(FieldFault) -> ConsentEnd {
    let items = Set<ConsentItem>(try fields.words("items", atMost: 20))
    let day = try fields.dateIfPresent("on")
    let moment = try day.map { (day) throws(FieldFault) in CivilMoment(day, try fields.clockTime("at")) }
    return .items(items.isEmpty ? Set(ConsentItem.allCases) : items, from: moment)
  }
}
