import Archive
import EligibilityModel
import Foundation
import Gateway
import Interchange
import Testing

@Suite("Gateway: folders")
struct ExchangeGatewayTests {
  private let office: Office

  init() throws { office = try Office() }
  private static let name = "OQSsiquc01req_1.xml"
  private static let answerName = "OQSsiquc01res_1.xml"
  private static var request: [UInt8] { (try? CP932.encode(Requests.verification([People.valid]))) ?? [] }

  @Test("A half-written file stays until it is whole, and is answered once then")
  func halfWritten() throws {
    let gateway = try office.open()
    for count in [0, 1, 40, 300, Self.request.count - 3] {
      try office.put(Self.name, Array(Self.request.prefix(count)))
      #expect(try gateway.workOffRequests() == 0, "\(count) bytes")
      office.wait(seconds: 9)
    }
    try office.put(Self.name, Self.request)
    #expect(try gateway.workOffRequests() == 1)
    #expect(office.take(Self.answerName)?.contains("<QualificationValidity>1") == true)
    #expect(try gateway.workOffRequests() == 0)
  }

  @Test("A file that nobody finishes is put aside after ten seconds with an error answer, not after nine")
  func neverFinished() throws {
    let gateway = try office.open()
    try office.put(Self.name, Array(Self.request.prefix(300)))
    #expect(try gateway.workOffRequests() == 0)
    office.wait(seconds: 9)
    #expect(try gateway.workOffRequests() == 0)
    office.wait(seconds: 1)
    #expect(try gateway.workOffRequests() == 1)
    let answer = try #require(office.take(Self.answerName))
    #expect(answer.contains("<SegmentOfResult>9</SegmentOfResult>") && answer.contains("<ErrorCode>SKE002</ErrorCode>"))
    #expect(office.names("gateway/refused") == [Self.name, Self.name + ".txt"] && office.names("req").isEmpty)
    #expect(office.bytes("gateway/refused/" + Self.name)?.count == 300)
  }

  @Test("A name that is none of the exchange is put aside with the reason, after its writer had time to rename it")
  func strangeName() throws {
    let gateway = try office.open()
    let names = ["OQSsiquc01req_1.xml.tmp", "OQSsiquc01req_.xml", "readme.txt", "OQSsiquc02req_1.xml", "OQSsiquc01res_1.xml"]
    for name in names { try office.put(name, Self.request) }
    #expect(try gateway.workOffRequests() == 0)
    office.wait(seconds: 10)
    #expect(try gateway.workOffRequests() == names.count)
    #expect(office.names("gateway/refused").count == 2 * names.count && office.names("res").isEmpty)
    #expect(String(decoding: office.bytes("gateway/refused/readme.txt.txt") ?? [], as: UTF8.self).hasPrefix("SKE016\n"))
  }

  @Test("A name that is not UTF-8 is put aside with the reason, its bytes told by digits; two of them keep apart")
  func foreignName() throws {
    let gateway = try office.open()
    // 東京 and 東 as a program of another code page names files.
    for bytes: [UInt8] in [[0x93, 0x8C, 0x8B, 0x9E], [0x93, 0x8C]] {
      try office.put(named: Array("OQSsiquc01req_".utf8) + bytes + Array(".xml".utf8), Self.request)
    }
    #expect(try gateway.workOffRequests() == 0)
    office.wait(seconds: 10)
    #expect(try gateway.workOffRequests() == 2)
    let names = ["OQSsiquc01req_%93%8C%8B%9E.xml", "OQSsiquc01req_%93%8C.xml"]
    #expect(office.names("gateway/refused") == names.flatMap { [$0, $0 + ".txt"] } && office.names("req").isEmpty)
  }

  @Test("A name that was answered is not answered again; the earlier answer and the later file are both kept")
  func replay() throws {
    let gateway = try office.open()
    try office.put(Self.name, Self.request)
    #expect(try gateway.workOffRequests() == 1)
    let first = office.bytes("res/" + Self.answerName)
    try office.put(Self.name, Self.request)
    #expect(try gateway.workOffRequests() == 1)
    #expect(office.bytes("res/" + Self.answerName) == first && office.names("gateway/refused").count == 2)
    _ = office.take(Self.answerName)
    try office.put(Self.name, Self.request)
    #expect(try gateway.workOffRequests() == 1)
    #expect(office.take(Self.answerName)?.contains("<ErrorCode>SKE010</ErrorCode>") == true)
    #expect(office.names("gateway/refused").count == 4 && office.askers.count == 1)
  }

