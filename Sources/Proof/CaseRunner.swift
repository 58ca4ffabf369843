public import Interchange

/// Puts a case's question through the same door as `shikaku ask` and compares the answer member by member.
/// 事例の実行
public struct CaseRunner: Sendable {
  private let answer: @Sendable ([UInt8], AskTopic) -> [UInt8]

  /// Asks at this door: a question's JSON in, the answer's or error's JSON out.
  public init(asking answer: @escaping @Sendable ([UInt8], AskTopic) -> [UInt8]) { self.answer = answer }

  /// What differs from the expectation; empty when the case holds.
  public func faults(of item: Case) -> [String] { faults(of: item, in: answer(to: item)) }

  /// What differs from the expectation in an answer got before.
  public func faults(of item: Case, in answer: JSONValue) -> [String] {
    guard case .object(let expected) = item.expected else { return ["expect is no mapping"] }
    return expected.members.flatMap { differences(name: $0.name, expected: $0.value, in: answer) }
  }

  /// The answer or error object, read back from its JSON.
  public func answer(to item: Case) -> JSONValue {
    (try? JSONReader().read(answer(item.question.bytes, item.topic))) ?? .null
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
