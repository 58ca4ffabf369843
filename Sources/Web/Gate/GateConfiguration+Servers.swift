// Who is let in, and where.
extension GateConfiguration {
  private static let security = [
    "add_header Strict-Transport-Security \"max-age=63072000\" always;"
  ]

  /// Whoever asks for another name, or for none, gets no connection at all.
  static func strangers(_ settings: GateSettings) -> String {
    """
      server {
    \(listen(settings, "ssl http2 default_server"))
        ssl_reject_handshake on;
      }
    """
  }

  static func server(_ settings: GateSettings) -> String {
    let parts = [
      "  server {", listen(settings, "ssl http2"), "    server_name \(settings.hostNames.joined(separator: " "));",
      indented(security, by: 4), errors, refusal, largeBodies, GateArea.allCases.map(location).joined(separator: "\n"),
      GateArea.allCases.flatMap { area in GateRefusal.ofNginx.map { answer($0.refusal, area) } }.joined(separator: "\n"), "  }",
    ]
    return parts.joined(separator: "\n")
  }

  private static func listen(_ settings: GateSettings, _ kind: String) -> String {
    indented(settings.listen.map { "listen \($0) \(kind);" }, by: 4)
  }

  private static func location(_ area: GateArea) -> String {
    location(area.folder.map { "~ ^\($0)(/|$)" } ?? "/", in: area, maximumBodySize: WebSite.maximumBodySize)
  }

  private static let refusing = "/gate-refuses"

  /// Refused where others wait as well, not before: whoever sends long bodies without a certificate is slowed, too.
  private static var refusal: String {
    indented(["location = \(refusing) {", "  internal;", "  client_max_body_size 0;", "  deny all;", "}"], by: 4)
  }

  /// The addresses that take more than the usual body.
  private static var largeBodies: String {
    WebSite.largeBodies.sorted { $0.key < $1.key }.map { path, size in
      location("= \(path)", in: GateArea(path: path), maximumBodySize: size)
    }.joined(separator: "\n")
  }

  private static func location(_ place: String, in area: GateArea, maximumBodySize: Int) -> String {
    let demand = area.needsCertificate ? ["  if ($ssl_client_verify != SUCCESS) { rewrite ^ \(refusing) last; }"] : []
    let body = ["  client_max_body_size \(maximumBodySize);", "  proxy_pass http://shikaku;", "}"]
    return indented(["location \(place) {"] + demand + body, by: 4)
  }

  /// What nginx answers by itself, led to the answers below; the service's own errors pass as they are.
  private static var errors: String {
    indented(
      GateRefusal.ofNginx.map { refusal, statuses in
        let codes = statuses.map { String($0) }.joined(separator: " ")
        return "error_page \(codes) =\(refusal.status) /gate-answer/$shikaku_area/\(refusal.rawValue);"
      }, by: 4)
  }

  private static func answer(_ refusal: GateRefusal, _ area: GateArea) -> String {
    let headers =
      security + [
        "add_header Cache-Control no-store always;", "add_header X-Content-Type-Options nosniff always;",
        "add_header Referrer-Policy no-referrer always;",
        "add_header Content-Security-Policy \"default-src 'none'; frame-ancestors 'none'\" always;",
      ] + (refusal.retryAfter.map { ["add_header Retry-After \($0) always;"] } ?? [])
    // The limit of bodies is lifted there, or what was refused for its size would be refused once more.
    let lines =
      [
        "location = /gate-answer/\(area.rawValue)/\(refusal.rawValue) {", "  internal;", "  client_max_body_size 0;",
        "  default_type \"\(area.mediaType)\";",
      ]
      + headers.map { "  " + $0 } + ["  return \(refusal.status) '\(quoted(refusal.body(in: area)))';", "}"]
    return indented(lines, by: 4)
  }

  /// A text between single quotes; none of ours holds a dollar sign, which would begin a variable.
  private static func quoted(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\\", with: "\\\\").replacing("'", with: "\\'")
  }

  private static func indented(_ lines: [String], by count: Int) -> String {
    lines.map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
  }
}

extension GateRefusal {
  /// The refusals that nginx gives by itself, with the statuses by which it knows them.
  static let ofNginx: [(refusal: GateRefusal, statuses: [Int])] = [
    (.malformedRequest, [400, 408, 414, 494, 497]), (.certificateRefused, [495]), (.certificateMissing, [403, 496]),
    (.tooLarge, [413]), (.tooManyRequests, [429]), (.serviceUnavailable, [500, 502, 503, 504]),
  ]
}
