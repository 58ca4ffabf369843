/// Where the person and the cover of an answer stand: inside it, or each at an address of its own.
/// 回答の置き場所
public enum FHIRAnswerPlace: Hashable, Sendable {
  /// Contained in the answer, which has no address.
  case inside
  /// Kept since a time, as FHIR writes an instant.
  case kept(FHIRAddresses, since: String)

  var coverage: String {
    switch self {
    case .inside: "#coverage"
    case .kept(let addresses, _): "Coverage/\(addresses.coverage)"
    }
  }

  var patient: String {
    switch self {
    case .inside: "#patient"
    case .kept(let addresses, _): "Patient/\(addresses.patient)"
    }
  }
}

/// The addresses of a question, its answer and what the answer tells of.
/// 照会文書の番号一式
public struct FHIRAddresses: Hashable, Sendable {
  /// Of the question.
  public let request: String
  /// Of the answer.
  public let response: String
  /// Of the cover.
  public let coverage: String
  /// Of the person.
  public let patient: String

  /// Keeps the parts.
  public init(request: String, response: String, coverage: String, patient: String) {
    (self.request, self.response, self.coverage, self.patient) = (request, response, coverage, patient)
  }
}

extension JSONObjectWriter {
  /// Type, address and profile of a resource, and since when it is kept where it is.
  mutating func resource(_ type: FHIRResourceType, id: String?, since time: String? = nil, profile: String? = nil) {
    string("resourceType", type.rawValue)
    stringIfPresent("id", id)
    guard time != nil || profile != nil else { return }
    object("meta") { meta in
      if let time {
        meta.string("versionId", "1")
        meta.string("lastUpdated", time)
      }
      if let profile { meta.strings("profile", [profile]) }
    }
  }
}
