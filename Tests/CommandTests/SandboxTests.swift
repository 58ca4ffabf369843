import EligibilityModel
import Foundation
import Gateway
import Operations
import Testing

@testable import Web
@testable import shikaku

/// Each scenario is asked by each way; what must come is what the sandbox's own page promises.
@Suite("shikaku sandbox", .serialized)
struct SandboxTests {
  private static let day = CivilDate.fixed(2026, 8, 5)
  private let place: Workplace
  private let folder: SandboxFolder
  private let sandbox: Sandbox

  init() throws {
    place = try Workplace()
    // A book without cases beside it, which would all be run first.
    let book = place.path("Book")
    try FileManager.default.copyItem(atPath: root.appending(path: "Book").path, toPath: book)
    folder = try SandboxFolder(place.path("sandbox"))
    try folder.writeRequests(on: Self.day)
    let errors = try #require(FileHandle(forWritingAtPath: "/dev/null"))
    sandbox = try Sandbox(
      folder: folder, day: Self.day, book: book, times: .init(late: 0.2, half: 0.2, patience: 0.2),
      Console(input: .nullDevice, output: errors, errors: errors))
  }

  @Test("Every scenario answers over HTTP as the page says")
  func http() throws {
    for scenario in SandboxScenario.allCases { try http(scenario) }
  }

  private func http(_ scenario: SandboxScenario) throws {
    for expected in scenario.expected(by: .http, on: Self.day) {
      let reply = try ask("/api/v1/verify", "application/json", scenario.rawValue + ".json")
      #expect(expected.hasPrefix("\(reply.status) "))
      if scenario.delivery == .torn {
        #expect(!reply.body.hasSuffix("}\n") && reply.body.hasPrefix("{"))
      } else {
        #expect(Self.lacking(expected, in: reply.body) == [])
      }
    }
    #expect(sandbox.board.isDone(scenario, by: .http))
    #expect(!sandbox.board.isDone(scenario, by: .fhir) && !sandbox.board.isDone(scenario, by: .files))
  }

  @Test("Every scenario answers over FHIR as the page says")
  func fhir() throws {
    for scenario in SandboxScenario.allCases { try fhir(scenario) }
  }

  private func fhir(_ scenario: SandboxScenario) throws {
    for expected in scenario.expected(by: .fhir, on: Self.day) {
      let reply = try ask("/fhir/CoverageEligibilityRequest/$submit", "application/fhir+json", scenario.rawValue + ".fhir.json")
      #expect(expected.hasPrefix("\(reply.status) "))
      if scenario.delivery == .torn {
        #expect(!reply.body.contains("\"insurance\"") || !reply.body.hasSuffix("}"))
      } else {
        #expect(Self.lacking(expected, in: reply.body) == [])
      }
    }
    #expect(sandbox.board.isDone(scenario, by: .fhir))
  }

  @Test("Every scenario answers in the folders as the page says, plain and packed")
  func files() throws {
    for scenario in SandboxScenario.allCases { try files(scenario) }
  }

  private func files(_ scenario: SandboxScenario) throws {
    for (turn, expected) in scenario.expected(by: .files, on: Self.day).enumerated() {
      let answer = try exchange(scenario.rawValue + ".xml", as: "OQSsiquc01req_\(scenario.rawValue)\(turn).xml")
      if scenario.delivery == .garbled {
        #expect(answer == Array("<XmlMsg><MessageHeader></XmlMsg".utf8))
      } else {
        #expect(Self.lacking(expected, in: String(decoding: answer, as: UTF8.self)) == [])
      }
    }
    #expect(sandbox.board.isDone(scenario, by: .files))
    let zip = try exchange(scenario.rawValue + ".zip", as: "OQSsiquc01req_\(scenario.rawValue).zip")
    #expect(zip.starts(with: Array("PK".utf8)) == (scenario.delivery != .garbled))
  }

  @Test("Half of an answer is there first, and the whole of it later", arguments: ["xml", "zip"])
  func half(packing: String) throws {
    let halves = SandboxCourier.Times(late: 0, half: .infinity)
    let courier = SandboxCourier(from: folder.answers, to: folder.exchange + "/res", times: halves, board: sandbox.board) { 0 }
    try put("halfZip." + packing, as: "OQSsiquc01req_h." + packing)
    _ = try sandbox.exchange.workOffRequests()
    #expect(try courier.deliver() == 0)
    let name = "OQSsiquc01res_h." + packing
    let whole = try place.bytes("sandbox/answers/" + name)
    #expect(try place.bytes("sandbox/oqs/res/" + name) == Array(whole.prefix(whole.count / 2)))
    try wait { try sandbox.courier.deliver() == 1 }
    #expect(try place.bytes("sandbox/oqs/res/" + name) == whole)
  }

  @Test("A slow answer holds up nobody else's")
  func slow() throws {
    let courier = SandboxCourier(
      from: folder.answers, to: folder.exchange + "/res", times: .init(late: .infinity), board: sandbox.board
    ) { 0 }
    try put("slowCentre.xml", as: "OQSsiquc01req_a.xml")
    try put("valid.xml", as: "OQSsiquc01req_b.xml")
    _ = try sandbox.exchange.workOffRequests()
    #expect(try courier.deliver() == 1)
    #expect(!place.exists("sandbox/oqs/res/OQSsiquc01res_a.xml") && place.exists("sandbox/oqs/res/OQSsiquc01res_b.xml"))
  }

