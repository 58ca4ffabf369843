/// The certificates of terminals that the sandbox makes, and what the gate has to do with each.
/// 試験の証明書
public enum SandboxCertificate: String, CaseIterable, Sendable {
  /// Of the vendor's institution, in force.
  case reception
  /// Of another institution, in force.
  case other
  /// Its days are over.
  case expired
  /// Taken back by the authority.
  case revoked

  /// Whose terminal it is.
  public var institution: String { self == .other ? "1312345683" : SandboxScenario.institution }

  /// Whether the gate lets its holder in.
  public var opens: Bool {
    switch self {
    case .reception, .other: true
    case .expired, .revoked: false
    }
  }

  /// How to ask with it from a shell.
  public func command(to address: String, in folder: String) -> String {
    let files = "\(folder)/certificates/\(rawValue)"
    return "curl -s --cacert \(folder)/ca/authority.pem --cert \(files).pem --key \(files).key \(address)/fhir/metadata"
  }
}