  @Test("A folder, a link and rubbish in req disturb nobody")
  func rubbish() throws {
    let gateway = try office.open()
    try FileManager.default.createDirectory(atPath: office.root + "/req/OQSsiquc01req_d.xml", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: office.root + "/req/OQSsiquc01req_l.xml", withDestinationPath: "/etc/hostname")
    try office.put("OQSsiquc01req_0.xml", (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    try office.put("OQSsiquc01req_b.xml", Array("<!DOCTYPE a [<!ENTITY b \"bb\">]><XmlMsg>&b;</XmlMsg>".utf8))
    try office.put(Self.name, Self.request)
    #expect(try gateway.workOffRequests() == 1)
    #expect(office.take(Self.answerName)?.contains("<QualificationValidity>1") == true)
    office.wait(seconds: 10)
    #expect(try gateway.workOffRequests() == 2)
    #expect(office.names("req") == ["OQSsiquc01req_d.xml", "OQSsiquc01req_l.xml"])
  }

  @Test("A second gateway on the same folders is refused")
  func occupied() throws {
    let gateway = try office.open()
    #expect(throws: GatewayError(.occupied, 0)) { try office.open() }
    _ = try gateway.workOffRequests()
  }

  @Test("After an interruption before the request was moved it is answered from the beginning; after it, the answer made is handed out")
  func interrupted() throws {
    _ = try office.open()
    for (name, isMoved) in [("OQSsiquc01req_before.xml", false), ("OQSsiquc01req_after.xml", true)] {
      let answer = try #require(OQSFileName(name)?.answer()?.text)
      try FileManager.default.createDirectory(atPath: "\(office.root)/gateway/work/\(name)", withIntermediateDirectories: false)
      try Data("made before".utf8).write(to: URL(fileURLWithPath: "\(office.root)/gateway/work/\(name)/\(answer)"))
      try Data(Self.request).write(to: URL(fileURLWithPath: "\(office.root)/\(isMoved ? "trash" : "req")/\(name)"))
    }
    let gateway = try office.open()
    #expect(office.take("OQSsiquc01res_after.xml") == "made before")
    #expect(office.names("res").isEmpty && office.names("gateway/work").isEmpty)
    #expect(try gateway.workOffRequests() == 1)
    #expect(office.take("OQSsiquc01res_before.xml")?.contains("<QualificationValidity>1") == true)
  }

  @Test(
    "An exchange that is not answered here says so",
    arguments: ["OQSsihvq01req_1.xml", "OQSmutic01req_1.xml", "OQSsihvd01req_1.xml"])
  func notOffered(name: String) throws {
    let gateway = try office.open()
    try office.put(name, Self.request)
    #expect(try gateway.workOffRequests() == 1)
    #expect(office.take(name.replacingOccurrences(of: "01req", with: "01res"))?.contains("<SegmentOfResult>9<") == true)
  }

  @Test("A packed request has a packed answer; half of it waits, rubbish is put aside, and the same name unpacked counts as answered")
  func zipped() throws {
    let gateway = try office.open()
    let packed = try ZipFile.containing(Self.request, named: Self.name)
    try office.put("OQSsiquc01req_1.zip", Array(packed.prefix(packed.count / 2)))
    try office.put("OQSsiquc01req_2.zip", Array("no zip".utf8))
    #expect(try gateway.workOffRequests() == 0)
    try office.put("OQSsiquc01req_1.zip", packed)
    #expect(try gateway.workOffRequests() == 1)
    let answer = try ZipFile.onlyFile(in: try #require(office.bytes("res/OQSsiquc01res_1.zip")), atMost: 100_000)
    #expect(try CP932.decode(answer).contains("<QualificationValidity>1</QualificationValidity>"))
    try office.put(Self.name, Self.request)
    office.wait(seconds: 10)
    #expect(try gateway.workOffRequests() == 2)
    #expect(office.take(Self.answerName)?.contains("SKE010") == true)
    #expect(office.names("gateway/refused").contains("OQSsiquc01req_2.zip"))
    #expect(office.names("res").sorted() == ["OQSsiquc01res_1.zip", "OQSsiquc01res_2.zip"])
  }
}