  @Test("Half a request, plain or packed, gets an error file", arguments: [("broken.xml", "SKE002"), ("broken.zip", "PK")])
  func brokenRequest(name: String, code: String) throws {
    let ending = name.split(separator: ".")[1]
    try put(name, as: "OQSsiquc01req_broken." + ending)
    try wait {
      try sandbox.exchange.workOffRequests() + sandbox.courier.deliver() > 0
        && place.exists("sandbox/oqs/res/OQSsiquc01res_broken.\(ending)")
    }
    let answer = String(decoding: try place.bytes("sandbox/oqs/res/OQSsiquc01res_broken.\(ending)"), as: UTF8.self)
    #expect(answer.contains(code))
  }

  @Test("The page shows every scenario and what was asked, and its button begins anew")
  func page() throws {
    for language in Language.allCases { try page(language) }
  }

  private func page(_ language: Language) throws {
    let address = "/\(language.rawValue)/sandbox"
    #expect(body(of: get(address)).contains("✓") == false)
    _ = try ask("/api/v1/verify", "application/json", "retroactiveLoss.json")
    _ = try ask("/api/v1/verify", "application/json", "retroactiveLoss.json")
    let shown = body(of: get(address))
    for scenario in SandboxScenario.allCases {
      #expect(shown.contains("id=\"\(scenario.rawValue)\"") && shown.contains(scenario.patient.number))
    }
    #expect(shown.components(separatedBy: "✓").count == 2)
    #expect(sandbox.door().reply(to: WebRequest(method: "POST", path: address)).response.status == 303)
    #expect(body(of: get(address)).contains("✓") == false)
    #expect(try ask("/api/v1/verify", "application/json", "retroactiveLoss.json").body.contains("\"answer\":\"valid\""))
  }

  @Test("The sandbox begins with its page; a service has none, and knows no scenario")
  func service() throws {
    #expect(get("/").header("Location") == "/ja/sandbox")
    let service = WebSite(sandbox.context)
    #expect(service.reply(to: WebRequest(method: "GET", path: "/ja/sandbox")).response.status == 404)
    #expect(service.reply(to: WebRequest(method: "GET", path: "/")).response.header("Location") == "/ja/counter")
    let body = try place.bytes("sandbox/requests/badXML.json")
    let asked = WebRequest(
      method: "POST", path: "/api/v1/verify", headers: [.contentType: "application/json"], body: body,
      channel: .gate(try MedicalInstitutionCode(SandboxScenario.institution)))
    #expect(service.reply(to: asked).response.status == 200)
  }

  @Test("A folder with anything else in it is left alone, and one that is in use is not taken")
  func folders() throws {
    try place.write([1], to: "mine.txt")
    #expect(throws: CommandFailure.self) { try SandboxFolder(place.path(".")) }
    #expect(place.exists("mine.txt"))
    #expect(throws: CommandFailure.self) { try SandboxFolder(folder.path) }
  }
}

// Asking.
extension SandboxTests {
  private func ask(_ path: String, _ type: String, _ file: String) throws -> (status: Int, body: String) {
    let request = WebRequest(
      method: "POST", path: path, headers: [.contentType: type], body: try place.bytes("sandbox/requests/" + file),
      channel: .gate(try MedicalInstitutionCode(SandboxScenario.institution)))
    let reply = sandbox.door().reply(to: request).response
    return (reply.status, String(decoding: reply.body, as: UTF8.self))
  }

  private func get(_ path: String) -> WebResponse { sandbox.door().reply(to: WebRequest(method: "GET", path: path)).response }

  private func body(of response: WebResponse) -> String { String(decoding: response.body, as: UTF8.self) }

  private func put(_ file: String, as name: String) throws {
    try place.write(try place.bytes("sandbox/requests/" + file), to: "sandbox/oqs/req/" + name)
  }

  /// Puts a request there and waits for the whole answer.
  private func exchange(_ file: String, as name: String) throws -> [UInt8] {
    try put(file, as: name)
    _ = try sandbox.exchange.workOffRequests()
    try wait { try sandbox.courier.deliver() > 0 }
    return try place.bytes("sandbox/oqs/res/" + name.replacing("req", with: "res"))
  }

  /// Waits for something that has to happen; a loaded machine is slow, and that is no fault.
  private func wait(_ condition: () throws -> Bool) throws {
    let end = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < end {
      if try condition() { return }
      Thread.sleep(forTimeInterval: 0.02)
    }
    Issue.record("waited in vain")
  }

  /// The words of a promise that an answer lacks.
  private static func lacking(_ expected: String, in answer: String) -> [String] {
    let words = expected.replacing(#/^\d+ /#, with: "").replacing(#/ \(.*\)$/#, with: "").split(separator: ", ")
    return words.map(String.init).filter { word in !forms(of: word).contains { answer.contains($0) } }
  }

  /// How a word of the page stands in an answer.
  private static func forms(of word: String) -> [String] {
    let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return word == "text/html" ? ["<h1>502"] : [word] }
    let json = ["true", "false"].contains(parts[1]) ? "\"\(parts[0])\":\(parts[1])" : "\"\(parts[0])\":\"\(parts[1])\""
    return [word, json, "<\(parts[0])>\(parts[1])</\(parts[0])>", "\"code\":\"\(parts[1])\""]
  }
}
