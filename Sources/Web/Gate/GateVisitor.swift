public import EligibilityModel

/// Whoever stands before the gate, as the gate says by its headers; only for requests that came by the gate's own way.
public struct GateVisitor: Hashable, Sendable {
  /// Whom the checked certificate names; `nil` for whoever shows none.
  public let terminal: TerminalCertificate?
  /// The address in the network from which was asked.
  public let address: String

  /// Reads the headers of the gate, strictly: what the gate never writes is no gate's word.
  /// - Throws: `missing`, `unreadable`, `notVerified`, `noInstitution`
  public init(_ header: (GateHeader) -> String?) throws(GateFault) {
    guard let verify = header(.verify) else { throw .missing(.verify) }
    guard let address = header(.address) else { throw .missing(.address) }
    guard Self.isAddress(address) else { throw .unreadable(.address) }
    self.address = address
    switch verify {
    case "SUCCESS": terminal = try TerminalCertificate(header)
    case "NONE":
      for name in [GateHeader.subject, .serial, .fingerprint] where header(name) != nil { throw .unreadable(name) }
      terminal = nil
    default: throw .notVerified
    }
  }

  /// Refuses headers that only the gate may set where it is not the gate that speaks.
  /// - Throws: `headerFromElsewhere`
  public static func refuse(_ header: (GateHeader) -> String?) throws(GateFault) {
    if let found = GateHeader.allCases.first(where: { header($0) != nil }) { throw .headerFromElsewhere(found) }
  }

  /// Letters of addresses of both kinds; `unix:` for a gate's own socket.
  private static func isAddress(_ text: String) -> Bool {
    text == "unix:" || (2...45).contains(text.utf8.count) && text.utf8.allSatisfy { HexDigits.contains($0) || ".:".utf8.contains($0) }
  }
}

/// A terminal of an institution, known by a certificate that the gate has checked.
/// 端末証明書
public struct TerminalCertificate: Hashable, Sendable {
  /// 医療機関コード, the `serialNumber` of the certificate's subject.
  public let institution: MedicalInstitutionCode
  /// The terminal's name, the `CN` of the subject.
  public let terminal: String
  /// The certificate's own number in capital hexadecimal digits.
  public let serial: String
  /// The SHA-1 of the certificate in small hexadecimal digits.
  public let fingerprint: String

  init(_ header: (GateHeader) -> String?) throws(GateFault) {
    guard let subject = header(.subject) else { throw .missing(.subject) }
    guard let serial = header(.serial) else { throw .missing(.serial) }
    guard let fingerprint = header(.fingerprint) else { throw .missing(.fingerprint) }
    guard (1...40).contains(serial.utf8.count), serial.utf8.allSatisfy(HexDigits.containsCapital) else { throw .unreadable(.serial) }
    guard fingerprint.utf8.count == 40, fingerprint.utf8.allSatisfy(HexDigits.containsSmall) else { throw .unreadable(.fingerprint) }
    guard let name = DistinguishedName(subject) else { throw .unreadable(.subject) }
    guard let code = name.only("serialNumber"), code.utf8.count == 10, code.utf8.allSatisfy(HexDigits.containsDecimal),
      let institution = try? MedicalInstitutionCode(code), let terminal = name.only("CN"), (1...64).contains(terminal.utf8.count)
    else { throw .noInstitution }
    self.institution = institution
    self.terminal = terminal
    self.serial = serial
    self.fingerprint = fingerprint
  }
}

/// The digits of numbers in hexadecimal.
enum HexDigits {
  static func containsDecimal(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  static func containsCapital(_ byte: UInt8) -> Bool { containsDecimal(byte) || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte) }

  static func containsSmall(_ byte: UInt8) -> Bool { containsDecimal(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte) }

  static func contains(_ byte: UInt8) -> Bool { containsCapital(byte) || containsSmall(byte) }
}
