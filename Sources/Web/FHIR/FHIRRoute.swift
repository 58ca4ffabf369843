import Interchange
import Operations
public import Registry

/// The addresses below `/fhir`.
/// FHIRの経路
public enum FHIRRoute: Hashable, Sendable {
  /// `/fhir`: many requests in one.
  case batch
  /// `/fhir/metadata`.
  case metadata
  /// `/fhir/CoverageEligibilityRequest/$submit`: ask, and keep nothing.
  case submit
  /// `/fhir/<type>`: make a request that is kept, or find what belongs to one.
  case type(FHIRKeptType)
  /// `/fhir/<type>/_search`: find by what must not stand in an address.
  case search(FHIRKeptType)
  /// `/fhir/<type>/<id>`, also with `/_history/1`.
  case read(FHIRKeptType, ExchangeDocumentID)
  /// `/fhir/<type>/$validate`: whether a resource has the form of its type.
  case validate(FHIRKeptType)
  /// `/fhir/AuditEvent/_search`: who looked at a person's record.
  case trail
  /// `/fhir/AuditEvent/<chain>-<number>`.
  case entry(Int64, of: AuditChainName)
  /// `/fhir/Consent`: what a person agreed to is taken in.
  case consent
  /// `/fhir/Consent/<id>`, also with `/_history/1`: one answer.
  case oneConsent(ConsentRowID)
  /// `/fhir/Consent/_search`: what a person agreed to is shown, to the person and to whom it was said.
  case consents
  /// `/fhir/<type>/_search`: clinical data, to whom they are open.
  case clinical(ClinicalKind)

  /// Where all of it stands.
  static let base = "/fhir"

  /// Finds the route of what stands behind `/fhir`.
  init?(parts: [String]) {
    guard let first = parts.first, !first.isEmpty else {
      guard parts.count <= 1 else { return nil }
      self = .batch
      return
    }
    switch (parts.count, first) {
    case (1, "metadata"): self = .metadata
    case (1, "Consent"): self = .consent
    case (2, "Consent"): self.init(consent: parts[1])
    case (2, "AuditEvent"):
      self.init(event: parts[1])
    case (4, _):
      // There is one version of everything that is kept.
      guard parts[2] == "_history", parts[3] == "1" else { return nil }
      if first == "Consent" {
        guard let row = ConsentRowID(path: parts[1]) else { return nil }
        self = .oneConsent(row)
        return
      }
      guard let type = FHIRKeptType(rawValue: first), let id = ExchangeDocumentID(parts[1]) else { return nil }
      self = .read(type, id)
    default:
      if let kind = ClinicalKind(rawValue: first) {
        guard parts.count == 2, parts[1] == "_search" else { return nil }
        self = .clinical(kind)
        return
      }
      guard let type = FHIRKeptType(rawValue: first), parts.count <= 2 else { return nil }
      self.init(type: type, rest: parts.count == 2 ? parts[1] : nil)
    }
  }

  private init?(consent: String) {
    if consent == "_search" {
      self = .consents
      return
    }
    guard let row = ConsentRowID(path: consent) else { return nil }
    self = .oneConsent(row)
  }

