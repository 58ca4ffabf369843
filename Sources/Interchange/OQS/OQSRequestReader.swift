import EligibilityModel
import XML

/// Reads the request files of receipt computers.
/// 要求ファイルの読取り
public struct OQSRequestReader: Sendable {
  /// How many people one file may ask for.
  public let peopleLimit: Int

  private static let root = "XmlMsg"
  private static let head = "MessageHeader"
  private static let body = "MessageBody"
  private static let date = "QualificationConfirmationDate"
  private static let institution = "MedicalInstitutionCode"
  private static let fileIdentifier = "ArbitraryFileIdentifier"

  /// Reads lists up to so many people.
  public init(peopleLimit: Int = 200_000) {
    self.peopleLimit = peopleLimit
  }

  /// Reads a request.
  ///
  /// A person who can't be understood spoils the own entry only; what concerns the whole file is thrown.
  /// - Parameters:
  ///   - bytes: the file, unpacked
  ///   - exchange: what its name says it is
  ///   - step: which of the files it is
  /// - Returns: the request
  /// - Throws: what concerns the whole file, with what of the head could be read
  public func read(_ bytes: [UInt8], as exchange: OQSExchange, _ step: OQSStep) throws(OQSRefusal) -> OQSRequest {
    var echo = OQSHeaderEcho()
    do throws(OQSFault) {
      let root = try root(OQSText.decode(bytes))
      echo = Self.echo(ofHead: root)
      return try read(try message(root), exchange, step)
    } catch {
      throw OQSRefusal(error, echo)
    }
  }

  /// What of the head of a request can be read that is refused for something else, such as its name.
  public func header(of bytes: [UInt8]) -> OQSHeaderEcho {
    (try? root(OQSText.decode(bytes))).map(Self.echo(ofHead:)) ?? OQSHeaderEcho()
  }

  private func read(_ message: (head: XMLNode, body: XMLNode), _ exchange: OQSExchange, _ step: OQSStep) throws(OQSFault) -> OQSRequest {
    let (head, body) = message
    if step == .secondRequest {
      let header = try header(head, needsDate: false)
      return .result(header, reception: try OQSElement(body).required("ReceptionNumber", atMost: 50))
    }
    switch exchange {
    case .verification:
      return .verification(try header(head, needsDate: true), try one(units(body, Self.search, Self.readSubject)))
    case .bulkVerification:
      return .bulkVerification(try header(head, needsDate: true), try units(body, Self.search, Self.readSubject))
    case .referenceNumber:
      return .referenceNumber(try header(head, needsDate: false), try one(units(body, Self.registration, Self.readRegistration)))
    case .bulkReferenceNumber:
      return .bulkReferenceNumber(try header(head, needsDate: false), try units(body, Self.registration, Self.readRegistration))
    case .homeVisitBulk: return .consented(try header(head, needsDate: false), try consented(body, .homeVisit))
    case .onlineCareBulk: return .consented(try header(head, needsDate: false), try consented(body, .onlineCare))
    case .publicAssistanceBulk, .homeVisit, .onlineCare, .consentWithdrawal:
      throw OQSFault(.notOffered)
    }
  }

  private func root(_ text: String) throws(OQSFault) -> XMLNode {
    do throws(XMLFault) {
      return try XMLDocumentReader().root(of: text)
    } catch {
      throw OQSFault(.notReadable, line: error.line, detail: error.description)
    }
  }

  private func message(_ root: XMLNode) throws(OQSFault) -> (head: XMLNode, body: XMLNode) {
    guard root.name == Self.root, let head = root.child(Self.head), let body = root.child(Self.body) else {
      throw OQSFault(.envelope, element: root.name == Self.root ? nil : Self.root, line: root.line)
    }
    return (head, body)
  }

  /// Each part by itself, so that one that breaks its rule does not take the others along.
  private static func echo(ofHead root: XMLNode) -> OQSHeaderEcho {
    guard let head = root.child(Self.head).map(OQSElement.init) else { return OQSHeaderEcho() }
    return OQSHeaderEcho(
      confirmationDate: (try? head.optional(date) { try CivilDate(compact: $0) }) ?? nil,
      institution: (try? head.optional(institution) { try MedicalInstitutionCode($0) }) ?? nil,
      fileIdentifier: (try? head.optional(fileIdentifier)) ?? nil)
  }

  private func header(_ node: XMLNode, needsDate: Bool) throws(OQSFault) -> OQSRequestHeader {
    let element = OQSElement(node)
    let date = try element.optional(Self.date) { try CivilDate(compact: $0) }
    if needsDate, date == nil { throw OQSFault(.missing, element: Self.date, line: node.line) }
    return OQSRequestHeader(
      institution: try element.required(Self.institution) { try MedicalInstitutionCode($0) }, confirmationDate: date,
      fileIdentifier: try element.optional(Self.fileIdentifier))
  }
}

