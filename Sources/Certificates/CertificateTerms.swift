/// What a new certificate says.
public struct CertificateTerms: Sendable, Equatable {
  /// Whom it names.
  public let subject: SubjectName
  /// Under which further names its holder is known.
  public let names: [AlternativeName]
  /// What it may be used for.
  public let usage: CertificateUsage
  /// From when until when it is valid.
  public let validity: CertificateValidity

  /// Keeps the parts.
  public init(subject: SubjectName, names: [AlternativeName] = [], usage: CertificateUsage, validity: CertificateValidity) {
    self.subject = subject
    self.names = names
    self.usage = usage
    self.validity = validity
  }
}

/// What a certificate may be used for, and nothing else.
public enum CertificateUsage: Sendable, CaseIterable {
  /// Signs certificates and revocation lists.
  case authority
  /// Answers connections.
  case server
  /// Opens connections.
  case client
}

/// From when until when something is valid, in seconds since 1970.
public struct CertificateValidity: Sendable, Hashable {
  /// The first second.
  public let from: Int64
  /// The last second.
  public let until: Int64

  /// Keeps both; `nil` when nothing lies between them, or the end lies behind the year 9999.
  public init?(from: Int64, until: Int64) {
    guard from >= 0, from < until, until <= 253_402_300_799 else { return nil }
    self.from = from
    self.until = until
  }
}

/// Whom a certificate names.
public struct SubjectName: Sendable, Hashable {
  /// CN: the name of a person or machine.
  public let commonName: String
  /// O: the organization.
  public let organization: String?
  /// serialNumber (2.5.4.5): under which number the subject is kept; not the certificate's own.
  public let serialNumber: String?

  /// Keeps the parts; `nil` when one is empty, longer than 64 letters, or holds anything but letters, digits, spaces and `.-_` of ASCII.
  public init?(commonName: String, organization: String? = nil, serialNumber: String? = nil) {
    guard [commonName, organization, serialNumber].compactMap({ $0 }).allSatisfy(Self.isPlain) else { return nil }
    self.commonName = commonName
    self.organization = organization
    self.serialNumber = serialNumber
  }

  /// Plain letters look the same in every program that shows them, and need no escapes anywhere.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: " "), bytes.last != UInt8(ascii: " ") else { return false }
    return bytes.allSatisfy { NameLetters.isLetterOrDigit($0) || " .-_".utf8.contains($0) }
  }
}

/// Under which further name a certificate's holder is known.
public struct AlternativeName: Sendable, Hashable {
  /// The name as the library's configuration writes it.
  let text: String

  /// The name of a machine, such as `shikaku.example.jp` or, for all machines of a domain, `*.example.jp`; `nil` for anything else.
  public static func host(_ name: String) -> AlternativeName? {
    let labels = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    let plain = labels.first == "*" && labels.count > 2 ? labels.dropFirst() : labels[...]
    guard name.utf8.count <= 253, !plain.isEmpty, plain.allSatisfy(isLabel) else { return nil }
    return AlternativeName(text: "DNS:" + name.lowercased())
  }

  /// An address in the network such as `192.0.2.7` or `2001:db8::7`; whether it is one is judged by the library.
  public static func address(_ address: String) -> AlternativeName? {
    let isPlain = address.utf8.allSatisfy { NameLetters.isHexDigit($0) || ".:".utf8.contains($0) }
    guard isPlain, (2...45).contains(address.utf8.count) else { return nil }
    return AlternativeName(text: "IP:" + address)
  }

  /// A name of the form of an address (URI), letters, digits and `.:/-_` only; `nil` for anything else.
  public static func uri(_ uri: String) -> AlternativeName? {
    let isPlain = uri.utf8.allSatisfy { NameLetters.isLetterOrDigit($0) || ".:/-_".utf8.contains($0) }
    guard isPlain, (3...255).contains(uri.utf8.count), uri.contains(":") else { return nil }
    return AlternativeName(text: "URI:" + uri)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    let isPlain = label.utf8.allSatisfy { NameLetters.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    return (1...63).contains(label.utf8.count) && isPlain && !label.hasPrefix("-") && !label.hasSuffix("-")
  }
}

/// The letters that names are made of.
enum NameLetters {
  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
