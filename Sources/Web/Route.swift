public import EligibilityModel
public import Interchange

/// Every address this program answers, on one screen.
/// 経路
public enum Route: Hashable, Sendable {
  /// `/` leads to the counter in Japanese.
  case home
  /// `/ja/counter`, `/en/counter`, `/easy/counter`.
  case counter(Language)
  /// `/ja`, `/en`, `/easy`: the page that leads to everything.
  case start(Language)
  /// `/ja/ask/<question>`: the form of a question other than the counter's.
  case form(Language, AskTopic)
  /// `/ja/rules`: all rules.
  case rules(Language)
  /// `/ja/rules/<subject>/<rule>`.
  case rule(Language, RuleID)
  /// `/ja/rules/diff`: what changes between two days.
  case ruleChanges(Language)
  /// `/ja/insurers`: all insurer profiles.
  case insurers(Language)
  /// `/ja/insurers/<profile>`.
  case insurer(Language, InsurerProfileID)
  /// `/ja/contradictions`: where the source papers differ.
  case contradictions(Language)
  /// `/ja/held`: what the sources state and nothing is computed from.
  case held(Language)
  /// `/ja/appointments`: tomorrow's appointments are sent.
  case appointments(Language)
  /// `/ja/appointments/<list>`: how far a list has come, then whom to look at.
  case appointmentList(Language, BulkJobID)
  /// `/ja/sandbox`: what vendors try out; only a sandbox has it.
  case sandbox(Language)
  /// `/ja/sign-in`: name and password.
  case signIn(Language)
  /// `/ja/sign-in/code`: the second factor.
  case secondFactor(Language)
  /// `/ja/own-record`: who looked at one's own record, and what one agreed to, to withdraw it.
  case ownRecord(Language)
  /// `/ja/sign-in/service`: the way to a hospital's own sign-in.
  case outsideSignIn(Language)
  /// `/sign-in/return`: the way back from there.
  case outsideReturn
  /// `/sign-out/service`: a hospital's own sign-in says that somebody signed out there.
  case outsideSignOut
  /// `/ja/password`: a new password.
  case password(Language)
  /// `/ja/sign-out`.
  case signOut(Language)
  /// `/api/v1/…`.
  case api(APIRoute)
  /// `/fhir/…`.
  case fhir(FHIRRoute)
  /// `/schemas/counter.question.json` and the like.
  case schema(SchemaName)
  /// `/health`: the process lives.
  case health
  /// `/ready`: it can answer from the register, or why not.
  case ready
  /// `/metrics`: measurements for Prometheus.
  case metrics
  /// `/ja/status`: what works now, for staff.
  case status(Language)
  /// `/style.css`.
  case style

  /// The routes whose path is fixed, so that those asked most are found without taking their path apart.
  private static let fixed: [String: Route] = Dictionary(
    ([.health, .style, .api(.verify), .fhir(.submit)] + AskTopic.allCases.map { .api(.ask($0)) }).map { ($0.path, $0) }
  ) { first, _ in first }

