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
  /// `/schemas/<question>.json`.
  case schema(AskTopic)
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
      guard parts[1].hasSuffix(".json"), let topic = AskTopic(rawValue: String(parts[1].dropLast(5))) else { return nil }
      self = .schema(topic)
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
    case .schema(let topic): "/schemas/\(topic.rawValue).json"
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
    + AskTopic.allCases.map(Route.schema)
}

extension Route {
  /// The names of the schemas, as their files are called.
  public static var schemaNames: [String] { AskTopic.allCases.map(\.rawValue) }
}
