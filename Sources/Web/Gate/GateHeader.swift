/// What the gate says of whoever stands before it; it always sets these itself and lets none of them through from outside.
public enum GateHeader: String, CaseIterable, Sendable {
  /// `SUCCESS` for a certificate that the gate has checked, `NONE` for whoever shows none.
  case verify = "Shikaku-Client-Verify"
  /// Whom the certificate names, as RFC 2253 writes it.
  case subject = "Shikaku-Client-Subject"
  /// The certificate's own number in capital hexadecimal digits.
  case serial = "Shikaku-Client-Serial"
  /// The SHA-1 of the certificate in small hexadecimal digits, by which its file is found; nothing is decided by it.
  case fingerprint = "Shikaku-Client-Fingerprint"
  /// The address in the network from which was asked.
  case address = "Shikaku-Client-Address"

  /// What nginx calls it.
  var variable: String {
    switch self {
    case .verify: "$ssl_client_verify"
    case .subject: "$ssl_client_s_dn"
    case .serial: "$ssl_client_serial"
    case .fingerprint: "$ssl_client_fingerprint"
    case .address: "$remote_addr"
    }
  }
}

/// Why what the gate says, or seems to say, is not believed.
public enum GateFault: Error, Hashable, Sendable {
  /// A header that only the gate may set came by another way.
  case headerFromElsewhere(GateHeader)
  /// The gate sets this header always, and it is not there.
  case missing(GateHeader)
  /// The header holds what the gate never writes.
  case unreadable(GateHeader)
  /// The certificate was not checked, or did not stand the check.
  case notVerified
  /// The certificate names no institution: no `serialNumber` of ten digits, or no `CN`.
  case noInstitution

  /// One word for logs; nothing of what was sent.
  public var code: String {
    switch self {
    case .headerFromElsewhere: "gateHeaderFromElsewhere"
    case .missing: "gateHeaderMissing"
    case .unreadable: "gateHeaderUnreadable"
    case .notVerified: "certificateNotVerified"
    case .noInstitution: "certificateWithoutInstitution"
    }
  }
}
