import EligibilityModel

/// The requests of a `Bundle` of the type `batch`, each to be answered by itself.
/// 一括要求
public struct FHIRBatch: Sendable {
  /// One request.
  public struct Entry: Sendable {
    /// The method, in capitals.
    public let method: String
    /// The address below the service's own, as written.
    public let url: String
    /// The version that the asker holds.
    public let ifNoneMatch: String?
    /// The identifier whose request is not made again.
    public let ifNoneExist: String?
    /// What is sent.
    public let resource: JSONValue?
  }

  /// How many requests one bundle may hold.
  public static let mostEntries = 1_000

  /// The requests in order; a broken one spoils no other.
  public let entries: [Result<Entry, FHIRRefusal>]

  /// Reads a bundle.
  /// - Throws: what is wrong with the bundle itself
  public init(_ bytes: [UInt8], atMost limit: Int) throws(FHIRRefusal) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader(maximumBytes: limit).read(bytes)
    } catch {
      throw FHIRRefusal(FHIRFault(error))
    }
    do throws(FieldFault) {
      entries = try Self.entries(JSONField(root: value))
    } catch {
      throw FHIRRefusal(FHIRFault(error, in: "Bundle"))
    }
  }

  private static func entries(_ bundle: JSONField) throws(FieldFault) -> [Result<Entry, FHIRRefusal>] {
    var fields = try JSONFieldReader(bundle)
    guard try fields.string("resourceType").hasSameBytes(as: "Bundle") else {
      throw fields.fault(at: "resourceType", .malformed(english: "a Bundle is needed", japanese: "Bundleを送ってください"))
    }
    guard try fields.string("type").hasSameBytes(as: "batch") else {
      throw fields.fault(
        at: "type", .malformed(english: "only a batch is taken, each request by itself", japanese: "batch だけを受け付けます（要求ごとに独立して回答）"))
    }
    return try fields.array("entry", atMost: mostEntries) { field throws(FieldFault) in
      do throws(FieldFault) {
        return .success(try entry(field))
      } catch {
        return .failure(FHIRRefusal(FHIRFault(error, in: "Bundle")))
      }
    }
  }

  private static func entry(_ field: JSONField) throws(FieldFault) -> Entry {
    var fields = try JSONFieldReader(field)
    var request = try JSONFieldReader(try fields.field("request"))
    return Entry(
      method: try request.string("method"), url: try request.string("url"), ifNoneMatch: try request.stringIfPresent("ifNoneMatch"),
      ifNoneExist: try request.stringIfPresent("ifNoneExist"), resource: fields.fieldIfPresent("resource")?.value)
  }
}
