public import EligibilityModel

/// Reads the members of one object by name and remembers which were asked for, so that a misspelt field can't be overlooked.
///
/// Methods without `IfPresent` refuse an absent member and `null`; those with it answer `nil` for both.
public struct JSONFieldReader: Sendable {
  private let object: JSONObject
  private let path: FieldPath
  private var asked: [String] = []
  /// One bit for each of the first 64 members that was asked for; larger objects are checked name by name.
  private var seen: UInt64 = 0

  /// The members of a question's root.
  public init(_ value: JSONValue) throws(FieldFault) {
    try self.init(JSONField(root: value))
  }

  init(_ field: JSONField) throws(FieldFault) {
    guard case .object(let object) = field.value else { throw field.fault(.wrongType(expected: .object)) }
    self.object = object
    self.path = field.path
    asked.reserveCapacity(16)
  }

  /// The member of that name; `nil` when it is absent or `null`.
  public mutating func fieldIfPresent(_ name: String) -> JSONField? {
    asked.append(name)
    guard let position = object.position(of: name) else { return nil }
    if position < UInt64.bitWidth { seen |= 1 << UInt64(position) }
    let value = object.members[position].value
    if case .null = value { return nil }
    return JSONField(value: value, path: .member(of: path, name: name))
  }

  /// The member of that name.
  public mutating func field(_ name: String) throws(FieldFault) -> JSONField {
    guard let field = fieldIfPresent(name) else { throw fault(at: name, .missing) }
    return field
  }

  /// A fault at a member, for rules that look at several fields.
  public func fault(at name: String, _ reason: FieldFault.Reason) -> FieldFault {
    FieldFault(path: FieldPath.member(of: path, name: name).text, reason: reason)
  }

  /// A fault at the object itself.
  public func fault(_ reason: FieldFault.Reason) -> FieldFault {
    FieldFault(path: path.text, reason: reason)
  }

  /// Refuses members that nobody asked for; `object` and `array` closures call it by themselves.
  public func finish() throws(FieldFault) {
    guard seen.nonzeroBitCount != object.members.count else { return }
    let unknown = object.members.map(\.name).filter { name in !asked.contains { $0.hasSameBytes(as: name) } }
    guard let first = unknown.first else { return }
    let others = unknown.dropFirst().prefix(5).map(FieldPath.shown)
    throw fault(at: first, .unknownField(suggestion: NearestWord.to(first, among: asked), others: Array(others)))
  }
}

// Members that must be there.
extension JSONFieldReader {
  /// A text.
  public mutating func string(_ name: String) throws(FieldFault) -> String {
    try field(name).string()
  }

  /// Yes or no.
  public mutating func bool(_ name: String) throws(FieldFault) -> Bool {
    try field(name).bool()
  }

  /// A whole number within limits.
  public mutating func integer(_ name: String, in range: ClosedRange<Int> = Int.min...Int.max) throws(FieldFault) -> Int {
    try field(name).integer(in: range)
  }

  /// A day written `YYYY-MM-DD`.
  public mutating func date(_ name: String) throws(FieldFault) -> CivilDate {
    try field(name).date()
  }

  /// A word of a closed list.
  public mutating func word<Word>(_ name: String, _ type: Word.Type = Word.self) throws(FieldFault) -> Word
  where Word: RawRepresentable<String> & CaseIterable {
    try field(name).word(type)
  }

  /// A text with a form of its own; `read` answers `nil` when it is not well formed.
  public mutating func text<Value>(
    _ name: String, expected english: String, _ japanese: String, _ read: (String) -> Value?
  ) throws(FieldFault) -> Value {
    try field(name).text(expected: english, japanese, read)
  }

  /// An object; unknown members are refused when `read` is done.
  public mutating func object<Value>(
    _ name: String, _ read: (inout JSONFieldReader) throws(FieldFault) -> Value
  ) throws(FieldFault) -> Value {
    try field(name).object(read)
  }

  /// A list, each element read by `read`.
  public mutating func array<Element>(
    _ name: String, atMost limit: Int = 1_000, of read: (JSONField) throws(FieldFault) -> Element
  ) throws(FieldFault) -> [Element] {
    try field(name).array(atMost: limit, of: read)
  }
}

// Members that may be absent.
extension JSONFieldReader {
  /// A text.
  public mutating func stringIfPresent(_ name: String) throws(FieldFault) -> String? {
    try fieldIfPresent(name)?.string()
  }

  /// Yes or no.
  public mutating func boolIfPresent(_ name: String) throws(FieldFault) -> Bool? {
    try fieldIfPresent(name)?.bool()
  }

  /// A whole number within limits.
  public mutating func integerIfPresent(_ name: String, in range: ClosedRange<Int> = Int.min...Int.max) throws(FieldFault) -> Int? {
    try fieldIfPresent(name)?.integer(in: range)
  }

  /// A day written `YYYY-MM-DD`.
  public mutating func dateIfPresent(_ name: String) throws(FieldFault) -> CivilDate? {
    try fieldIfPresent(name)?.date()
  }

  /// A word of a closed list.
  public mutating func wordIfPresent<Word>(_ name: String, _ type: Word.Type = Word.self) throws(FieldFault) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    try fieldIfPresent(name)?.word(type)
  }

  /// A text with a form of its own; `read` answers `nil` when it is not well formed.
  public mutating func textIfPresent<Value>(
    _ name: String, expected english: String, _ japanese: String, _ read: (String) -> Value?
  ) throws(FieldFault) -> Value? {
    try fieldIfPresent(name)?.text(expected: english, japanese, read)
  }

  /// An object; unknown members are refused when `read` is done.
  public mutating func objectIfPresent<Value>(
    _ name: String, _ read: (inout JSONFieldReader) throws(FieldFault) -> Value
  ) throws(FieldFault) -> Value? {
    try fieldIfPresent(name)?.object(read)
  }

  /// A list, each element read by `read`; empty when absent.
  public mutating func arrayIfPresent<Element>(
    _ name: String, atMost limit: Int = 1_000, of read: (JSONField) throws(FieldFault) -> Element
  ) throws(FieldFault) -> [Element] {
    try fieldIfPresent(name)?.array(atMost: limit, of: read) ?? []
  }
}
