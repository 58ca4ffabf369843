/// The parts of a form that sends files (`multipart/form-data`, RFC 7578), as browsers write it.
struct MultipartForm {
  /// One field.
  struct Part {
    let name: String
    let content: ArraySlice<UInt8>
  }

  static let type = "multipart/form-data"

  private static let mostParts = 10
  private static let mostHeaderBytes = 2_048
  private static let lineEnd: [UInt8] = [0x0D, 0x0A]

  let parts: [Part]

  /// Reads the body of a request; `nil` where it is no such form.
  init?(_ request: WebRequest) {
    guard request.mediaType == Self.type, let boundary = Self.boundary(request.headers[.contentType] ?? "") else { return nil }
    guard let parts = Self.parts(request.body, mark: Array("--\(boundary)".utf8)) else { return nil }
    self.parts = parts
  }

  /// The content of a field; `nil` where it is missing or there more than once.
  func content(_ name: String) -> ArraySlice<UInt8>? {
    let found = parts.filter { $0.name == name }
    return found.count == 1 ? found.first?.content : nil
  }

  private static func boundary(_ type: String) -> String? {
    for parameter in type.split(separator: ";").dropFirst() {
      let pair = parameter.trimmingBlanks().split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased() == "boundary" else { continue }
      let value = pair[1].hasPrefix("\"") && pair[1].hasSuffix("\"") ? pair[1].dropFirst().dropLast() : pair[1]
      return (1...70).contains(value.utf8.count) ? String(value) : nil
    }
    return nil
  }

  /// Between two marks stand a head, an empty line and the content; behind the last mark stand two hyphens.
  private static func parts(_ body: [UInt8], mark: [UInt8]) -> [Part]? {
    guard body.starts(with: mark) else { return nil }
    var (parts, rest): ([Part], ArraySlice<UInt8>) = ([], body[mark.count...])
    while !rest.starts(with: Array("--".utf8)) {
      guard parts.count < mostParts, rest.starts(with: lineEnd) else { return nil }
      rest = rest.dropFirst(2)
      guard let head = first(lineEnd + lineEnd, in: rest.prefix(mostHeaderBytes)), let name = name(rest[..<head]) else { return nil }
      rest = rest[(head + 4)...]
      guard let end = first(lineEnd + mark, in: rest) else { return nil }
      parts.append(Part(name: name, content: rest[..<end]))
      rest = rest[(end + 2 + mark.count)...]
    }
    return parts
  }

  /// Where some bytes first stand.
  private static func first(_ sought: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let begin = sought.first else { return nil }
    var place = bytes.startIndex
    while let next = bytes[place...].firstIndex(of: begin) {
      if bytes[next...].starts(with: sought) { return next }
      place = next + 1
    }
    return nil
  }

  private static func name(_ head: ArraySlice<UInt8>) -> String? {
    for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
      for parameter in line.split(separator: ";").dropFirst() {
        let text = parameter.trimmingBlanks()
        if text.hasPrefix("name=\""), text.hasSuffix("\"") { return String(text.dropFirst(6).dropLast()) }
      }
    }
    return nil
  }
}

extension Substring {
  fileprivate func trimmingBlanks() -> Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    return start.lastIndex { $0 != " " && $0 != "\t" }.map { start[...$0] } ?? ""
  }
}
