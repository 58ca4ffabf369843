/// One fault of a FHIR request: where in the resource, and what is wrong there, for whoever writes the asking program.
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
    /// An element that the type doesn't have.
    case invalid
    /// The resource or operation is not served here.
    case notSupported = "not-supported"
    /// The body is said to be of another kind.
    case mediaType = "processing"
    /// Nothing is kept under this address, or not for this caller.
    case notFound = "not-found"
    /// Nobody has signed in.
    case login
    /// The caller has no right to this.
    case forbidden
    /// The register can't be asked.
    case transient
    /// The caller has to wait before it asks again.
    case throttled
    /// A condition that should find one thing finds several.
    case severalMatches = "multiple-matches"
    /// A condition that is not looked at here, so that nothing is done.
    case condition = "conflict"
    /// Larger than taken.
    case tooLong = "too-long"
  }

  /// What kind of fault.
  public let kind: Kind
  /// Where, as a FHIRPath from the resource's name; empty for the whole.
  public let path: String
  /// What is wrong, in English.
  public let english: String
  /// What is wrong, in Japanese.
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
      case .unknownField: .invalid
      case .wrongType, .unknownWord, .malformed, .outOfRange: .value
      case .tooMany: .tooLong
      }
    self.init(
      kind, path: fault.path.isEmpty ? resource : "\(resource).\(fault.path)", english: fault.reason.english,
      japanese: fault.reason.japanese)
  }

  /// A text that is no JSON.
  init(_ fault: JSONError) {
    let place = "\(fault.offset)バイト目："
    self.init(.structure, english: fault.description, japanese: place + fault.kind.japanese)
  }

  /// Place and fault in English.
  public var description: String { path.isEmpty ? english : "\(path): \(english)" }
}

/// Why a FHIR request is refused: every fault that was found, at least one.
/// FHIR要求の拒否
public struct FHIRRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The first fault, which says what became of the request.
  public let first: FHIRFault
  /// What else is wrong.
  public let others: [FHIRFault]
  /// After how many seconds asking again makes sense; `nil` where it does not.
  public let retryAfter: Int?

  /// Keeps the parts.
  public init(_ first: FHIRFault, others: [FHIRFault] = [], retryAfter: Int? = nil) {
    self.first = first
    self.others = others
    self.retryAfter = retryAfter
  }

  /// All faults in English.
  public var description: String { ([first] + others).map(\.description).joined(separator: "; ") }

  /// The `OperationOutcome` that says so; it never repeats what was sent.
  public var outcome: [UInt8] {
    FHIROutcomeWriter.write(([first] + others).map { FHIROutcomeWriter.Issue($0) })
  }
}