  /// Finds the route of a path.
  public init?(path: String) {
    if let route = Self.fixed[path] {
      self = route
      return
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { String($0) }
    switch (parts.count, parts.first) {
    case (1, ""): self = .home
    case (1, "health"): self = .health
    case (1, "ready"): self = .ready
    case (1, "metrics"): self = .metrics
    case (1, "style.css"): self = .style
    case (2, "sign-in"):
      guard parts[1] == "return" else { return nil }
      self = .outsideReturn
    case (2, "sign-out"):
      guard parts[1] == "service" else { return nil }
      self = .outsideSignOut
    case (2, "schemas"):
      guard parts[1].hasSuffix(".json"), let name = SchemaName(String(parts[1].dropLast(5))) else { return nil }
      self = .schema(name)
    case (_, "fhir"):
      guard let route = FHIRRoute(parts: Array(parts.dropFirst())) else { return nil }
      self = .fhir(route)
    case (_, "api"):
      guard parts.count > 2, parts[1] == "v1", let route = APIRoute(parts: Array(parts.dropFirst(2))) else { return nil }
      self = .api(route)
    default:
      guard let language = parts.first.flatMap(Language.init) else { return nil }
      self.init(page: Array(parts.dropFirst()), in: language)
    }
  }

  /// Finds a page below its language.
  private init?(page parts: [String], in language: Language) {
    switch (parts.count, parts.first) {
    case (0, _): self = .start(language)
    case (1, "counter"): self = .counter(language)
    case (1, "rules"): self = .rules(language)
    case (1, "insurers"): self = .insurers(language)
    case (1, "contradictions"): self = .contradictions(language)
    case (1, "held"): self = .held(language)
    case (1, "appointments"): self = .appointments(language)
    case (2, "appointments"):
      guard let id = BulkJobID(parts[1]) else { return nil }
      self = .appointmentList(language, id)
    case (1, "sandbox"): self = .sandbox(language)
    case (1, "status"): self = .status(language)
    case (1, "sign-in"): self = .signIn(language)
    case (1, "password"): self = .password(language)
    case (1, "own-record"): self = .ownRecord(language)
    case (1, "sign-out"): self = .signOut(language)
    case (2, "sign-in"):
      guard parts[1] == "code" || parts[1] == "service" else { return nil }
      self = parts[1] == "code" ? .secondFactor(language) : .outsideSignIn(language)
    case (2, "ask"):
      guard let topic = AskTopic(rawValue: parts[1]), QuestionForm(topic) != nil else { return nil }
      self = .form(language, topic)
    case (2, "rules"):
      guard parts[1] == "diff" else { return nil }
      self = .ruleChanges(language)
    case (2, "insurers"):
      guard let id = InsurerProfileID(parts[1]) else { return nil }
      self = .insurer(language, id)
    case (3, "rules"):
      // The two words have the form of a profile's name; whether the rule exists is the rulebook's to say.
      guard InsurerProfileID(parts[1]) != nil, InsurerProfileID(parts[2]) != nil else { return nil }
      self = .rule(language, RuleID(parts[1] + "/" + parts[2]))
    default: return nil
    }
  }

  /// The path.
  public var path: String {
    switch self {
    case .home: "/"
    case .start(let language): "/\(language.rawValue)"
    case .counter(let language): "/\(language.rawValue)/counter"
    case .form(let language, let topic): "/\(language.rawValue)/ask/\(topic.rawValue)"
    case .rules(let language): "/\(language.rawValue)/rules"
    case .rule(let language, let id): "/\(language.rawValue)/rules/\(id)"
    case .ruleChanges(let language): "/\(language.rawValue)/rules/diff"
    case .insurers(let language): "/\(language.rawValue)/insurers"
    case .insurer(let language, let id): "/\(language.rawValue)/insurers/\(id)"
    case .contradictions(let language): "/\(language.rawValue)/contradictions"
    case .held(let language): "/\(language.rawValue)/held"
    case .appointments(let language): "/\(language.rawValue)/appointments"
    case .appointmentList(let language, let id): "/\(language.rawValue)/appointments/\(id.text)"
    case .sandbox(let language): "/\(language.rawValue)/sandbox"
    case .signIn(let language): "/\(language.rawValue)/sign-in"
    case .secondFactor(let language): "/\(language.rawValue)/sign-in/code"
    case .ownRecord(let language): "/\(language.rawValue)/own-record"
    case .outsideSignIn(let language): "/\(language.rawValue)/sign-in/service"
    case .outsideReturn: "/sign-in/return"
    case .outsideSignOut: "/sign-out/service"
    case .password(let language): "/\(language.rawValue)/password"
    case .signOut(let language): "/\(language.rawValue)/sign-out"
    case .api(let route): route.path
    case .fhir(let route): route.path
    case .schema(let name): "/schemas/\(name.text).json"
    case .health: "/health"
    case .ready: "/ready"
    case .metrics: "/metrics"
    case .status(let language): "/\(language.rawValue)/status"
    case .style: "/style.css"
    }
  }

  /// The methods it takes.
  public var methods: [String] {
    switch self {
    case .home, .start, .rules, .rule, .ruleChanges, .insurers, .insurer, .contradictions, .held, .schema, .health, .ready, .metrics,
      .status, .style, .appointmentList:
      ["GET", "HEAD"]
    case .outsideSignIn, .outsideReturn: ["GET"]
    case .counter, .form, .appointments, .sandbox, .signIn, .secondFactor, .password, .ownRecord: ["GET", "HEAD", "POST"]
    case .fhir(let route): route.methods
    case .signOut, .outsideSignOut: ["POST"]
    case .api(let route): route.methods
    }
  }

  /// The name for logs, which never holds anything a person typed.
  public var name: String {
    switch self {
    case .home: "home"
    case .start: "start"
    case .counter: "counter"
    case .form(_, let topic): "form-\(topic.rawValue)"
    case .rules: "rules"
    case .rule: "rule"
    case .ruleChanges: "rule-changes"
    case .insurers: "insurers"
    case .insurer: "insurer"
    case .contradictions: "contradictions"
    case .held: "held"
    case .appointments: "appointments"
    case .appointmentList: "appointment-list"
    case .sandbox: "sandbox"
    case .signIn: "sign-in"
    case .secondFactor: "second-factor"
    case .ownRecord: "own-record"
    case .outsideSignIn: "outside-sign-in"
    case .outsideReturn: "outside-return"
    case .outsideSignOut: "outside-sign-out"
    case .password: "password"
    case .signOut: "sign-out"
    case .api(let route): route.name
    case .fhir(let route): route.name
    case .schema: "schema"
    case .health: "health"
    case .ready: "ready"
    case .metrics: "metrics"
    case .status: "status"
    case .style: "style"
    }
  }

  /// Every route there is, but for those of the single rules and insurers, which the rulebook knows.
  public static let all: [Route] =
    [.home, .health, .ready, .metrics, .style, .outsideReturn, .outsideSignOut] + FHIRRoute.all.map(Route.fhir)
    + Language.allCases.flatMap(pages)
    + APIRoute.all.map(Route.api)
    + SchemaName.all.map(Route.schema)

  private static func pages(in language: Language) -> [Route] {
    [
      .start(language), .counter(language), .rules(language), .ruleChanges(language), .insurers(language), .contradictions(language),
      .held(language), .status(language), .sandbox(language), .appointments(language), .appointmentList(language, .example),
      .signIn(language), .secondFactor(language), .outsideSignIn(language), .password(language), .signOut(language), .ownRecord(language),
    ]
      + QuestionForm.all.map { .form(language, $0.topic) }
  }
}

extension Route {
  /// Whether programs ask here, so that a refusal is written for them.
  var isForPrograms: Bool {
    switch self {
    case .api, .fhir: true
    default: false
    }
  }

