import EligibilityModel

/// Compares a resource with the elements that FHIR R4 gives its type: names, how often each stands, and the form of each value.
///
/// Resources of other types inside it are left alone, but for their type and id.
struct FHIRValidator {
  /// The first faults, in the order in which they stand.
  private(set) var faults: [FieldFault] = []

  /// More faults than anybody mends at once are not listed.
  private static let mostFaults = 20
  private static let mostElements = 10_000

  /// What is wrong with a resource; nothing when it is as it should be.
  static func faults(in root: JSONField) -> [FieldFault] {
    var validator = FHIRValidator()
    validator.resource(root, isContained: false)
    return validator.faults
  }

  private mutating func report(_ field: JSONField, _ reason: FieldFault.Reason) {
    if faults.count < Self.mostFaults { faults.append(field.fault(reason)) }
  }

  private mutating func resource(_ field: JSONField, isContained: Bool) {
    guard case .object(let object) = field.value else { return report(field, .wrongType(expected: .object)) }
    guard case .string(let name)? = object["resourceType"] else { return report(field.member("resourceType", .null), .missing) }
    guard let type = FHIRResourceType(rawValue: name) else { return unknownResource(field, object) }
    if isContained, object["contained"] != nil {
      report(
        field.member("contained", .null),
        .malformed(english: "a contained resource must not contain others", japanese: "含まれるリソースの中に、さらにリソースを含めることはできません"))
    }
    members(of: object, field, type.shape)
  }

  private mutating func unknownResource(_ field: JSONField, _ object: JSONObject) {
    guard let id = object["id"] else { return }
    single(field.member("id", id), .primitive(.id))
  }

  private mutating func members(of object: JSONObject, _ field: JSONField, _ shape: FHIRShape) {
    var found = [Bool](repeating: false, count: shape.elements.count)
    for member in object.members {
      let inner = field.member(member.name, member.value)
      if let slot = shape.slot(member.name) {
        if found[slot.element] { choiceTwice(inner) }
        found[slot.element] = true
        value(inner, slot.type, isList: shape.elements[slot.element].isList)
      } else if let slot = beside(member.name, shape) {
        // A primitive value may be absent where its neighbour says why.
        if object[String(member.name.dropFirst())] == nil { found[slot.element] = true }
        neighbour(inner, isList: shape.elements[slot.element].isList)
      } else {
        report(inner, .unknownField(suggestion: NearestWord.to(member.name, among: shape.names), others: []))
      }
    }
    for (element, isFound) in zip(shape.elements, found) where element.isRequired && !isFound {
      report(field.member(element.name, .null), .missing)
    }
  }

  private mutating func choiceTwice(_ field: JSONField) {
    report(field, .malformed(english: "only one type of this element may stand here", japanese: "この項目は1種類だけ書いてください"))
  }

  /// `_name` holds the id and the extensions of the primitive `name`.
  private func beside(_ name: String, _ shape: FHIRShape) -> FHIRShape.Slot? {
    guard name.utf8.first == UInt8(ascii: "_"), let slot = shape.slot(String(name.dropFirst())), slot.type.isPrimitive else { return nil }
    return slot
  }

  private mutating func neighbour(_ field: JSONField, isList: Bool) {
    guard isList else { return single(field, .data(.element)) }
    for element in elements(of: field) where element.value != .null { single(element, .data(.element)) }
  }

  private mutating func value(_ field: JSONField, _ type: FHIRType, isList: Bool) {
    guard isList else { return single(field, type) }
    for element in elements(of: field) {
      // In a list of primitives null keeps the place of a value that only has extensions.
      if element.value == .null, type.isPrimitive { continue }
      single(element, type)
    }
  }

  private mutating func elements(of field: JSONField) -> [JSONField] {
    guard case .array(let values) = field.value else {
      report(field, .wrongType(expected: .array))
      return []
    }
    guard !values.isEmpty else {
      report(field, .malformed(english: "an empty list must be left out", japanese: "空の配列は書かないでください"))
      return []
    }
    guard values.count <= Self.mostElements else {
      report(field, .tooMany(limit: Self.mostElements))
      return []
    }
    return values.enumerated().map { JSONField(value: $1, path: .element(of: field.path, index: $0)) }
  }

  private mutating func single(_ field: JSONField, _ type: FHIRType) {
    switch type {
    case .primitive(let primitive):
      if !primitive.takes(field.value) { report(field, primitive.fault(of: field.value)) }
    case .word(let words):
      guard case .string(let word) = field.value else { return report(field, .wrongType(expected: .string)) }
      if !words.contains(where: { $0.hasSameBytes(as: word) }) { report(field, .unknownWord(allowed: words)) }
    case .data(let data): object(field, data.shape)
    case .parts(let shape): object(field, shape)
    case .resource: resource(field, isContained: field.path.isContained)
    case .unread:
      if case .object = field.value { return }
      report(field, .wrongType(expected: .object))
    }
  }

  private mutating func object(_ field: JSONField, _ shape: FHIRShape) {
    guard case .object(let object) = field.value else { return report(field, .wrongType(expected: .object)) }
    guard !object.members.isEmpty else {
      return report(field, .malformed(english: "an empty object must be left out", japanese: "空のオブジェクトは書かないでください"))
    }
    members(of: object, field, shape)
  }
}

extension JSONField {
  /// A member with its place.
  fileprivate func member(_ name: String, _ value: JSONValue) -> JSONField {
    JSONField(value: value, path: .member(of: path, name: name))
  }
}

extension FieldPath {
  /// Whether this is an element of a list named `contained`.
  fileprivate var isContained: Bool {
    guard case .element(of: .member(of: _, name: let name), index: _) = self else { return false }
    return name.hasSameBytes(as: "contained")
  }
}
