import EligibilityModel
import Operations
@testable import Web

/// What stands in addresses, headers and form fields is read strictly, and what is read can be written and read again.
enum HeaderProperty {
  static func check(_ bytes: [UInt8], by way: UInt8) throws(Broken) {
    if way == UInt8(ascii: "f") { return try form(bytes) }
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    switch way {
    case UInt8(ascii: "g"): try gate(text)
    case UInt8(ascii: "c"): try cookie(text)
    case UInt8(ascii: "r"): try route(text)
    case UInt8(ascii: "d"): try day(text)
    case UInt8(ascii: "t"): try time(text)
    case UInt8(ascii: "i"): try identifiers(text)
    default: try name(text)
    }
  }

  /// The fields of a form come back, whatever stands in them.
  private static func form(_ bytes: [UInt8]) throws(Broken) {
    guard let form = try? FormData(bytes) else { return }
    let written = form.fields.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&")
    // Written with every sign escaped a field may become too long.
    guard form.fields.allSatisfy({ 3 * ($0.name.utf8.count + $0.value.utf8.count) < FormData.maximumFieldBytes }) else { return }
    guard let again = try? FormData(Array(written.utf8)) else { throw Broken("a form that was read is refused when written") }
    let isEqual = again.fields.elementsEqual(form.fields) { isSame($0.name, $1.name) && isSame($0.value, $1.value) }
    try hold(isEqual, "a form comes back changed")
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Five lines are the five headers of the gate; whoever is believed has a code and a name.
  private static func gate(_ text: String) throws(Broken) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let headers = Dictionary(zip(GateHeader.allCases, lines)) { first, _ in first }.filter { $0.value != "-" }
    guard let visitor = try? GateVisitor({ headers[$0].map { String($0) } }) else { return }
    try hold(headers[.verify] == (visitor.terminal == nil ? "NONE" : "SUCCESS"), "somebody is believed whom the gate has not checked")
    guard let terminal = visitor.terminal else { return }
    let subject = String(headers[.subject] ?? "")
    guard let name = DistinguishedName(subject) else { throw Broken("a name is believed that can't be read") }
    try hold(name.only("serialNumber") == terminal.institution.canonical, "the code is not the one in the name")
    try hold(name.only("CN").map { isSame($0, terminal.terminal) } == true, "the terminal is not the one in the name")
  }

  private static func name(_ text: String) throws(Broken) {
    guard let name = DistinguishedName(text) else { return }
    try hold(name.parts.allSatisfy { !$0.type.isEmpty && !$0.value.isEmpty }, "a part of a name is empty")
    let written = name.parts.map { "\($0.type)=\(hexadecimal($0.value))" }.joined(separator: ",")
    guard written.utf8.count <= 1_024 else { return }
    try hold(DistinguishedName(written) == name, "a name comes back changed")
  }

  private static func hexadecimal(_ text: String) -> String {
    text.utf8.map { "\\" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  /// A secret that is taken from a cookie is taken again from the one that we would set.
  private static func cookie(_ text: String) throws(Broken) {
    for channel in [CallerChannel.machine, .gate(nil)] {
      guard let token = WebRequest(method: "GET", path: "/", headers: [.cookie: text], channel: channel).sessionToken else { continue }
      let value = SessionCookie.header(token, on: channel).value
      let sent = String(value.prefix { $0 != ";" })
      let again = WebRequest(method: "GET", path: "/", headers: [.cookie: sent], channel: channel).sessionToken
      try hold(again?.text == token.text, "a secret comes back changed")
      try hold(value.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F }, "a cookie breaks its header")
    }
  }

  private static func route(_ text: String) throws(Broken) {
    guard let route = Route(path: text) else { return }
    try hold(!route.name.isEmpty && !route.methods.isEmpty, "a route without name or methods")
    try hold(route.path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !route.path.hasPrefix("//"), "a path that is none")
    guard let again = Route(path: route.path) else { throw Broken("a route is not found at its own path") }
    try hold(again == route, "a path leads elsewhere")
  }

  private static func day(_ text: String) throws(Broken) {
    guard let day = TypedDate.read(text) else { return }
    try hold(TypedDate.read(day.iso8601) == day && TypedDate.read(day.compact) == day, "a day comes back changed")
    guard let era = try? EraDate(day) else { return }
    try hold(era.date == day, "a day changes with its era")
  }

  private static func time(_ text: String) throws(Broken) {
    guard let time = TypedTime.read(text) else { return }
    try hold(TypedTime.read("\(time)") == time, "a time comes back changed")
  }

  private static func identifiers(_ text: String) throws(Broken) {
    if let number = try? InsurerNumber(text) { try hold((try? InsurerNumber(number.original)) == number, "a 保険者番号 comes back changed") }
    if let code = try? MedicalInstitutionCode(text) {
      try hold((try? MedicalInstitutionCode(code.canonical))?.canonical == code.canonical, "a 医療機関コード comes back changed")
    }
    if let symbol = try? InsuredSymbol(text) { try hold((try? InsuredSymbol(symbol.original)) == symbol, "a 記号 comes back changed") }
    if let number = try? InsuredNumber(text) { try hold((try? InsuredNumber(number.original)) == number, "a 番号 comes back changed") }
    if let branch = try? BranchNumber(text) { try hold((try? BranchNumber(branch.canonical)) == branch, "a 枝番 comes back changed") }
    if let name = try? PersonName(text) {
      try hold((try? PersonName(name.text)).map { isSame($0.text, name.text) } == true, "a name comes back changed")
    }
    if let kana = try? NameKana(text) { try hold((try? NameKana(kana.text)) == kana, "a reading comes back changed") }
    if let day = try? CivilDate(iso8601: text) { try hold(isSame(day.iso8601, text), "a day is written otherwise") }
    if let day = try? CivilDate(compact: text) { try hold(isSame(day.compact, text), "a day is written otherwise") }
  }
}
