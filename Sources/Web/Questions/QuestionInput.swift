import EligibilityModel
import Interchange

/// What was typed into a question's form, and the question it makes.
struct QuestionInput: Sendable {
  /// Stands for the day of the request in a fresh form.
  static let today = "today"
  /// Stands for the time of day of the request in a fresh form.
  static let now = "now"
  /// The name of the field that remembers that an answer was shown.
  static let answered = "answered"
  /// The name of the buttons.
  static let action = "action"
  /// The button that only changes the language.
  static let again = "again"

  let form: QuestionForm
  private(set) var isAnswered = false
  private(set) var isAgain = false
  private var values: [String: String] = [:]

  /// A fresh form.
  init(_ form: QuestionForm, at moment: WebContext.Moment) {
    self.form = form
    let known = [Self.today: moment.day.description, Self.now: moment.clock]
    for field in form.fields { values[field.path] = known[field.initial] ?? field.initial }
  }

  /// Takes what was sent; `nil` when it holds anything that no page of ours sends.
  init?(_ form: QuestionForm, _ data: FormData) {
    self.form = form
    let known = Set(form.fields.map(\.path))
    for field in data.fields {
      switch field.name {
      case Self.answered: isAnswered = true
      case Self.action: isAgain = field.value == Self.again
      default:
        guard known.contains(field.name), values.updateValue(field.value, forKey: field.name) == nil else { return nil }
      }
    }
  }

  subscript(field: QuestionField) -> String { values[field.path] ?? "" }

  /// The question in its JSON form, so that one reader checks all that comes in.
  var json: [UInt8] {
    var entries: [Entry] = []
    for part in form.parts where part.onlyWhen.map({ values[$0.path] == $0.word }) ?? true {
      for field in part.fields { entries += self.entries(of: field) }
    }
    var writer = JSONWriter()
    writer.value(Self.object(entries))
    return writer.bytes
  }

  /// A member of the question: the names on the way to it and its value; without a value, an object that is there.
  private struct Entry {
    let path: ArraySlice<Substring>
    let value: JSONValue?
  }

  private func entries(of field: QuestionField) -> [Entry] {
    let text = self[field]
    guard !text.allSatisfy(\.isWhitespace) else { return [] }
    let path = field.path.split(separator: ".")[...]
    switch field.kind {
    case .day: return [Entry(path: path, value: .string(TypedDate.read(text)?.description ?? text))]
    case .time: return [Entry(path: path, value: .string(TypedTime.read(text)?.description ?? text))]
    case .text, .choice: return [Entry(path: path, value: .string(text))]
    case .number, .rate: return [Entry(path: path, value: TypedNumber.read(text).map(JSONValue.integer) ?? .string(text))]
    case .flag: return [Entry(path: path, value: .bool(true))]
    case .word(let word): return [Entry(path: path, value: .string(word))]
    case .thing: return [Entry(path: path, value: nil)]
    case .insurer: return [insurer(text, of: field)]
    }
  }

  private func insurer(_ text: String, of field: QuestionField) -> Entry {
    let prefix = InsurerChoice.profilePrefix
    guard text.hasPrefix(prefix) else {
      return Entry(path: field.insurerPath("insurerKind").split(separator: ".")[...], value: .string(text))
    }
    return Entry(path: field.insurerPath("insurerProfile").split(separator: ".")[...], value: .string(String(text.dropFirst(prefix.count))))
  }

  private static func object(_ entries: [Entry]) -> JSONValue {
    var object = JSONObject()
    for name in entries.compactMap(\.path.first) where object[String(name)] == nil {
      let inside = entries.filter { $0.path.first == name }
      let leaf = inside.first { $0.path.count == 1 && $0.value != nil }?.value
      let deeper = inside.filter { $0.path.count > 1 }.map { Entry(path: $0.path.dropFirst(), value: $0.value) }
      _ = object.append(String(name), leaf ?? Self.object(deeper))
    }
    // Numbers on the way count the elements of a list; those left empty are skipped.
    let isList = !object.members.isEmpty && object.members.allSatisfy { Int($0.name) != nil }
    return isList ? .array(object.members.map(\.value)) : .object(object)
  }
}

/// Reads a whole number the way people type it: 80100, 80,100, full-width digits, with 円 or % behind it.
enum TypedNumber {
  /// The number; `nil` when the text is none.
  static func read(_ text: String) -> Int64? {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19: digits.append(String(scalar.value - 0xFF10))
      default:
        guard [",", "，", "円", "%", "％", " ", "　"].contains(scalar) else { return nil }
      }
    }
    return Int64(digits)
  }
}
