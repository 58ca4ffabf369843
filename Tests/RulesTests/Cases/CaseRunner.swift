import EligibilityModel
import Interchange
import Operations
import Rulebook

/// Puts a case's question through the same door as `shikaku ask` and compares the answer member by member.
struct CaseRunner {
  let book: Rulebook
  private let writer = AnswerWriter()

  init(book: Rulebook) { self.book = book }

  /// What differs from the expectation; empty when the case holds.
  func faults(of item: Case) -> [String] {
    guard case .object(let expected) = item.expected else { return ["expect is no mapping"] }
    let answer = answer(to: item)
    return expected.members.flatMap { differences(name: $0.name, expected: $0.value, in: answer) }
  }

  /// The answer or error object, read back from its JSON.
  func answer(to item: Case) -> JSONValue {
    var json = JSONWriter()
    json.value(item.question)
    let bytes = reply(to: json.bytes, topic: item.topic)
    return (try? JSONReader().read(bytes)) ?? .null
  }

  private func reply(to bytes: [UInt8], topic: AskTopic) -> [UInt8] {
    do throws(AskFault) {
      let request = try AskReader.read(bytes, topic: topic)
      return writer.answer(try answer(request, topic: topic), to: request)
    } catch {
      return writer.fault(error)
    }
  }

  private func answer(_ request: AskRequest, topic: AskTopic) throws(AskFault) -> Answer {
    do throws(RuleRefusal) {
      return try AnswerQuestion.answer(request.question, book: book)
    } catch {
      throw .refused(error, topic)
    }
  }

  /// `share`, `stepsInclude`, `stepsExclude`, `firstStep`, `rules` and `facts` look inside; every other name is a member of the answer, or a path
  /// to one: `channels.atm.missing` is the member `missing` of that element of `channels` whose first member is `atm`.
  private func differences(name: String, expected: JSONValue, in answer: JSONValue) -> [String] {
    switch name {
    case "share": return compare(name, expected, answer["charge"]?["copaymentRate"])
    case "candidates": return compare(name, expected, answer["charge"]?["candidates"])
    case "missing": return compare(name, expected, answer["charge"]?["missing"])
    case "chargeKind": return compare(name, expected, answer["charge"]?["kind"])
    case "error": return compare(name, expected, answer["error"]?["code"])
    case "errorField": return compare(name, expected, answer["error"]?["field"])
    case "firstStep": return compare(name, expected, answer["steps"]?.elements.first)
    case "stepsInclude": return expected.elements.filter { !contains(answer["steps"], $0) }.map { "steps lack \($0.shown)" }
    case "stepsExclude": return expected.elements.filter { contains(answer["steps"], $0) }.map { "steps hold \($0.shown)" }
    case "bringInclude": return expected.elements.filter { !contains(answer["bringNextTime"], $0) }.map { "bring lacks \($0.shown)" }
    case "rules": return missing(expected, from: answer, "id")
    case "askInclude": return expected.elements.filter { !contains(answer["askInsurer"], $0) }.map { "askInsurer lacks \($0.shown)" }
    default: return compare(name, expected, answer.part(at: name))
    }
  }

  private func compare(_ name: String, _ expected: JSONValue, _ found: JSONValue?) -> [String] {
    if expected == .string("absent"), found == nil { return [] }
    return found == expected ? [] : ["\(name) is \(found?.shown ?? "absent"), expected \(expected.shown)"]
  }

  private func contains(_ list: JSONValue?, _ element: JSONValue) -> Bool { list?.elements.contains(element) ?? false }

  private func missing(_ expected: JSONValue, from answer: JSONValue, _ member: String) -> [String] {
    let named = answer["because"]?.elements.compactMap { $0["rule"]?[member] } ?? []
    return expected.elements.filter { !named.contains($0) }.map { "because lacks \($0.shown)" }
  }
}

extension JSONValue {
  /// A member of an object.
  subscript(name: String) -> JSONValue? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  /// The part that a path with dots leads to; an element of a list goes by its first member's text.
  func part(at path: String) -> JSONValue? {
    path.split(separator: ".").reduce(JSONValue?.some(self)) { value, name in
      guard case .array(let elements)? = value else { return value?[String(name)] }
      return elements.first { $0.firstText == String(name) }
    }
  }

  private var firstText: String? {
    guard case .object(let object) = self, case .string(let text)? = object.members.first?.value else { return nil }
    return text
  }

  /// The elements of a list.
  var elements: [JSONValue] {
    if case .array(let values) = self { values } else { [] }
  }

  /// The value as JSON text, for messages.
  var shown: String {
    var json = JSONWriter()
    json.value(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
