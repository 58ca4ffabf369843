public import EligibilityModel

/// A resource of FHIR R4 that has the form its type prescribes, kept whole: what nothing here interprets comes back as it was sent.
/// FHIRリソース
public struct FHIRResource: Sendable, Equatable, MaskedInLogs {
  /// Its type; `nil` for one whose elements are not known here.
  public let type: FHIRResourceType?
  /// All of it.
  public let value: JSONValue

  /// Reads a resource.
  ///
  /// - Parameters:
  ///   - bytes: one JSON object in UTF-8
  ///   - limit: how many bytes are taken
  /// - Throws: all faults with their paths
  public init(_ bytes: [UInt8], atMost limit: Int = 1 << 20) throws(FHIRRefusal) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader(maximumBytes: limit).read(bytes)
    } catch {
      throw FHIRRefusal(FHIRFault(error))
    }
    try self.init(value)
  }

  /// Checks a resource that was read.
  /// - Throws: all faults with their paths
  public init(_ value: JSONValue) throws(FHIRRefusal) {
    let type = Self.type(of: value)
    let faults = FHIRValidator.faults(in: JSONField(root: value)).map { FHIRFault($0, in: type?.rawValue ?? "Resource") }
    if let first = faults.first { throw FHIRRefusal(first, others: Array(faults.dropFirst())) }
    self.type = type
    self.value = value
  }

  /// The text of the resource.
  public var bytes: [UInt8] { Self.text(of: value) }

  /// The text of a resource.
  public static func text(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.bytes
  }

  /// The identifiers that the sender gave it, as searches write them: `system|value`.
  public var identifiers: [String] {
    guard case .object(let object) = value, case .array(let list)? = object["identifier"] else { return [] }
    return list.prefix(20).compactMap { identifier in
      guard case .object(let parts) = identifier, case .string(let value)? = parts["value"] else { return nil }
      guard case .string(let system)? = parts["system"] else { return "|\(value)" }
      return "\(system)|\(value)"
    }
  }

  /// The same resource under another id, as the first version that is kept of it.
  ///
  /// - Parameters:
  ///   - id: the id
  ///   - time: since when it is kept, as FHIR writes an instant
  /// - Returns: the resource, its own `meta` kept but for version and time
  public func kept(as id: String, since time: String) -> JSONValue {
    guard case .object(let object) = value else { return value }
    var result = JSONObject()
    for member in object.members where member.name.hasSameBytes(as: "resourceType") { _ = result.append(member.name, member.value) }
    _ = result.append("id", .string(id))
    _ = result.append("meta", Self.meta(object["meta"], time))
    // An object takes each name once: the id and the meta of the sender are passed over.
    for member in object.members { _ = result.append(member.name, member.value) }
    return .object(result)
  }

  private static func meta(_ sent: JSONValue?, _ time: String) -> JSONValue {
    var meta = JSONObject()
    _ = meta.append("versionId", .string("1"))
    _ = meta.append("lastUpdated", .string(time))
    if case .object(let sent)? = sent {
      for member in sent.members { _ = meta.append(member.name, member.value) }
    }
    return .object(meta)
  }

  private static func type(of value: JSONValue) -> FHIRResourceType? {
    guard case .object(let object) = value, case .string(let name)? = object["resourceType"] else { return nil }
    return FHIRResourceType(rawValue: name)
  }
}
