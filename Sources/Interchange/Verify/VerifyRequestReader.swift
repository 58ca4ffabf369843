import EligibilityModel

/// Reads the JSON form of a `VerifyRequest`, strictly.
/// 資格確認の問いの読み取り
public enum VerifyRequestReader {
  /// Reads one question.
  ///
  /// - Parameter bytes: one JSON object in UTF-8
  /// - Returns: the question
  /// - Throws: `AskFault` that names the field, or the byte where the JSON breaks
  public static func read(_ bytes: [UInt8]) throws(AskFault) -> VerifyRequest {
    let value: JSONValue
    do throws(JSONError) { value = try AskReader.reader.read(bytes) } catch { throw .json(error) }
    do throws(FieldFault) { return try request(value) } catch { throw .field(error) }
  }

  private static func request(_ value: JSONValue) throws(FieldFault) -> VerifyRequest {
    var fields = try JSONFieldReader(value)
    let mark = try AskReader.mark(&fields)
    let language = try fields.wordIfPresent("language", Language.self) ?? .japanese
    let day = try fields.date("serviceDate")
    let person = try readPerson(&fields, on: day)
    let counter = try fields.objectIfPresent("counter") { (fields) throws(FieldFault) in
      try readCounter(&fields, person, on: day)
    }
    try fields.finish()
    return VerifyRequest(mark: mark, language: language, serviceDate: day, person: person, counter: counter)
  }

  private static func readPerson(_ fields: inout JSONFieldReader, on day: CivilDate) throws(FieldFault) -> VerifiedPerson {
    let card = try fields.objectIfPresent("card", readCard)
    let numbers = try fields.objectIfPresent("numbers") { (fields) throws(FieldFault) in try readNumbers(&fields, on: day) }
    switch (card, numbers) {
    case (let card?, let numbers?): return .cardAndNumbers(card, numbers)
    case (let card?, nil): return .card(card)
    case (nil, let numbers?): return .numbers(numbers)
    case (nil, nil): throw fields.fault(at: "numbers", .missing)
    }
  }

  private static func readCard(_ fields: inout JSONFieldReader) throws(FieldFault) -> ReadCard {
    let validThrough = try fields.dateIfPresent("certificateValidThrough")
    return try fields.text(
      "certificateSerialNumber", expected: "must be 1 to 40 hexadecimal digits", "16進数1～40桁で書いてください"
    ) { ReadCard(serialNumber: $0, validThrough: validThrough) }
  }

  private static func readNumbers(_ fields: inout JSONFieldReader, on day: CivilDate) throws(FieldFault) -> MemberNumbers {
    let numbers = try MemberNumbersReader.read(&fields)
    guard numbers.birthDate <= day else { throw fields.fault(at: "birthDate", .bornLater) }
    return numbers
  }
  private static func readCounter(
    _ fields: inout JSONFieldReader, _ person: VerifiedPerson, on day: CivilDate
  ) throws(FieldFault) -> CounterQuestion {
    let patient = Patient(
      birthDate: person.numbers.map { .on($0.birthDate) } ?? .unknown,
      insurer: person.numbers.map { .kind($0.insurerNumber.kind) } ?? .unknown,
      income: try fields.wordIfPresent("income") ?? .unknown, lostOn: .unknown)
    let question = try CounterQuestionReader.shown(&fields, on: day, by: patient)
    let showsCard = question.presented.contains { $0.kind == .myNumberCard || $0.kind == .smartphone }
    guard person.card == nil || showsCard else { throw fields.fault(at: "presented", .cardNotPresented) }
    return question
  }
}

/// Reads the numbers of a certificate or notice and the birth date.
enum MemberNumbersReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> MemberNumbers {
    MemberNumbers(
      insurerNumber: try fields.field("insurerNumber").insurerNumber(),
      symbol: try fields.identifierIfPresent("symbol") { (text) throws(IdentifierError) in try InsuredSymbol(text) },
      number: try fields.identifier("number") { (text) throws(IdentifierError) in try InsuredNumber(text) },
      branchNumber: try fields.identifierIfPresent("branchNumber") { (text) throws(IdentifierError) in try BranchNumber(text) },
      birthDate: try fields.date("birthDate"))
  }
}

extension FieldFault.Reason {
  /// A birth date behind the day that is asked about.
  static let bornLater = FieldFault.Reason.malformed(
    english: "must not be after serviceDate", japanese: "診療日より後の日にはできません")
  /// A card was read that nobody showed.
  static let cardNotPresented = FieldFault.Reason.malformed(
    english: "must hold myNumberCard or smartphone, because a card was read",
    japanese: "カードを読み取ったので、myNumberCard か smartphone を入れてください")
}

extension JSONFieldReader {
  /// A symbol or number whose own rules say what is wrong with it.
  mutating func identifier<Value>(
    _ name: String, _ read: (String) throws(IdentifierError) -> Value
  ) throws(FieldFault) -> Value {
    let field = try field(name)
    let text = try field.string()
    do throws(IdentifierError) {
      return try read(text)
    } catch {
      throw field.fault(.malformed(english: error.description, japanese: error.japanese))
    }
  }

  /// The same where it may be absent.
  mutating func identifierIfPresent<Value>(
    _ name: String, _ read: (String) throws(IdentifierError) -> Value
  ) throws(FieldFault) -> Value? {
    guard fieldIfPresent(name) != nil else { return nil }
    return try identifier(name, read)
  }
}
