import Archive
@testable import Interchange
import XML

/// What is read from XML can be written, and what the gateway writes can be read.
enum XMLProperty {
  static func check(_ bytes: [UInt8], by way: UInt8) throws(Broken) {
    switch way {
    case UInt8(ascii: "d"): try document(bytes)
    case UInt8(ascii: "n"): try name(bytes)
    case UInt8(ascii: "z"): try zipped(bytes)
    default: try exchange(bytes, by: way)
    }
  }

  /// A document that is read comes back equal when it is written.
  private static func document(_ bytes: [UInt8]) throws(Broken) {
    guard let text = String(validating: bytes, as: UTF8.self), let root = try? XMLDocumentReader().root(of: text) else { return }
    // A prefix needs the attribute that explains it, and attributes are not kept.
    guard root.isWithoutPrefix else { return }
    guard let again = try? XMLDocumentReader().root(of: root.written) else {
      throw Broken("a document that was read is refused when written")
    }
    try hold(again.isLike(root), "a document comes back changed")
  }

  private static func name(_ bytes: [UInt8]) throws(Broken) {
    guard let text = String(validating: bytes, as: UTF8.self), let name = OQSFileName(text) else { return }
    guard let again = OQSFileName(name.text) else { throw Broken("a file name is not read again") }
    try hold(again == name, "a file name comes back changed")
    if let answer = name.answer() { try hold(OQSFileName(answer.text) == answer, "an answer has a name that is none") }
  }

  /// What is unpacked can be packed and unpacked again.
  private static func zipped(_ bytes: [UInt8]) throws(Broken) {
    let limit = 65_536
    guard let content = try? ZipFile.onlyFile(in: bytes, atMost: limit) else { return }
    try hold(content.count <= limit, "more is unpacked than allowed")
    let packed = try? ZipFile.containing(content, named: "OQSsiquc01req_1.xml")
    guard let packed, let again = try? ZipFile.onlyFile(in: packed, atMost: limit) else { throw Broken("a file of ours is not unpacked") }
    try hold(again == content, "a file comes back changed from its zip file")
  }

  /// Every request gets an answer that can be read, and what it echoes is what was asked.
  private static func exchange(_ bytes: [UInt8], by way: UInt8) throws(Broken) {
    let ways = OQSExchange.allCases.flatMap { exchange in exchange.steps.map { (exchange, $0) } }
    let (exchange, step) = ways[Int(way) % ways.count]
    let (response, echo) = response(to: bytes, exchange, step)
    for encoding in OQSEncoding.allCases {
      let header = OQSResponseHeader(executedAt: "20260805090500", echo: echo)
      try readAgain(OQSResponseWriter(encoding: encoding).write(response, header), echo: echo, response)
    }
  }

  private static func response(to bytes: [UInt8], _ exchange: OQSExchange, _ step: OQSStep) -> (OQSResponse, OQSHeaderEcho) {
    do throws(OQSRefusal) {
      let request = try OQSRequestReader(peopleLimit: 20).read(bytes, as: exchange, step)
      return (response(to: request), request.header.echo)
    } catch {
      return (.failed(error.fault), error.header)
    }
  }

  private static func response(to request: OQSRequest) -> OQSResponse {
    switch request {
    case .verification(_, let unit): .answer(answer(unit, .answered(.none, [])))
    case .bulkVerification(_, let units): .answers(reception: "1", units.map { answer($0, .answered(.none, [])) })
    case .referenceNumber(_, let unit): .registration(answer(unit, .registered))
    case .bulkReferenceNumber(_, let units): .registrations(reception: "1", units.map { answer($0, .registered) })
    case .result(_, let reception): .processing(reception: reception)
    default: .received(reception: "1", at: "20260805090500")
    }
  }

  private static func answer<Content>(_ unit: OQSUnit<Content>, _ outcome: OQSAnswer.Outcome) -> OQSAnswer {
    guard case .failure(let fault) = unit.content else { return OQSAnswer(outcome, echo: unit.echo) }
    return OQSAnswer(.failed(fault), echo: unit.echo)
  }

  private static func readAgain(_ bytes: [UInt8], echo: OQSHeaderEcho, _ response: OQSResponse) throws(Broken) {
    guard let text = try? OQSText.decode(bytes), let root = try? XMLDocumentReader().root(of: text) else {
      throw Broken("an answer can't be read")
    }
    let found = OQSRequestReader().header(of: bytes)
    try hold(found.institution == echo.institution && found.confirmationDate == echo.confirmationDate, "the head's echo changed")
    try hold(isSame(found.fileIdentifier ?? "", onOneLine(echo.fileIdentifier ?? "")), "the file identifier changed")
    guard let asked = response.echoes, !asked.elements.isEmpty, let body = root.child("MessageBody") else { return }
    guard let told = body.child(asked.name) else { throw Broken("the echo is missing") }
    try hold(told.children.count == asked.elements.count, "the echo lost elements")
    for (told, asked) in zip(told.children, asked.elements) {
      try hold(isSame(told.name, asked.name) && isSame(told.text, onOneLine(asked.text)), "an element of the echo changed")
    }
  }

  /// Ends of lines are written as blanks.
  private static func onOneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append("\t\n\r".unicodeScalars.contains(scalar) ? " " : scalar) }
    return String(result)
  }
}

extension OQSResponse {
  /// What an answer about one person echoes.
  fileprivate var echoes: OQSEcho? {
    switch self {
    case .answer(let answer), .registration(let answer): answer.echo
    case .answers, .registrations, .received, .processing, .failed: nil
    }
  }
}

extension XMLNode {
  fileprivate var isWithoutPrefix: Bool { !name.utf8.contains(UInt8(ascii: ":")) && children.allSatisfy(\.isWithoutPrefix) }

  /// The same but for the lines.
  fileprivate func isLike(_ other: XMLNode) -> Bool {
    isSame(name, other.name) && isSame(text, other.text) && children.count == other.children.count
      && zip(children, other.children).allSatisfy { $0.isLike($1) }
  }

  fileprivate var written: String {
    let content = children.isEmpty ? text.unicodeScalars.map(Self.escaped).joined() : children.map(\.written).joined()
    return "<\(name)>\(content)</\(name)>"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&", "<", ">", "\r": "&#\(scalar.value);"
    default: String(scalar)
    }
  }
}
