public import Operations

/// A request as the pages see it; whoever holds the socket makes it.
public struct WebRequest: Sendable {
  /// A header that something here reads; no other one gets in.
  public enum Header: String, CaseIterable, Sendable {
    case contentType = "Content-Type"
    /// By which a request that is sent again is known.
    case idempotencyKey = "Idempotency-Key"
    case cookie = "Cookie"
    case host = "Host"
    /// By which browsers say where a request comes from.
    case fetchSite = "Sec-Fetch-Site"
    case accept = "Accept"
    /// By which a program says which version of a resource it holds.
    case ifNoneMatch = "If-None-Match"
    /// By which a program says under which identifier it may have made the same before.
    case ifNoneExist = "If-None-Exist"
    /// By which a program says whether it wants back what it has sent.
    case prefer = "Prefer"
  }

  /// The method, in capitals as sent.
  public let method: String
  /// The path as sent, undecoded.
  public let path: String
  /// What follows the question mark as sent, undecoded; `nil` without one.
  public let query: String?
  /// The headers that were sent, of those that something here reads.
  public let headers: [Header: String]
  /// The body; empty without one.
  public let body: [UInt8]
  /// The way it came.
  public let channel: CallerChannel
  /// The address in the network that the gate saw; `nil` on this machine.
  public let address: String?
  /// Who asks; the site finds out before anybody reads it.
  public internal(set) var caller = Caller.nobody
  /// Whoever signed in and looks at pages; the site finds out before anybody reads it.
  var visitor: Visitor?

  /// Keeps the parts as they are.
  public init(
    method: String, path: String, query: String? = nil, headers: [Header: String] = [:], body: [UInt8] = [],
    channel: CallerChannel = .machine, address: String? = nil
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.channel = channel
    self.address = address
  }

  /// Types as nearly everybody writes them.
  private static let plainTypes: Set<String> = ["application/json", "application/fhir+json", "application/x-www-form-urlencoded"]

  /// The media type alone, in small letters and without parameters.
  var mediaType: String? {
    guard let whole = headers[.contentType] else { return nil }
    if Self.plainTypes.contains(whole) { return whole }
    guard let type = whole.split(separator: ";", maxSplits: 1).first else { return nil }
    return type.filter { $0 != " " && $0 != "\t" }.lowercased()
  }
}
