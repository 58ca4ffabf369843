import EligibilityModel
@testable import Interchange
import Operations
@testable import Web

/// Whatever is asked of the site: an answer of ours, well-formed, with headers that hold, and never a failure of our own.
enum SiteProperty {
  static func check(_ bytes: [UInt8], by way: UInt8) throws(Broken) {
    guard let request = AskedRequest(bytes, by: way) else { return }
    let answer = try FuzzSite.reply(to: request.request, as: request.caller).response
    try hold((200..<600).contains(answer.status) && answer.status != 500, "status \(answer.status) for \(request.request.path)")
    for header in answer.headers { try judge(header) }
    try judge(answer, of: request.request)
  }

  private static func judge(_ header: WebResponse.Header) throws(Broken) {
    try hold(!header.value.isEmpty && header.value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "\(header.name) breaks its header")
    guard header.name == "Location" else { return }
    // Absolute addresses are those of a FHIR resource at the name by which we were asked.
    try hold(header.value.hasPrefix("/") && !header.value.hasPrefix("//") || header.value.contains("/fhir/"), "Location leads elsewhere")
  }

  private static func judge(_ answer: WebResponse, of request: WebRequest) throws(Broken) {
    guard !answer.body.isEmpty else { return }
    guard let text = String(validating: answer.body, as: UTF8.self) else { throw Broken("an answer is not UTF-8") }
    switch answer.header("Content-Type") {
    case MediaType.html.rawValue: try hold(!text.lowercased().contains("<script"), "a page holds a script")
    case MediaType.fhir.rawValue:
      do throws(FHIRRefusal) { _ = try FHIRResource(answer.body, atMost: 1 << 26) } catch {
        throw Broken("an answer is not FHIR: \(error)")
      }
    case MediaType.json.rawValue, MediaType.problem.rawValue, MediaType.schema.rawValue:
      try hold((try? JSONReader(maximumBytes: 1 << 26).read(answer.body)) != nil, "an answer is not JSON")
    default: break
    }
  }
}

/// A request as an input writes it: the method and the address, headers each on a line, an empty line, and the body.
private struct AskedRequest {
  let request: WebRequest
  let caller: Caller

  init?(_ bytes: [UInt8], by way: UInt8) {
    let parts = Self.split(bytes)
    var lines = parts.head.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst() else { return nil }
    let words = first.split(separator: " ")
    // The socket lets nothing else through.
    guard words.count == 2, words[1].hasPrefix("/"), words[1].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
      return nil
    }
    let address = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var headers: [WebRequest.Header: String] = [.host: "localhost"]
    for line in lines {
      let pair = line.split(separator: ":", maxSplits: 1)
      guard pair.count == 2, let header = WebRequest.Header(rawValue: String(pair[0])) else { continue }
      headers[header] = String(pair[1].drop { $0 == " " })
    }
    caller = FuzzSite.callers[Int(way) % FuzzSite.callers.count]
    request = WebRequest(
      method: String(words[0]), path: String(address[0]), query: address.count == 2 ? String(address[1]) : nil, headers: headers,
      body: parts.body, channel: Self.channel(of: caller))
  }

  private static func split(_ bytes: [UInt8]) -> (head: String, body: [UInt8]) {
    let end = bytes.firstRange(of: Array("\n\n".utf8))
    let head = String(decoding: bytes[..<(end?.lowerBound ?? bytes.endIndex)], as: UTF8.self)
    return (head, end.map { Array(bytes[$0.upperBound...]) } ?? [])
  }

  private static func channel(of caller: Caller) -> CallerChannel {
    if case .institution(let code) = caller { .gate(code) } else { .machine }
  }
}