  /// Whether nothing waits before the answer is there or awaited.
  var isQuick: Bool {
    switch self {
    case .health, .style, .schema: true
    case .api(let route): route.isQuick
    case .fhir(let route): route == .submit
    default: false
    }
  }

  /// The largest body it takes, in bytes.
  var maximumBodySize: Int {
    switch self {
    case .api(let route): route.maximumBodySize
    case .fhir(let route): route.maximumBodySize
    case .appointments: APIRoute.bulkVerify.maximumBodySize
    default: WebSite.maximumBodySize
    }
  }

  /// The paths by which it is reached: the address of the whole FHIR interface is written with and without a slash.
  var paths: [String] { self == .fhir(.batch) ? [path, path + "/"] : [path] }
}

/// A JSON Schema of the API, by the name of its file.
public enum SchemaName: Hashable, Sendable {
  /// What may be asked.
  case question(AskTopic)
  /// What is answered.
  case answer(AskTopic)
  /// What is said of a question that does not fit.
  case error
  /// What the API asks and answers besides the questions to the rules.
  case api(APISchema)

  /// The file's name without the ending.
  public var text: String {
    switch self {
    case .question(let topic): "\(topic.rawValue).question"
    case .answer(let topic): "\(topic.rawValue).answer"
    case .error: "error"
    case .api(let schema): schema.rawValue
    }
  }

  /// Finds a schema by its name.
  init?(_ text: String) {
    guard let name = Self.all.first(where: { $0.text == text }) else { return nil }
    self = name
  }

  /// Every schema there is.
  public static let all: [SchemaName] =
    AskTopic.allCases.flatMap { [.question($0), .answer($0)] } + [.error] + APISchema.allCases.map(SchemaName.api)
}
