/// Writes what a search found, and the answers to a batch, as a `Bundle`.
public enum FHIRBundleWriter {
  /// One resource of a list with its address.
  public struct Found: Sendable {
    /// The whole address.
    public let url: String
    /// The resource.
    public let resource: [UInt8]

    /// Keeps both.
    public init(url: String, resource: [UInt8]) {
      (self.url, self.resource) = (url, resource)
    }
  }

  /// One answer of a batch.
  public struct Answer: Sendable {
    /// The status with its name, for instance `201 Created`.
    public let status: String
    /// Where what was made stands.
    public let location: String?
    /// The version of what is told.
    public let etag: String?
    /// What is told, or why nothing is; `nil` without either.
    public let resource: [UInt8]?
    /// Whether the resource says why nothing is told.
    public let isRefusal: Bool

    /// Keeps the parts.
    public init(status: String, location: String?, etag: String?, resource: [UInt8]?, isRefusal: Bool) {
      self.status = status
      self.location = location
      self.etag = etag
      self.resource = resource
      self.isRefusal = isRefusal
    }
  }

  /// What a search found.
  public static func found(_ list: [Found]) -> [UInt8] {
    bundle("searchset") { object in
      object.integer("total", list.count)
      entries(list, &object) { entry, found in
        entry.string("fullUrl", found.url)
        entry.appendRaw("resource", found.resource)
        entry.object("search") { $0.string("mode", "match") }
      }
    }
  }

  /// The answers to a batch, in its order.
  public static func answers(_ list: [Answer]) -> [UInt8] {
    bundle("batch-response") { object in
      entries(list, &object) { entry, answer in
        if let resource = answer.resource, !answer.isRefusal { entry.appendRaw("resource", resource) }
        entry.object("response") { response in
          response.string("status", answer.status)
          response.stringIfPresent("location", answer.location)
          response.stringIfPresent("etag", answer.etag)
          if let resource = answer.resource, answer.isRefusal { response.appendRaw("outcome", resource) }
        }
      }
    }
  }

  private static func bundle(_ type: String, _ write: (inout JSONObjectWriter) -> Void) -> [UInt8] {
    JSONWriter.object { object in
      object.resource(.bundle, id: nil)
      object.string("type", type)
      write(&object)
    }
  }

  /// FHIR has no empty lists.
  private static func entries<Value>(
    _ list: [Value], _ object: inout JSONObjectWriter, _ write: (inout JSONObjectWriter, Value) -> Void
  ) {
    if !list.isEmpty { object.array("entry", of: list, write) }
  }
}
