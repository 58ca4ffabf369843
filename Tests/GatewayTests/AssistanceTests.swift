import EligibilityModel
import Foundation
import Gateway
import Interchange
import Testing

@Suite("Gateway: people under public assistance 医療扶助")
struct AssistanceTests {
  private let office: Office
  /// Whom a receipt computer asks for; made up, with fitting check digits.
  private static let asked = People.Fields(insurer: "12139903", symbol: nil, number: "9900010", branch: nil, birthDate: "19520927")

  init() throws { office = try Office() }

  private func ask(_ person: People.Fields, of desk: GatewayDesk) throws -> String {
    let file = try #require(OQSFileName("OQSsiquc01req_1.xml"))
    guard case .answer(let bytes) = desk.reply(to: try CP932.encode(Requests.verification([person])), file) else { throw Missing() }
    return try CP932.decode(bytes)
  }

  private static func person() throws -> OQSAssistance {
    OQSAssistance(
      funder: try PublicFunderNumber(asked.insurer), recipient: try PublicRecipientNumber(asked.number), name: try PersonName("見本　助"),
      nameKana: try NameKana("ミホン　タスク"), sex: .male, birthDate: try CivilDate(compact: asked.birthDate), from: .fixed(2024, 8, 5),
      office: "架空市福祉事務所")
  }

  @Test("A register of the insured says that it can't tell, and neither that there is a cover nor that there is none")
  func notHeld() throws {
    let answer = try ask(Self.asked, of: office.desk())
    #expect(answer.contains("<ProcessingResultCode>SKE020</ProcessingResultCode>") && answer.contains("資格がないという意味ではありません"))
    #expect(!answer.contains("QualificationValidity") && office.askers.isEmpty)
  }

  @Test("Where the ticket is not there yet the answer is 有効（未登録）: class A1, funder and recipient, no symbol, no family")
  func withoutTicket() throws {
    let person = try Self.person()
    let answer = try ask(Self.asked, of: office.desk { _, _ in .assistedWithoutTicket(person) })
    let lines = answer.split(separator: "\r\n").map { String($0.drop { $0 == "\t" }) }
    #expect(
      lines.contains("<ProcessingResultStatus>1</ProcessingResultStatus>")
        && lines.contains("<QualificationValidity>6</QualificationValidity>"))
    #expect(
      Array(lines.drop { $0 != "<ResultList>" }) == [
        "<ResultList>", "<ResultOfQualificationConfirmation>", "<InsuredCardClassification>A1</InsuredCardClassification>",
        "<InsurerNumber>12139903</InsurerNumber>", "<InsuredIdentificationNumber>9900010</InsuredIdentificationNumber>",
        "<Name>見本　助</Name>", "<NameKana>ﾐﾎﾝ ﾀｽｸ</NameKana>", "<Sex1>1</Sex1>", "<Birthdate>19520927</Birthdate>",
        "<QualificationDate>20240805</QualificationDate>", "<InsurerName>架空市福祉事務所</InsurerName>",
        "</ResultOfQualificationConfirmation>", "</ResultList>", "</MessageBody>", "</XmlMsg>",
      ])
  }

  @Test("What is asked is handed on as it was written, for the day of the file")
  func handedOn() throws {
    let desk = office.desk { search, day in
      let isAsked = search.funder.canonical == "12139903" && search.recipient.canonical == "9900010"
      return isAsked && search.birthDate == .fixed(1952, 9, 27) && day == .fixed(2026, 11, 2) ? .answered(.none, []) : .registered
    }
    #expect(try ask(Self.asked, of: desk).contains("<QualificationValidity>4</QualificationValidity>"))
  }

  @Test(
    "A number that breaks its rule is an error of that element",
    arguments: [
      ("12139904", "9900010", "InsurerNumber"), ("12139903", "9900011", "InsuredIdentificationNumber"),
      ("12139903", "990001", "InsuredIdentificationNumber"), ("12139903", "0000000", "InsuredIdentificationNumber"),
    ])
  func faults(funder: String, recipient: String, element: String) throws {
    var person = Self.asked
    (person.insurer, person.number) = (funder, recipient)
    let answer = try ask(person, of: office.desk())
    #expect(answer.contains("<ProcessingResultCode>SKE006</ProcessingResultCode>") && answer.contains("（項目：\(element)）"))
  }

  @Test("In a list everybody keeps their place, whichever numbers they have")
  func list() throws {
    let gateway = try office.open()
    try office.put("OQSmuquc01req_1.xml", try CP932.encode(Requests.verification([Self.asked, People.valid, Self.asked, People.ended])))
    #expect(try gateway.workOffRequests() == 1)
    let receipt = try #require(office.take("OQSmuquc01res_1.xml"))
    let reception = try #require(receipt.components(separatedBy: "<ReceptionNumber>").last?.components(separatedBy: "<").first)
    #expect(try gateway.lists.workOffOne())
    try office.put("OQSmuquc02req_1.xml", Array(Requests.result(reception).utf8))
    #expect(try gateway.workOffRequests() == 1)
    let units = try #require(office.take("OQSmuquc02res_1.xml")).components(separatedBy: "<BulkConfirmUnit>").dropFirst()
    let words = units.map { unit in
      unit.contains("SKE020")
        ? "SKE020" : unit.components(separatedBy: "<QualificationValidity>").dropFirst().first.map { String($0.prefix(1)) }
    }
    #expect(words == ["SKE020", "1", "SKE020", "3"])
  }

  @Test("A patient's number can't be registered for somebody whom the register can't hold, and the clerk hears why")
  func registration() throws {
    let gateway = try office.open()
    try office.put("OQSsiimm01req_1.xml", try CP932.encode(Requests.registration([Patient(number: "00011", Self.asked)])))
    #expect(try gateway.workOffRequests() == 1)
    let answer = try #require(office.take("OQSsiimm01res_1.xml"))
    #expect(answer.contains("<ProcessingResultCode>SKE020</ProcessingResultCode>") && answer.contains("（項目：InsurerNumber）"))
    #expect(answer.contains("<ReferenceNumber>00011</ReferenceNumber>") && !answer.contains("<ProcessingResultStatus>1<"))
  }

  struct Missing: Error {}
}
