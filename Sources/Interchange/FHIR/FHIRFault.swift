/// Why a FHIR request is refused: where in the resource, what is wrong, in words for the clerk and for whoever writes the asking program.
/// FHIR要求の誤り
public struct FHIRFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds that an `OperationOutcome` knows.
  public enum Kind: String, CaseIterable, Sendable {
    /// The text is no JSON, or no resource.
    case structure
    /// A required element is missing.
    case required
    /// An element's value is wrong.
    case value
    /// The resource or operation is not served here.
    case notSupported = "not-supported"
    /// The register can't be asked.
    case transient
    /// Larger than taken.
    case tooLong = "too-long"
  }

  /// What kind of fault.
  public let kind: Kind
  /// Where, as a FHIRPath from the resource's name; empty for the whole.
  public let path: String
  /// For whoever writes the asking program.
  public let english: String
  /// For the clerk.
  public let japanese: String

  /// Keeps the parts.
  public init(_ kind: Kind, path: String = "", english: String, japanese: String) {
    self.kind = kind
    self.path = path
    self.english = english
    self.japanese = japanese
  }

  /// A fault of a field, below the resource of that name.
  init(_ fault: FieldFault, in resource: String) {
    let kind: Kind =
      switch fault.reason {
      case .missing: .required
      case .wrongType, .unknownField: .structure
      case .unknownWord, .malformed, .outOfRange: .value
      case .tooMany: .tooLong
      }
    self.init(
      kind, path: fault.path.isEmpty ? resource : "\(resource).\(fault.path)", english: fault.reason.english,
      japanese: fault.reason.japanese)
  }

  /// Place and fault in English.
  public var description: String { path.isEmpty ? english : "\(path): \(english)" }

  /// The `OperationOutcome` that says so; it never repeats what was sent.
  public var outcome: [UInt8] {
    JSONWriter.object { object in
      object.string("resourceType", "OperationOutcome")
      object.array("issue") { issues in
        issues.object { issue in
          issue.string("severity", "error")
          issue.string("code", kind.rawValue)
          issue.object("details") { $0.string("text", japanese) }
          issue.string("diagnostics", english)
          if !path.isEmpty { issue.strings("expression", [path]) }
        }
      }
    }
  }
}
