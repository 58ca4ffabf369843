/// Where a gate listens, whose certificates it shows and believes, and what stands behind it.
public struct GateSettings: Codable, Hashable, Sendable {
  /// The names under which the service is reached; no other name gets an answer.
  public var hostNames: [String]
  /// Addresses with ports, such as `0.0.0.0:443` and `[::]:443`.
  public var listen: [String]
  /// The file with the server's certificate and, behind it, those between it and its authority.
  public var certificate: String
  /// The file with the server's secret key.
  public var key: String
  /// The file with the authorities that issue terminals' certificates; while one takes over from another, both.
  public var clientAuthorities: String
  /// The file with the revocation list of each of them.
  public var revocationLists: String
  /// The socket file of the service.
  public var socket: String
  /// The user that answers, where the gate is started by root; `nil` for whoever starts it.
  public var user: String?
  /// How many requests a second one caller may make.
  public var requestsPerSecond: Int

  /// Keeps the parts.
  public init(
    hostNames: [String], listen: [String], certificate: String, key: String, clientAuthorities: String, revocationLists: String,
    socket: String, user: String?, requestsPerSecond: Int
  ) {
    self.hostNames = hostNames
    self.listen = listen
    self.certificate = certificate
    self.key = key
    self.clientAuthorities = clientAuthorities
    self.revocationLists = revocationLists
    self.socket = socket
    self.user = user
    self.requestsPerSecond = requestsPerSecond
  }

  /// The files by what they are.
  public var files: [(what: String, path: String)] {
    [
      ("certificate", certificate), ("key", key), ("clients", clientAuthorities), ("revoked", revocationLists), ("socket", socket),
    ]
  }
}

/// Why settings make no gate; never repeats what was given.
public enum GateSettingsFault: Error, Hashable, Sendable {
  /// This setting is empty or holds what a configuration would read as something else.
  case unusable(String)
}

extension GateSettings {
  /// Refuses what nginx could read in another way than it was meant.
  func check(folder: String) throws(GateSettingsFault) {
    for (what, path) in files + [("folder", folder)] where !Self.isPath(path) { throw .unusable(what) }
    guard !hostNames.isEmpty, hostNames.allSatisfy(Self.isHostName) else { throw .unusable("name") }
    guard !listen.isEmpty, listen.allSatisfy(Self.isListen) else { throw .unusable("listen") }
    if let user, !Self.isUser(user) { throw .unusable("user") }
    guard (1...100_000).contains(requestsPerSecond) else { throw .unusable("rate") }
  }

  /// A path from the root in letters that stand for themselves.
  private static func isPath(_ text: String) -> Bool {
    text.hasPrefix("/") && text.utf8.count <= 1_024 && text.utf8.allSatisfy { isPlain($0, besides: "/._-+@=~:") }
  }

  private static func isHostName(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.utf8.count <= 253 && text == text.lowercased()
      && labels.allSatisfy { (1...63).contains($0.utf8.count) && $0.utf8.allSatisfy { isPlain($0, besides: "-") } && !$0.hasPrefix("-") }
  }

  private static func isListen(_ text: String) -> Bool {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0 else { return false }
    let address = text[..<colon]
    let isSixth = address.hasPrefix("[") && address.hasSuffix("]") && address.dropFirst().dropLast().utf8.allSatisfy(isOfIPv6)
    let isFourth = address.split(separator: ".", omittingEmptySubsequences: false).compactMap { UInt8($0) }.count == 4
    return isSixth && address.utf8.count > 3
      || isFourth && address.utf8.allSatisfy { HexDigits.containsDecimal($0) || $0 == UInt8(ascii: ".") }
  }

  private static func isOfIPv6(_ byte: UInt8) -> Bool { HexDigits.contains(byte) || byte == UInt8(ascii: ":") }

  private static func isUser(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count) && !text.hasPrefix("-") && text.utf8.allSatisfy { isPlain($0, besides: "-_") }
  }

  private static func isPlain(_ byte: UInt8, besides signs: String) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: signs.utf8.contains(byte)
    }
  }
}
