import Foundation
import Gateway
import Interchange
import Testing

@Suite("Gateway: lists in four files")
struct BulkInquiryTests {
  private let office: Office

  init() throws { office = try Office() }

  private func receive(_ gateway: ExchangeGateway, _ people: [People.Fields], unique: String = "1") throws -> String {
    try office.put("OQSmuquc01req_\(unique).xml", try CP932.encode(Requests.verification(people)))
    #expect(try gateway.workOffRequests() == 1)
    let receipt = try #require(office.take("OQSmuquc01res_\(unique).xml"))
    #expect(
      receipt.contains("<SegmentOfResult>1</SegmentOfResult>") && receipt.contains("<ReceptionDateTime>20261102090000</ReceptionDateTime>"))
    return try #require(receipt.components(separatedBy: "<ReceptionNumber>").last?.components(separatedBy: "<").first)
  }

  private func fetch(_ gateway: ExchangeGateway, _ reception: String, unique: String, institution: String = Office.institution) throws
    -> String
  {
    try office.put("OQSmuquc02req_\(unique).xml", Array(Requests.result(reception, institution: institution).utf8))
    #expect(try gateway.workOffRequests() == 1)
    return try #require(office.take("OQSmuquc02res_\(unique).xml"))
  }

  @Test("A list is received, worked off, and handed out in its order with the counts")
  func list() throws {
    let gateway = try office.open()
    var unknown = People.valid
    unknown.number = "999"
    var broken = People.valid
    broken.birthDate = "1980"
    let reception = try receive(gateway, [People.valid, unknown, broken, People.ended])
    let early = try fetch(gateway, reception, unique: "early")
    #expect(early.contains("<SegmentOfResult>2</SegmentOfResult>") && !early.contains("BulkConfirmUnit"))
    #expect(try gateway.lists.workOffOne())
    #expect(try gateway.lists.workOffOne() == false)
    let answer = try fetch(gateway, reception, unique: "late")
    #expect(answer.contains("<ReceptionNumber>\(reception)</ReceptionNumber>"))
    #expect(answer.contains("<NumberOfProcessingResult>4</NumberOfProcessingResult>"))
    #expect(
      answer.contains("<NumberOfNormalProcessing>3</NumberOfNormalProcessing>") && answer.contains("<NumberOfError>1</NumberOfError>"))
    let units = answer.components(separatedBy: "<BulkConfirmUnit>").dropFirst()
    #expect(units.count == 4)
    let words = units.map { $0.components(separatedBy: "<QualificationValidity>").dropFirst().first?.first ?? "-" }
    #expect(words == ["1", "4", "-", "3"])
    #expect(try fetch(gateway, reception, unique: "again") == answer)
  }

  @Test("Another institution, a number that was never given and one that is none get nothing")
  func strangers() throws {
    let gateway = try office.open()
    let reception = try receive(gateway, [People.valid])
    _ = try gateway.lists.workOffOne()
    for (index, (number, institution)) in [(reception, "1310000015"), ("1", Office.institution), ("../../res/x", Office.institution)]
      .enumerated()
    {
      let answer = try fetch(gateway, number, unique: "s\(index)", institution: institution)
      #expect(answer.contains("<ErrorCode>SKE012</ErrorCode>") && !answer.contains("BulkConfirmUnit"))
    }
  }

  @Test("Two lists in one moment have numbers of their own and are worked off in their order")
  func twoLists() throws {
    let gateway = try office.open()
    let first = try receive(gateway, [People.valid], unique: "1")
    let second = try receive(gateway, [People.ended], unique: "2")
    #expect(first != second)
    #expect(try gateway.lists.workOffOne())
    #expect(try fetch(gateway, first, unique: "3").contains("<SegmentOfResult>1</SegmentOfResult>"))
    #expect(try fetch(gateway, second, unique: "4").contains("<SegmentOfResult>2</SegmentOfResult>"))
  }

  @Test("A list survives a restart before and after it was worked off")
  func restart() throws {
    let reception: String
    do { reception = try receive(try office.open(), [People.valid]) }
    do {
      let gateway = try office.open()
      #expect(try fetch(gateway, reception, unique: "a").contains("<SegmentOfResult>2</SegmentOfResult>"))
      #expect(try gateway.lists.workOffOne())
    }
    #expect(try fetch(try office.open(), reception, unique: "b").contains("<QualificationValidity>1</QualificationValidity>"))
  }
}
