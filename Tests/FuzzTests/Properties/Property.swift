/// What must hold for whatever bytes arrive: nothing traps, what is read can be written and read again, and every answer is well-formed.
///
/// An input begins with one letter that says by which way it goes in; `Tests/Fuzz/run` lets a fuzzer invent inputs, and `ReplayTests` tries those that are
/// kept.
enum Property: String, CaseIterable, Sendable {
  /// Documents, exchange files, their names and their zip files.
  case xml
  /// JSON texts and every kind of object that is read from one.
  case json
  /// Files of rows: members, appointments, states, the pension office's; and their encodings.
  case csv
  /// FHIR resources and what is made of them.
  case fhir
  /// What stands in addresses and headers: forms, cookies, certificates' names, days and times, identifiers.
  case header
  /// Requests as bytes at the socket.
  case http
  /// Requests at the site, whole.
  case site

  /// Tries an input.
  /// - Throws: `Broken` where something does not hold
  func check(_ input: [UInt8]) throws(Broken) {
    guard let way = input.first else { return }
    let rest = Array(input.dropFirst())
    switch self {
    case .xml: try XMLProperty.check(rest, by: way)
    case .json: try JSONProperty.check(rest, by: way)
    case .csv: try CSVProperty.check(rest, by: way)
    case .fhir: try FHIRProperty.check(rest, by: way)
    case .header: try HeaderProperty.check(rest, by: way)
    case .http: try HTTPProperty.check(rest, by: way)
    case .site: try SiteProperty.check(rest, by: way)
    }
  }
}

/// Something that must hold and does not.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Says what must hold.
func hold(_ isSo: Bool, _ sentence: @autoclosure () -> String) throws(Broken) {
  if !isSo { throw Broken(sentence()) }
}

/// Whether two texts are the same bytes, which `==` of texts does not ask.
func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
