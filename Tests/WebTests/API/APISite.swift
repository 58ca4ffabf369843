import EligibilityModel
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

/// A site whose register holds a few invented people.
enum APISite {
  /// One register for all tests; it is only read.
  private static let register = Mutex(people())

  /// 10: in force; 11: ended in July, newer cover elsewhere; 12: two people under one number; 13: begins in September; 14: a report waits.
  private static func people() -> InMemoryRegister {
    let register = InMemoryRegister()
    try? register.write(knownFrom: KnownTime(startOf: .fixed(2026, 8, 1))) { change in
      _ = try change.add(try record("10", name: "髙﨑　一", rate: .thirtyPercent))
      _ = try change.add(try record("11", name: "辻󠄀　二", until: .fixed(2026, 8, 1), reference: "P2"))
      _ = try change.add(try record("70", name: "辻󠄀　二", from: .fixed(2026, 8, 1), reference: "P2"))
      _ = try change.add(try record("12", name: "山田　三"))
      _ = try change.add(try record("12", name: "山田　四"))
      _ = try change.add(try record("13", name: "鈴木　五", from: .fixed(2026, 9, 1)))
      _ = try change.receive(try report("14"))
    }
    return register
  }

  private static func record(
    _ number: String, name: String, from: CivilDate = .fixed(2020, 4, 1), until: CivilDate? = nil, rate: CopaymentRate? = nil,
    reference: String? = nil
  ) throws -> CoverageRecord {
    let person = EnrolledPerson(
      name: try PersonName(name), nameKana: nil, birthDate: .fixed(1980, 4, 1), sex: .notStated,
      reference: reference.flatMap(RegisterText.init))
    return CoverageRecord(
      insurerNumber: try InsurerNumber("06130488"), symbol: try InsuredSymbol("1"), number: try InsuredNumber(number), branchNumber: nil,
      person: person, role: .insuredPerson, period: Period(from: from, until: until) ?? Period(from: from),
      details: CoverageDetails(copaymentRate: rate))
  }

  private static func report(_ number: String) throws -> ReportContent {
    ReportContent(
      occasion: .joined, insurerNumber: try InsurerNumber("06130488"), numberKey: try InsuredNumber(number).canonicalKey,
      birthDate: .fixed(1980, 4, 1),
      name: try PersonName("佐藤　六"), eventOn: .fixed(2026, 8, 1), receivedOn: .fixed(2026, 8, 3), dueOn: nil, actor: try actor())
  }

  private static func actor() throws -> RegisterText { try #require(RegisterText("test")) }

  /// The number 500 stands for a register that is down.
  static let read = WebContext.reading { (question, _, _) throws(RegisterError) in try answer(question) }

  static let lookUpMany: WebContext.LookUpMany = { questions, _ in
    questions.map { question in
      do throws(RegisterError) { return .success(try answer(question).answer) } catch { return .failure(error) }
    }
  }

  private static func answer(_ question: LookupQuestion) throws(RegisterError) -> LookUpMember.Result {
    if question.number.original == "500" { throw .unreachable }
    do {
      return try register.withLock { try LookUpMember(in: $0).run(question) }
    } catch {
      throw error as? RegisterError ?? .store("")
    }
  }

  static func make(
    read: WebContext.Read? = APISite.read, lookUpMany: WebContext.LookUpMany? = APISite.lookUpMany,
    access: WebAccess = .withoutAccounts, now: @escaping @Sendable () -> WebContext.Moment = { Site.moment }
  ) throws -> Site {
    try Site(read: read, access: access, lookUpMany: lookUpMany, now: now)
  }
}

extension WebResponse {
  /// The body as JSON.
  var json: JSONValue { (try? JSONReader(maximumBytes: 1 << 24).read(body)) ?? .null }
}

extension JSONValue {
  /// A member of an object, or an element of an array by its number; `null` where there is none.
  subscript(at path: String) -> JSONValue {
    path.split(separator: ".").reduce(self) { value, part in
      switch value {
      case .object(let object): object[String(part)] ?? .null
      case .array(let elements): Int(part).flatMap { elements.indices.contains($0) ? elements[$0] : nil } ?? .null
      default: .null
      }
    }
  }

  /// A text.
  var asText: String? { if case .string(let text) = self { text } else { nil } }

  /// How many elements it has.
  var elementCount: Int { if case .array(let elements) = self { elements.count } else { 0 } }

  /// The names of its members.
  var memberNames: [String] { if case .object(let object) = self { object.members.map(\.name) } else { [] } }
}
