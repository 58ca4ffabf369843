/// What an answer was, from which question, by which rules of which book: enough to ask again years later.
/// 回答の控え
public struct Receipt: Sendable, Equatable {
  /// Which question it was.
  public let topic: AskTopic
  /// The question in its canonical form: members in the order of their names, without the caller's own mark.
  public let question: JSONValue
  /// The members of the answer but mark and findings, in canonical form.
  public let outcome: JSONValue
  /// The rules that the findings name, each once, in their order.
  public let rules: [String]
  /// The fingerprint of the book.
  public let book: String

  /// The receipt of an answer; `nil` when either is no object.
  public init?(topic: AskTopic, question: JSONValue, answer: JSONValue, book: String) {
    guard case .object(let asked) = question, case .object(let answered) = answer else { return nil }
    self.topic = topic
    self.question = .object(asked.without(["id"])).canonical
    outcome = .object(answered.without(["id", "because", Receipt.member])).canonical
    rules = Receipt.rules(of: answered["because"])
    self.book = book
  }

  /// The member of an answer that holds its receipt.
  public static let member = "receipt"

  private static func rules(of findings: JSONValue?) -> [String] {
    guard case .array(let findings)? = findings else { return [] }
    var rules: [String] = []
    for finding in findings {
      guard case .object(let finding) = finding, case .object(let rule)? = finding["rule"], case .string(let id)? = rule["id"] else {
        continue
      }
      if !rules.contains(id) { rules.append(id) }
    }
    return rules
  }
}

// The written form.
extension Receipt {
  /// Why a receipt can't be used.
  public enum Fault: String, Error, Sendable {
    /// A member is missing or no such receipt was ever written.
    case unreadable
    /// The checksum says that it was changed after it was written.
    case altered
  }

  /// The receipt as an answer holds it, with the checksum of everything in it.
  public var json: JSONValue {
    guard case .object(var object) = unsealed else { return unsealed }
    _ = object.append("seal", .string(seal))
    return .object(object)
  }

  /// Reads a receipt and checks that nothing in it was changed.
  public init(json: JSONValue) throws(Fault) {
    guard case .object(let object) = json, case .string(let word)? = object["ask"], let topic = AskTopic(rawValue: word),
      let question = object["question"], let outcome = object["outcome"], case .array(let rules)? = object["rules"],
      case .string(let book)? = object["book"], case .string(let seal)? = object["seal"]
    else { throw .unreadable }
    self.topic = topic
    self.question = question
    self.outcome = outcome
    self.rules = rules.compactMap { if case .string(let rule) = $0 { rule } else { nil } }
    self.book = book
    guard seal == self.seal else { throw .altered }
  }

  private var unsealed: JSONValue {
    var object = JSONObject()
    _ = object.append("ask", .string(topic.rawValue))
    _ = object.append("question", question)
    _ = object.append("outcome", outcome)
    _ = object.append("rules", .array(rules.map(JSONValue.string)))
    _ = object.append("book", .string(book))
    return .object(object)
  }

  private var seal: String { SHA256.hex(of: unsealed.canonical.bytes) }
}

// Comparing.
extension Receipt {
  /// The members that differ, as paths with dots; empty when both say the same.
  public func differences(from other: Receipt) -> [String] {
    outcome.differences(from: other.outcome, path: "") + (rules == other.rules ? [] : ["because"])
  }

  /// The members of an answer that are not what the receipt says they were.
  public func differences(fromAnswer answer: JSONValue) -> [String] {
    guard let found = Receipt(topic: topic, question: question, answer: answer, book: book) else { return [Receipt.member] }
    return differences(from: found)
  }
}

extension JSONValue {
  /// The same value with the members of every object in the order of the bytes of their names.
  /// 正規形
  public var canonical: JSONValue {
    switch self {
    case .object(let object):
      var sorted = JSONObject()
      for member in object.members.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
        _ = sorted.append(member.name, member.value.canonical)
      }
      return .object(sorted)
    case .array(let values): return .array(values.map(\.canonical))
    default: return self
    }
  }

  /// The value as JSON text without blanks.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  /// Goes into objects on both sides; anything else differs as a whole.
  fileprivate func differences(from other: JSONValue, path: String) -> [String] {
    guard case .object(let left) = self, case .object(let right) = other else { return self == other ? [] : [path] }
    let names = left.members.map(\.name) + right.members.map(\.name).filter { left[$0] == nil }
    return names.flatMap { name -> [String] in
      let place = path.isEmpty ? name : path + "." + name
      guard let left = left[name], let right = right[name] else { return [place] }
      return left.differences(from: right, path: place)
    }
  }
}

extension JSONObject {
  /// The members but those of some names.
  fileprivate func without(_ names: Set<String>) -> JSONObject {
    var rest = JSONObject()
    for member in members where !names.contains(member.name) { _ = rest.append(member.name, member.value) }
    return rest
  }
}