// The entries.
extension OQSRequestReader {
  private static let search = "QualificationConfirmSearchInfo"
  private static let registration = "ReferenceNumberRegistrationInfo"

  private func units<Content>(
    _ body: XMLNode, _ name: String, _ read: (OQSElement) throws(OQSFault) -> Content
  ) throws(OQSFault) -> [OQSUnit<Content>] {
    let nodes = body.children(name)
    if nodes.isEmpty { throw OQSFault(.missing, element: name, line: body.line) }
    if nodes.count > peopleLimit { throw OQSFault(.tooManyPeople, element: name, detail: "at most \(peopleLimit) are taken") }
    return nodes.map { node in OQSUnit(content: Self.result(OQSElement(node), read), echo: Self.echo(of: node)) }
  }

  /// The days stand once in a file, so what is wrong with them concerns the whole of it.
  private func consented(_ body: XMLNode, _ treatment: OQSTreatment) throws(OQSFault) -> OQSConsentedSearch {
    let unit = try one(units(body, Self.search) { (element) throws(OQSFault) in try OQSConsentedSearch(element, treatment) })
    return try unit.content.get()
  }

  private func one<Content>(_ units: [OQSUnit<Content>]) throws(OQSFault) -> OQSUnit<Content> {
    guard units.count == 1, let unit = units.first else { throw OQSFault(.repeated, element: units.first?.echo.name) }
    return unit
  }

  private static func result<Content>(
    _ element: OQSElement, _ read: (OQSElement) throws(OQSFault) -> Content
  ) -> Result<Content, OQSFault> {
    do throws(OQSFault) {
      return .success(try read(element))
    } catch {
      return .failure(error)
    }
  }

  /// At most as many and as long elements as a request has, so that rubbish is not sent back in bulk.
  private static func echo(of node: XMLNode) -> OQSEcho {
    OQSEcho(
      name: node.name,
      node.children.prefix(20).filter { $0.children.isEmpty && !$0.text.isEmpty && $0.text.utf8.count <= 800 && OQSText.isName($0.name) }
        .map { OQSEcho.Element(name: $0.name, text: $0.text) })
  }

  private static func readSubject(_ element: OQSElement) throws(OQSFault) -> OQSSubject {
    guard let funder = assistanceFunder(element) else { return .insurance(try readSearch(element)) }
    return .assistance(
      OQSAssistanceSearch(
        funder: funder, recipient: try element.required("InsuredIdentificationNumber") { try PublicRecipientNumber($0) },
        birthDate: try element.required("Birthdate") { try CivilDate(compact: $0) }))
  }

  /// The numbers of public assistance stand in the places of the insurer's; `nil` where they don't.
  private static func assistanceFunder(_ element: OQSElement) -> PublicFunderNumber? {
    let funder = try? PublicFunderNumber(try element.required("InsurerNumber"))
    return funder?.lawNumber == PublicFunderNumber.medicalAssistanceLaw ? funder : nil
  }

  private static func readSearch(_ element: OQSElement) throws(OQSFault) -> OQSSearch {
    OQSSearch(
      insurerNumber: try element.required("InsurerNumber") { try InsurerNumber($0) },
      symbol: try element.optional("InsuredCardSymbol") { try InsuredSymbol($0) },
      number: try element.required("InsuredIdentificationNumber") { try InsuredNumber($0) },
      branchNumber: try element.optional("InsuredBranchNumber") { try BranchNumber($0) },
      birthDate: try element.required("Birthdate") { try CivilDate(compact: $0) },
      ceilingConsent: try element.code("LimitApplicationCertificateRelatedConsFlg", OQSCeilingConsent.self),
      identifier: try element.optional("ArbitraryIdentifier"))
  }

  /// Patients' numbers are kept for people of the register, and it holds nobody under public assistance.
  private static func readRegistration(_ element: OQSElement) throws(OQSFault) -> OQSReferenceRegistration {
    if assistanceFunder(element) != nil {
      throw OQSFault(.assistanceNotHeld, element: "InsurerNumber", line: element.line(of: "InsurerNumber"))
    }
    return OQSReferenceRegistration(
      referenceNumber: try element.required("ReferenceNumber", atMost: OQSReferenceRegistration.limit),
      insurerNumber: try element.required("InsurerNumber") { try InsurerNumber($0) },
      symbol: try element.optional("InsuredCardSymbol") { try InsuredSymbol($0) },
      number: try element.required("InsuredIdentificationNumber") { try InsuredNumber($0) },
      branchNumber: try element.optional("InsuredBranchNumber") { try BranchNumber($0) })
  }
}
