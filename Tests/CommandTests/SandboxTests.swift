import EligibilityModel
import Foundation
import Gateway
import HTTPServer
import Operations
import Synchronization
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
  private let door: SandboxDoor

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
    door = sandbox.door()
  }

  @Test("Every scenario answers over HTTP as the page says")
  func http() throws {
    for scenario in SandboxScenario.allCases { try http(scenario) }
  }

  private func http(_ scenario: SandboxScenario) throws {
    for expected in scenario.promises(by: .http, on: Self.day).map(\.wording) {
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
    for expected in scenario.promises(by: .fhir, on: Self.day).map(\.wording) {
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
    for (turn, expected) in scenario.promises(by: .files, on: Self.day).map(\.wording).enumerated() {
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
    let courier = SandboxCourier(from: folder.answers, to: folder.exchange + "/res", times: halves, clerk: clerk) { 0 }
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
      from: folder.answers, to: folder.exchange + "/res", times: .init(late: .infinity), clerk: clerk
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
    #expect(door.reply(to: WebRequest(method: "POST", path: address)).response.status == 303)
    #expect(body(of: get(address)).contains("✓") == false)
    #expect(try ask("/api/v1/verify", "application/json", "retroactiveLoss.json").body.contains("\"answer\":\"valid\""))
  }

  @Test("A tick needs the scenario's own answer: a wrong birth date brings none, and is told apart from not asking")
  func otherwise() throws {
    let own = String(decoding: try place.bytes("sandbox/requests/valid.json"), as: UTF8.self).replacing("1980-05-17", with: "1980-05-18")
    try place.write(Array(own.utf8), to: "sandbox/requests/mine.json")
    _ = try ask("/api/v1/verify", "application/json", "mine.json")
    #expect(sandbox.board.mark(.valid, by: .http) == SandboxBoard.Mark(others: 1))
    #expect(!sandbox.board.isDone(.valid, by: .http))
    #expect(body(of: get("/en/sandbox")).contains("answered otherwise"))
  }

  @Test("A question that is created over FHIR is done when its answer is read, and many at once when theirs are there")
  func created() throws {
    let created = try send("/fhir/CoverageEligibilityRequest", "application/fhir+json", try place.bytes("sandbox/requests/none.fhir.json"))
    #expect(created.status == 201)
    #expect(sandbox.board.mark(.none, by: .fhir) == SandboxBoard.Mark())
    let id = try #require(created.header("Location")?.split(separator: "/").dropLast(2).last)
    let query = "request=CoverageEligibilityRequest/\(id)"
    let read = WebRequest(
      method: "GET", path: "/fhir/CoverageEligibilityResponse", query: query,
      channel: .gate(try MedicalInstitutionCode(SandboxScenario.institution)))
    #expect(door.reply(to: read).response.status == 200)
    #expect(sandbox.board.isDone(.none, by: .fhir))
  }

  @Test("The check lists what is open by the ways that were asked, and ends with 0 when nothing is")
  func check() throws {
    let words = ["sandbox", "check", "--folder", place.path("sandbox")]
    let nothing = try place.run(words)
    #expect(nothing.code == .failure && nothing.output.contains("まだ一つも照会がありません"))
    _ = try ask("/api/v1/verify", "application/json", "retroactiveLoss.json")
    let first = try place.run(words)
    #expect(first.code == .failure && first.output.contains("HTTP：回答が1/2です") && !first.output.contains("FHIR"))
    #expect(first.output.hasSuffix("済み 0、残り 18 · 0 done, 18 open\n"))
    for scenario in SandboxScenario.allCases {
      for _ in 0..<scenario.answerCount { _ = try ask("/api/v1/verify", "application/json", scenario.rawValue + ".json") }
    }
    #expect(try place.run(words).code == .success)
    let both = try place.run(words + ["--by", "http", "--by", "fhir"])
    #expect(both.code == .failure && both.output.contains("FHIR：まだ照会がありません"))
  }

  @Test("What the check says of another answer, of a folder without a sandbox, of rubbish in the record, and of a way that is none")
  func checkFaults() throws {
    sandbox.board.note(.valid, by: .files, answer: nil)
    let words = ["sandbox", "check", "--folder", place.path("sandbox")]
    #expect(try place.run(words).output.contains("1回、場面と違う回答になりました"))
    #expect(try place.run(words + ["--by", "fax"]).code == .usage)
    #expect(try place.run("sandbox", "check", "--folder", place.path("none")).errors.contains("no sandbox has run in this folder"))
    for rubbish in ["", "{}", "[", #"{"day":"2026-08-05","asked":[{"scenario":"valid","by":"http","answers":[7],"others":0}]}"#] {
      try place.write(Array(rubbish.utf8), to: "sandbox/record.json")
      #expect(try place.run(words).errors.contains("record.json can't be read"))
    }
  }

  /// Opens a port, and notes it where the check looks.
  private func open() throws -> HTTPServer {
    let server = try door.open(.port(0), log: RequestLog(ServiceLog(FileHandle.nullDevice, level: .info)))
    try sandbox.record.place("http://127.0.0.1:\(server.port ?? 0)")
    return server
  }

  @Test("The check of the sandbox itself asks every scenario by each way, and leaves the record and the late loss as they were")
  func selfTest() throws {
    let server = try open()
    defer { _ = server.stop(gracePeriodSeconds: 1) }
    let stop = Mutex(false)
    let thread = Thread { [sandbox] in
      while !stop.withLock({ $0 }) {
        _ = try? sandbox.exchange.workOffRequests()
        _ = try? sandbox.courier.deliver()
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
    thread.start()
    defer { stop.withLock { $0 = true } }
    for _ in 1...2 {
      let outcome = try place.run("sandbox", "check", "--folder", place.path("sandbox"), "--self-test")
      #expect(outcome.code == .success, "\(outcome.output)")
      #expect(outcome.output.components(separatedBy: "18/18").count == 4)
    }
    #expect(sandbox.board.ways == [])
    #expect(try ask("/api/v1/verify", "application/json", "retroactiveLoss.json").body.contains("\"answer\":\"valid\""))
    let left = try FileManager.default.contentsOfDirectory(atPath: place.path("sandbox/oqs/res"))
    #expect(left == [])
    #expect(try place.run("sandbox", "check", "--folder", place.path("sandbox"), "--self-test").code == .success)
  }

  @Test("The check of the sandbox itself says where the sandbox does not answer as promised")
  func selfTestFails() throws {
    let server = try open()
    defer { _ = server.stop(gracePeriodSeconds: 1) }
    try place.write(Array("{}".utf8), to: "sandbox/requests/none.json")
    let outcome = try place.run("sandbox", "check", "--folder", place.path("sandbox"), "--self-test", "--by", "http")
    #expect(outcome.code == .failure)
    #expect(outcome.output.contains("✗ HTTP 17/18") && outcome.output.contains("90000004 該当資格なし · Not found：200 \"answer\":\"none\" のはずが"))
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
    let reply = try send(path, type, try place.bytes("sandbox/requests/" + file))
    return (reply.status, String(decoding: reply.body, as: UTF8.self))
  }

  private func send(_ path: String, _ type: String, _ body: [UInt8]) throws -> WebResponse {
    let request = WebRequest(
      method: "POST", path: path, headers: [.contentType: type], body: body,
      channel: .gate(try MedicalInstitutionCode(SandboxScenario.institution)))
    return door.reply(to: request).response
  }

  private func get(_ path: String) -> WebResponse { door.reply(to: WebRequest(method: "GET", path: path)).response }

  private func body(of response: WebResponse) -> String { String(decoding: response.body, as: UTF8.self) }

  private func put(_ file: String, as name: String) throws {
    try place.write(try place.bytes("sandbox/requests/" + file), to: "sandbox/oqs/req/" + name)
  }

  private var clerk: SandboxClerk { SandboxClerk(sandbox.board, on: Self.day) {} }

  /// Puts a request there and waits for the whole answer.
  private func exchange(_ file: String, as name: String) throws -> [UInt8] {
    try put(file, as: name)
    _ = try sandbox.exchange.workOffRequests()
    try wait { try sandbox.courier.deliver() > 0 }
    return try place.bytes("sandbox/oqs/res/" + name.replacing("req", with: "res"))
  }

  /// Waits for something that has to happen; a loaded machine is slow, and that is no fault.
  private func wait(_ condition: () throws -> Bool) throws {
    let end = ContinuousClock.now + .seconds(600)
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
