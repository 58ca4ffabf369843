/// A resource with those that it may refer to.
///
/// It comes alone with contained resources, as an entry of a `Bundle`, or as the parameter `resource` of `Parameters`.
struct FHIRPackage {
  /// The resource asked for.
  let main: JSONField
  private var contained: [String: JSONField] = [:]
  private var neighbours: [String: JSONField] = [:]

  /// How many resources a package may hold.
  private static let limit = 200

  /// Finds the resource of a type in what was sent; `others` are resources that are kept here, by the references that lead to them.
  init(_ root: JSONValue, of type: String, beside others: [String: FHIRResource] = [:]) throws(FieldFault) {
    neighbours = others.mapValues { JSONField(root: $0.value) }
    var field = JSONField(root: root)
    if try Self.type(of: field) == "Parameters" { field = try Self.parameter(of: field) }
    guard try Self.type(of: field) == "Bundle" else {
      guard try Self.type(of: field) == type else { throw Self.otherType(field, type) }
      main = field
      try takeContained(of: field)
      return
    }
    var found: JSONField?
    for (resource, url) in try Self.entries(of: field) {
      if try Self.type(of: resource) == type, found == nil { found = resource }
      neighbours[url] = resource
      var parts = try JSONFieldReader(resource)
      if let id = try parts.stringIfPresent("id") { neighbours["\(try Self.type(of: resource))/\(id)"] = resource }
    }
    guard let found else { throw Self.otherType(field, type) }
    main = found
    try takeContained(of: found)
  }

  /// The resource that a reference leads to, of the wanted type.
  func target(of reference: JSONField, _ type: String) throws(FieldFault) -> JSONField {
    var parts = try JSONFieldReader(reference)
    let place = try parts.field("reference")
    let text = try place.string()
    let found = text.hasPrefix("#") ? contained[String(text.dropFirst())] : neighbours[text]
    guard let found, try Self.type(of: found) == type else {
      throw place.fault(
        .malformed(
          english: "a \(type) contained in the request or standing beside it in the bundle is needed",
          japanese: "参照先の\(type)を要求に含めてください"))
    }
    return found
  }

  private mutating func takeContained(of resource: JSONField) throws(FieldFault) {
    var parts = try JSONFieldReader(resource)
    for inner in try parts.arrayIfPresent("contained", atMost: Self.limit, of: { field throws(FieldFault) in field }) {
      var members = try JSONFieldReader(inner)
      if let id = try members.stringIfPresent("id") { contained[id] = inner }
    }
  }

  private static func type(of resource: JSONField) throws(FieldFault) -> String {
    var parts = try JSONFieldReader(resource)
    return try parts.string("resourceType")
  }

  private static func parameter(of parameters: JSONField) throws(FieldFault) -> JSONField {
    var fields = try JSONFieldReader(parameters)
    for parameter in try fields.array("parameter", of: { field throws(FieldFault) in field }) {
      var parts = try JSONFieldReader(parameter)
      if try parts.string("name").hasSameBytes(as: "resource") { return try parts.field("resource") }
    }
    throw fields.fault(at: "parameter", .malformed(english: "a parameter named resource is needed", japanese: "resourceという名前の引数が必要です"))
  }

  private static func entries(of bundle: JSONField) throws(FieldFault) -> [(JSONField, String)] {
    var fields = try JSONFieldReader(bundle)
    return try fields.array("entry", atMost: limit) { entry throws(FieldFault) in
      var parts = try JSONFieldReader(entry)
      return (try parts.field("resource"), try parts.stringIfPresent("fullUrl") ?? "")
    }
  }

  private static func otherType(_ field: JSONField, _ type: String) -> FieldFault {
    field.fault(.malformed(english: "a \(type) is needed", japanese: "\(type)を送ってください"))
  }
}
