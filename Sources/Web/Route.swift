public import EligibilityModel
public import Interchange

/// Every address this program answers, on one screen.
/// 経路
public enum Route: Hashable, Sendable {
  /// `/` leads to the counter in Japanese.
  case home
  /// `/ja/counter`, `/en/counter`, `/easy/counter`.
  case counter(Language)
  /// `/api/v1/ask/<question>`.
  case ask(AskTopic)
  /// `/schemas/counter.question.json` and the like.
  case schema(SchemaName)
  /// `/health`.
  case health
  /// `/style.css`.
  case style

  /// Finds the route of a path.
  public init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { String($0) }
    switch (parts.count, parts.first) {
    case (1, ""): self = .home
    case (1, "health"): self = .health
    case (1, "style.css"): self = .style
    case (2, "schemas"):
      guard parts[1].hasSuffix(".json"), let name = SchemaName(String(parts[1].dropLast(5))) else { return nil }
      self = .schema(name)
    case (2, let word?):
      guard parts[1] == "counter", let language = Language(rawValue: word) else { return nil }
      self = .counter(language)
    case (4, "api"):
      guard parts[1] == "v1", parts[2] == "ask", let topic = AskTopic(rawValue: parts[3]) else { return nil }
      self = .ask(topic)
    default: return nil
    }
  }

  /// The path.
  public var path: String {
    switch self {
    case .home: "/"
    case .counter(let language): "/\(language.rawValue)/counter"
    case .ask(let topic): "/api/v1/ask/\(topic.rawValue)"
    case .schema(let name): "/schemas/\(name.text).json"
    case .health: "/health"
    case .style: "/style.css"
    }
  }

  /// The methods it takes.
  public var methods: [String] {
    switch self {
    case .home, .schema, .health, .style: ["GET", "HEAD"]
    case .counter: ["GET", "HEAD", "POST"]
    case .ask: ["POST"]
    }
  }

  /// The name for logs, which never holds anything a person typed.
  public var name: String {
    switch self {
    case .home: "home"
    case .counter: "counter"
    case .ask(let topic): "ask-\(topic.rawValue)"
    case .schema: "schema"
    case .health: "health"
    case .style: "style"
    }
  }

  /// Every route there is.
  public static let all: [Route] =
    [.home, .health, .style] + Language.allCases.map(Route.counter) + AskTopic.allCases.map(Route.ask)
    + SchemaName.all.map(Route.schema)
}

/// A JSON Schema of the API, by the name of its file.
public enum SchemaName: Hashable, Sendable {
  /// What may be asked.
  case question(AskTopic)
  /// What is answered.
  case answer(AskTopic)
  /// What is said of a question that does not fit.
  case error

  /// The file's name without the ending.
  public var text: String {
    switch self {
    case .question(let topic): "\(topic.rawValue).question"
    case .answer(let topic): "\(topic.rawValue).answer"
    case .error: "error"
    }
  }

  /// Finds a schema by its name.
  init?(_ text: String) {
    guard let name = Self.all.first(where: { $0.text == text }) else { return nil }
    self = name
  }

  /// Every schema there is.
  public static let all: [SchemaName] = AskTopic.allCases.flatMap { [.question($0), .answer($0)] } + [.error]
}
