/// The parts of the site that the gate treats differently.
enum GateArea: String, CaseIterable, Sendable {
  /// For people and their browsers.
  case pages
  /// For programs of institutions.
  case api
  /// For FHIR clients.
  case fhir

  /// The area of an address.
  init(path: String) {
    self = Self.allCases.first { area in area.folder.map { path == $0 || path.hasPrefix($0 + "/") } ?? false } ?? .pages
  }

  /// The address that stands above all others of the area; `nil` for all that is left.
  var folder: String? {
    switch self {
    case .pages: nil
    case .api: "/api"
    case .fhir: "/fhir"
    }
  }

  /// Whether only who shows a certificate gets in.
  var needsCertificate: Bool { self != .pages }

  /// What its errors are written in.
  var mediaType: String {
    switch self {
    case .pages: MediaType.html.rawValue
    case .api: "application/problem+json"
    case .fhir: "application/fhir+json"
    }
  }
}
