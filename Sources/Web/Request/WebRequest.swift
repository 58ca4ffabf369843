/// A request as the pages see it; whoever holds the socket makes it.
public struct WebRequest: Sendable {
  /// The method, in capitals as sent.
  public let method: String
  /// The path as sent, undecoded.
  public let path: String
  /// What follows the question mark as sent, undecoded; `nil` without one.
  public let query: String?
  /// The value of `Content-Type`, where there is one.
  public let contentType: String?
  /// The value of `Host`.
  public let host: String?
  /// The value of `Sec-Fetch-Site`, by which browsers say where a request comes from.
  public let fetchSite: String?
  /// The body; empty without one.
  public let body: [UInt8]

  /// Keeps the parts as they are.
  public init(
    method: String, path: String, query: String? = nil, contentType: String? = nil, host: String? = nil, fetchSite: String? = nil,
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.contentType = contentType
    self.host = host
    self.fetchSite = fetchSite
    self.body = body
  }

  /// The media type alone, in small letters and without parameters.
  var mediaType: String? {
    guard let type = contentType?.split(separator: ";", maxSplits: 1).first else { return nil }
    return type.filter { $0 != " " && $0 != "\t" }.lowercased()
  }
}
