import CCurl

/// Asks other services over HTTPS, or this machine over HTTP: one request, one answer, within bounds; no redirect is followed and no cookie kept.
public struct HTTPClient: Sendable {
  /// How far a request may go.
  public struct Limits: Sendable {
    /// The largest body of an answer, in bytes.
    public var bytes: Int
    /// How long a connection may take.
    public var connectSeconds: Int
    /// How long all of it may take.
    public var wholeSeconds: Int

    /// Keeps the limits.
    public init(bytes: Int = 262_144, connectSeconds: Int = 5, wholeSeconds: Int = 10) {
      self.bytes = bytes
      self.connectSeconds = connectSeconds
      self.wholeSeconds = wholeSeconds
    }
  }

  /// An answer of whatever status.
  public struct Answer: Sendable {
    /// The status.
    public let status: Int
    /// The body.
    public let body: [UInt8]
  }

  private let limits: Limits
  private let authorities: String?
  private let proxy: String
  private let schemes: String

  /// Keeps what holds for all requests.
  ///
  /// - Parameters:
  ///   - limits: how far each may go
  ///   - authorities: a file with the authorities that are believed, PEM; `nil` for those of the operating system
  ///   - proxy: the address of a proxy; empty for none, whatever the environment says
  ///   - isPlainAllowed: whether HTTP without TLS is spoken, too; for this machine only
  public init(limits: Limits = Limits(), authorities: String? = nil, proxy: String = "", isPlainAllowed: Bool = false) {
    schemes = isPlainAllowed ? "https,http" : "https"
    self.limits = limits
    self.authorities = authorities
    self.proxy = proxy
  }

  /// Fetches what stands at an address.
  /// - Throws: `HTTPClientError`
  public func get(_ address: String, headers: [String] = []) throws(HTTPClientError) -> Answer {
    try send(address, headers: headers, form: nil)
  }

  /// Sends the fields of a form, already encoded.
  /// - Throws: `HTTPClientError`
  public func post(_ address: String, form: String, headers: [String] = []) throws(HTTPClientError) -> Answer {
    try send(address, headers: headers, form: form)
  }

  /// Sends a text of any type.
  /// - Throws: `HTTPClientError`
  public func post(_ address: String, body: String, type: String, headers: [String] = []) throws(HTTPClientError) -> Answer {
    try send(address, headers: headers + ["Content-Type: " + type], form: body)
  }

  private static let isReady = shim_start() == CURLE_OK

  private func send(_ address: String, headers: [String], form: String?) throws(HTTPClientError) -> Answer {
    // A line end or a zero in an address or header would begin something else.
    let lines = headers + ["Accept: application/json"]
    guard (lines + [address]).allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }) else { throw .badAddress }
    guard Self.isReady, let handle = unsafe curl_easy_init() else { throw .unavailable }
    defer { unsafe curl_easy_cleanup(handle) }
    var list: UnsafeMutablePointer<curl_slist>?
    defer { unsafe curl_slist_free_all(list) }
    for line in lines { unsafe list = curl_slist_append(list, line) ?? list }
    guard unsafe shim_set_headers(handle, list) == CURLE_OK, unsafe prepare(handle, address, form) else { throw .unavailable }
    return try unsafe perform(handle)
  }

  /// Sets everything but the headers; `false` where the library refuses one of them.
  private func prepare(_ handle: UnsafeMutableRawPointer, _ address: String, _ form: String?) -> Bool {
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NOSIGNAL, 1), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)), (CURLOPT_CONNECTTIMEOUT, limits.connectSeconds),
      (CURLOPT_TIMEOUT, limits.wholeSeconds), (CURLOPT_MAXFILESIZE, limits.bytes),
    ]
    // The library copies each text but that of the form, for which it is told to.
    var texts: [(CURLoption, String)] = [
      (CURLOPT_URL, address), (CURLOPT_PROTOCOLS_STR, schemes), (CURLOPT_PROXY, proxy), (CURLOPT_USERAGENT, "shikaku"),
    ]
    if let authorities { texts.append((CURLOPT_CAINFO, authorities)) }
    if let form { texts.append((CURLOPT_COPYPOSTFIELDS, form)) }
    return numbers.allSatisfy { unsafe shim_set_number(handle, $0.0, $0.1) == CURLE_OK }
      && texts.allSatisfy { unsafe shim_set_text(handle, $0.0, $0.1) == CURLE_OK }
  }

  private func perform(_ handle: UnsafeMutableRawPointer) throws(HTTPClientError) -> Answer {
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, limits.bytes))
    defer { unsafe room.deallocate() }
    var body = unsafe shim_body(bytes: room, count: 0, limit: max(0, limits.bytes))
    // The library writes into the room only while it performs.
    let code = unsafe withUnsafeMutablePointer(to: &body) { body in
      guard unsafe shim_set_body(handle, body) == CURLE_OK else { return CURLE_FAILED_INIT }
      return unsafe curl_easy_perform(handle)
    }
    guard code == CURLE_OK else { throw HTTPClientError(code) }
    return unsafe Answer(
      status: shim_status(handle), body: Array(UnsafeBufferPointer(start: room, count: body.count)))
  }
}

/// Why there is no answer; never holds any part of the request.
public enum HTTPClientError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The address or a header is none.
  case badAddress
  /// Nobody can be reached there.
  case unreachable
  /// It took too long.
  case tooSlow
  /// The other side's certificate is not believed.
  case notBelieved
  /// The answer is larger than allowed.
  case tooLarge
  /// The library can't work.
  case unavailable
  /// Anything else, by the library's number.
  case failed(Int)

  init(_ code: CURLcode) {
    self =
      switch code {
      case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .badAddress
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT: .unreachable
      case CURLE_OPERATION_TIMEDOUT: .tooSlow
      case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR: .notBelieved
      case CURLE_WRITE_ERROR, CURLE_FILESIZE_EXCEEDED: .tooLarge
      case CURLE_FAILED_INIT, CURLE_OUT_OF_MEMORY: .unavailable
      default: .failed(Int(code.rawValue))
      }
  }

  /// What happened.
  public var description: String {
    switch self {
    case .badAddress: "the address is none that is asked over HTTPS"
    case .unreachable: "nobody can be reached there"
    case .tooSlow: "no answer in time"
    case .notBelieved: "the certificate of the other side is not believed, or TLS failed"
    case .tooLarge: "the answer is too large"
    case .unavailable: "the library for HTTPS can't work"
    case .failed(let number): "the request failed (libcurl \(number))"
    }
  }
}
