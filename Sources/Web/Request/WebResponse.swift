/// An answer: status, headers and body, for whoever holds the socket.
public struct WebResponse: Sendable, Equatable {
  /// A header; ours are all ASCII.
  public struct Header: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Its value.
    public let value: String
  }

  /// The status.
  public let status: Int
  /// The headers, the protecting ones included.
  public let headers: [Header]
  /// The body.
  public let body: [UInt8]

  /// Adds what every answer carries.
  init(status: Int, type: MediaType, caching: Caching, extra: [Header] = [], body: [UInt8]) {
    self.status = status
    headers =
      [Header(name: "Content-Type", value: type.rawValue), Header(name: "Cache-Control", value: caching.rawValue)]
      + Self.protection + extra
    self.body = body
  }

  /// The same with further headers.
  func adding(_ extra: [Header]) -> WebResponse {
    WebResponse(status: status, headers: headers + extra, body: body)
  }

  /// The same with another body, which holds somebody's data and is kept by nobody.
  func personal(_ body: [UInt8]) -> WebResponse {
    let headers = headers.map { $0.name == "Cache-Control" ? Header(name: $0.name, value: Caching.never.rawValue) : $0 }
    return WebResponse(status: status, headers: headers, body: body)
  }

  init(status: Int, headers: [Header], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first value of a header.
  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// No script at all, nothing from elsewhere, no frame around us, no address given away.
  private static let protection = [
    Header(
      name: "Content-Security-Policy",
      value: "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
    Header(name: "X-Content-Type-Options", value: "nosniff"),
    Header(name: "Referrer-Policy", value: "no-referrer"),
    Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
    Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    Header(name: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()"),
  ]
}

/// What a body is.
enum MediaType: String {
  case html = "text/html; charset=utf-8"
  case json = "application/json; charset=utf-8"
  case fhir = "application/fhir+json; charset=utf-8"
  case problem = "application/problem+json"
  case csv = "text/csv; charset=utf-8"
  case metrics = "text/plain; version=0.0.4; charset=utf-8"
  case css = "text/css; charset=utf-8"
  case schema = "application/schema+json; charset=utf-8"
  case none = "text/plain; charset=utf-8"
}

/// Whether a browser may keep an answer.
enum Caching: String {
  /// It holds or may hold a person's data.
  case never = "no-store"
  /// It may be kept and must be asked for again.
  case ask = "no-cache"
}