  private init?(event: String) {
    if event == "_search" {
      self = .trail
      return
    }
    // A chain's name may hold hyphens; the number is what stands behind the last one.
    guard let hyphen = event.lastIndex(of: "-"), let chain = AuditChainName(String(event[..<hyphen])) else { return nil }
    let digits = event[event.index(after: hyphen)...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != "0", let sequence = Int64(digits) else { return nil }
    self = .entry(sequence, of: chain)
  }

  private init?(type: FHIRKeptType, rest: String?) {
    switch (rest, type) {
    case (nil, _): self = .type(type)
    case ("_search", _): self = .search(type)
    case ("$validate", _), ("%24validate", _): self = .validate(type)
    case ("$submit", .eligibilityRequest), ("%24submit", .eligibilityRequest): self = .submit
    case (let id?, _):
      guard let id = ExchangeDocumentID(id) else { return nil }
      self = .read(type, id)
    }
  }

  /// The path.
  var path: String {
    switch self {
    case .batch: Self.base
    case .metadata: "\(Self.base)/metadata"
    case .submit: "\(Self.base)/CoverageEligibilityRequest/$submit"
    case .type(let type): "\(Self.base)/\(type.rawValue)"
    case .search(let type): "\(Self.base)/\(type.rawValue)/_search"
    case .read(let type, let id): "\(Self.base)/\(type.rawValue)/\(id)"
    case .validate(let type): "\(Self.base)/\(type.rawValue)/$validate"
    case .trail: "\(Self.base)/AuditEvent/_search"
    case .entry(let sequence, let chain): "\(Self.base)/AuditEvent/\(chain)-\(sequence)"
    case .consent: "\(Self.base)/Consent"
    case .oneConsent(let row): "\(Self.base)/Consent/\(row.number)"
    case .consents: "\(Self.base)/Consent/_search"
    case .clinical(let kind): "\(Self.base)/\(kind.rawValue)/_search"
    }
  }

  /// The methods it takes.
  var methods: [String] {
    switch self {
    case .metadata, .read, .entry, .oneConsent: ["GET", "HEAD"]
    case .type(.eligibilityRequest): ["GET", "HEAD", "POST"]
    case .type: ["GET", "HEAD"]
    case .batch, .submit, .search, .validate, .trail, .consent, .consents, .clinical: ["POST"]
    }
  }

  /// The name for logs.
  var name: String {
    switch self {
    case .batch: "fhir-batch"
    case .metadata: "fhir-metadata"
    case .submit: "fhir-submit"
    case .type: "fhir-type"
    case .search: "fhir-search"
    case .read: "fhir-read"
    case .validate: "fhir-validate"
    case .trail: "fhir-trail"
    case .entry: "fhir-entry"
    case .consent: "fhir-consent"
    case .oneConsent: "fhir-consent-read"
    case .consents: "fhir-consents"
    case .clinical: "fhir-clinical"
    }
  }

  /// Who may take it.
  var right: RouteRight {
    switch self {
    case .metadata, .validate: .everyone
    case .submit, .type, .search, .read: .holder(of: .verifyPerson)
    case .batch: .holder(of: .verifyMany)
    case .trail, .entry: .holderOfAny([.readAudit, .ownRecord])
    case .consent: .holder(of: .recordConsent)
    case .oneConsent, .consents: .holderOfAny([.recordConsent, .ownRecord])
    case .clinical: .holderOfAny([.readClinicalData, .emergencyAccess, .ownRecord])
    }
  }

  /// The largest body it takes, in bytes.
  var maximumBodySize: Int { self == .batch ? FHIRBatchDesk.maximumBodySize : WebSite.maximumBodySize }

  /// Every one, but for those of single documents; that of a consent with a number that any may have.
  static let all: [FHIRRoute] =
    [.batch, .metadata, .submit, .trail, .consent, .oneConsent(ConsentRowID(1)), .consents] + ClinicalKind.allCases.map(FHIRRoute.clinical)
    + FHIRKeptType.allCases.flatMap { [.type($0), .search($0), .validate($0)] }
}

extension ConsentRowID {
  /// A number as it stands in an address: in digits, without a zero before them.
  fileprivate init?(path: String) {
    guard path.utf8.allSatisfy({ (0x30...0x39).contains($0) }), path.first != "0", let number = Int64(path) else { return nil }
    self.init(number)
  }
}

/// The resources that are kept and can be read again; the raw value is the type's name.
/// 保存されるFHIRリソース
public enum FHIRKeptType: String, CaseIterable, Hashable, Sendable {
  /// 資格.
  case coverage = "Coverage"
  /// 資格確認の要求.
  case eligibilityRequest = "CoverageEligibilityRequest"
  /// 資格確認の回答.
  case eligibilityResponse = "CoverageEligibilityResponse"
  /// 加入者.
  case patient = "Patient"

  /// As what it is kept.
  var kind: ExchangeDocumentKind {
    switch self {
    case .coverage: .coverage
    case .eligibilityRequest: .request
    case .eligibilityResponse: .response
    case .patient: .person
    }
  }
}
