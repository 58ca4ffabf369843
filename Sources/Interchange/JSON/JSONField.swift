public import EligibilityModel

/// One value of a question together with its place, so that a fault can name the field.
public struct JSONField: Sendable {
  /// The value as it was read.
  public let value: JSONValue
  let path: FieldPath

  /// The root of a question.
  public init(root value: JSONValue) {
    self.init(value: value, path: .root)
  }

  init(value: JSONValue, path: FieldPath) {
    self.value = value
    self.path = path
  }

  /// A fault at this field.
  public func fault(_ reason: FieldFault.Reason) -> FieldFault {
    FieldFault(path: path.text, reason: reason)
  }

  /// The text.
  public func string() throws(FieldFault) -> String {
    guard case .string(let text) = value else { throw fault(.wrongType(expected: .string)) }
    return text
  }

  /// Yes or no.
  public func bool() throws(FieldFault) -> Bool {
    guard case .bool(let flag) = value else { throw fault(.wrongType(expected: .bool)) }
    return flag
  }

  /// A whole number within limits; `3.0` and `3e0` are refused, because writers disagree about them.
  public func integer(in range: ClosedRange<Int> = Int.min...Int.max) throws(FieldFault) -> Int {
    guard case .integer(let wide) = value else { throw fault(.wrongType(expected: .number)) }
    guard let number = Int(exactly: wide), range.contains(number) else { throw fault(.outOfRange(range)) }
    return number
  }

  /// A day written `YYYY-MM-DD`.
  public func date() throws(FieldFault) -> CivilDate {
    let text = try string()
    do throws(CivilDateError) {
      return try CivilDate(iso8601: text)
    } catch {
      throw fault(.malformed(english: error.description, japanese: "実在する日付をYYYY-MM-DDの形で書いてください"))
    }
  }

  /// A word of a closed list; the fault names all of them.
  public func word<Word>(_ type: Word.Type = Word.self) throws(FieldFault) -> Word
  where Word: RawRepresentable<String> & CaseIterable {
    guard let word = Word(rawValue: try string()) else { throw fault(.unknownWord(allowed: Word.allCases.map(\.rawValue))) }
    return word
  }

  /// A text with a form of its own, for instance an identifier; `read` answers `nil` when it is not well formed.
  public func text<Value>(
    expected english: String, _ japanese: String, _ read: (String) -> Value?
  ) throws(FieldFault) -> Value {
    guard let value = read(try string()) else { throw fault(.malformed(english: english, japanese: japanese)) }
    return value
  }

  /// The members of an object; unknown ones are refused when `read` is done.
  public func object<Value>(
    _ read: (inout JSONFieldReader) throws(FieldFault) -> Value
  ) throws(FieldFault) -> Value {
    var fields = try JSONFieldReader(self)
    let result = try read(&fields)
    try fields.finish()
    return result
  }

  /// The elements of a list, each read by `read`.
  public func array<Element>(
    atMost limit: Int = 1_000, of read: (JSONField) throws(FieldFault) -> Element
  ) throws(FieldFault) -> [Element] {
    guard case .array(let values) = value else { throw fault(.wrongType(expected: .array)) }
    guard values.count <= limit else { throw fault(.tooMany(limit: limit)) }
    var result: [Element] = []
    result.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      result.append(try read(JSONField(value: value, path: .element(of: path, index: index))))
    }
    return result
  }
}
