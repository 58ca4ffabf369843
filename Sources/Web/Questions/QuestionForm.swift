import EligibilityModel
import Interchange

/// The description of a question's form; a new question needs this and nothing else to have a page.
struct QuestionForm: Sendable {
  let topic: AskTopic
  let title: LocalizedText
  let intro: LocalizedText
  let parts: [QuestionPart]

  /// Every field of every part.
  var fields: [QuestionField] { parts.flatMap(\.fields) }

  /// Every question that has a form here; the counter has its own page.
  static let all: [QuestionForm] = [
    .bring, .documents, .checklist, .enrolment, .certificate, .reader, .offCounter, .emergency, .copayment, .ceiling, .claim, .subsidy,
    .contact, .deadline, .consent,
  ]

  /// The form of a question; `nil` where there is none.
  init?(_ topic: AskTopic) {
    guard let form = Self.all.first(where: { $0.topic == topic }) else { return nil }
    self = form
  }

  init(_ topic: AskTopic, _ title: LocalizedText, _ intro: LocalizedText, _ parts: [QuestionPart]) {
    self.topic = topic
    self.title = title
    self.intro = intro
    self.parts = parts
  }
}

/// Fields that belong together.
struct QuestionPart: Sendable {
  let title: LocalizedText
  /// The answer to another field that these fields belong to; without it they are left out of the question.
  let onlyWhen: Condition?
  let fields: [QuestionField]

  /// A field and the word it must hold.
  struct Condition: Sendable {
    let path: String
    let word: String
  }

  init(_ title: LocalizedText, onlyWhen: Condition? = nil, _ fields: [QuestionField]) {
    self.title = title
    self.onlyWhen = onlyWhen
    self.fields = fields
  }
}

/// One field of a question: where it stands in the question's JSON form, its label, and what it takes.
struct QuestionField: Sendable {
  /// What a field takes.
  enum Kind: Sendable {
    /// A day, in any of the ways people write it.
    case day
    /// A time of day, in any of the ways people write it.
    case time
    /// A short text.
    case text
    /// A whole number, with or without separators.
    case number
    /// A share in percent.
    case rate
    /// One of some words.
    case choice([Widgets.Option])
    /// A tick: `true` when set.
    case flag
    /// A tick that stands for this word.
    case word(String)
    /// A tick for a thing without further fields: an empty object when set.
    case thing
    /// A kind of insurer or one with a profile; the path is that of the object around it.
    case insurer
  }

  let path: String
  let label: LocalizedText
  let kind: Kind
  /// What stands there in a fresh form; empty for nothing.
  let initial: String

  init(_ path: String, _ label: LocalizedText, _ kind: Kind, initial: String = "") {
    self.path = path
    self.label = label
    self.kind = kind
    self.initial = initial
  }

  /// Whether a fault at a path of the question belongs to this field.
  func covers(_ fault: String) -> Bool {
    guard case .insurer = kind else { return fault.replacing("[", with: ".").replacing("]", with: "") == path }
    return ["insurerKind", "insurerProfile", "insurerNumber"].contains { fault == insurerPath($0) }
  }

  /// The path of a member that names the insurer.
  func insurerPath(_ member: String) -> String {
    path.split(separator: ".").dropLast().map { $0 + "." }.joined() + member
  }
}
