public import Interchange

/// Every address of the HTTP API, below `/api/v1`.
/// APIの経路
public enum APIRoute: Hashable, Sendable {
  /// `ask/<question>`: the rules alone.
  case ask(AskTopic)
  /// `verify`: one person.
  case verify
  /// `verify/bulk`: a list of appointments is sent.
  case bulkVerify
  /// `verify/bulk/<job>`: how far a list has come, and what stands out.
  case bulkJob(BulkJobID)
  /// `verify/bulk/<job>/rows`: all answers to a list, in parts.
  case bulkRows(BulkJobID)
  /// `verify/bulk/<job>/rows.csv`: all answers to a list as a table.
  case bulkTable(BulkJobID)
  /// `audit`: who looked at a person's record.
  case audit
  /// `consents`: what a person agreed to is recorded.
  case recordConsent
  /// `consents/withdraw`: it is withdrawn, or visits ended.
  case withdrawConsent
  /// `consents/show`: it is shown.
  case showConsents
  /// `problems`: what can go wrong, in the words of three voices.
  case problems
  /// `openapi.json`: the description of all this.
  case description

  static let base = "/api/v1"

  /// Finds the route of the parts behind `/api/v1/`.
  init?(parts: [String]) {
    switch (parts.count, parts.first) {
    case (1, "verify"): self = .verify
    case (1, "audit"): self = .audit
    case (1, "consents"): self = .recordConsent
    case (2, "consents"): self.init(consents: parts[1])
    case (1, "problems"): self = .problems
    case (1, "openapi.json"): self = .description
    case (2, "ask"):
      guard let topic = AskTopic(rawValue: parts[1]) else { return nil }
      self = .ask(topic)
    case (2, "verify"):
      guard parts[1] == "bulk" else { return nil }
      self = .bulkVerify
    case (3, "verify"), (4, "verify"):
      guard parts[1] == "bulk", let job = BulkJobID(parts[2]) else { return nil }
      self.init(job: job, part: parts.count == 4 ? parts[3] : nil)
    default: return nil
    }
  }

  private init?(consents part: String) {
    switch part {
    case "withdraw": self = .withdrawConsent
    case "show": self = .showConsents
    default: return nil
    }
  }

  private init?(job: BulkJobID, part: String?) {
    switch part {
    case nil: self = .bulkJob(job)
    case "rows": self = .bulkRows(job)
    case "rows.csv": self = .bulkTable(job)
    default: return nil
    }
  }

  /// The path.
  public var path: String { path(job: \.text) }

  /// The path as descriptions write it, with a name in braces where a job's id stands.
  var template: String { path { _ in "{job}" } }

  private func path(job: (BulkJobID) -> String) -> String {
    switch self {
    case .ask(let topic): "\(Self.base)/ask/\(topic.rawValue)"
    case .verify: "\(Self.base)/verify"
    case .bulkVerify: "\(Self.base)/verify/bulk"
    case .bulkJob(let id): "\(Self.base)/verify/bulk/\(job(id))"
    case .bulkRows(let id): "\(Self.base)/verify/bulk/\(job(id))/rows"
    case .bulkTable(let id): "\(Self.base)/verify/bulk/\(job(id))/rows.csv"
    case .audit: "\(Self.base)/audit"
    case .recordConsent: "\(Self.base)/consents"
    case .withdrawConsent: "\(Self.base)/consents/withdraw"
    case .showConsents: "\(Self.base)/consents/show"
    case .problems: "\(Self.base)/problems"
    case .description: "\(Self.base)/openapi.json"
    }
  }

  /// The methods it takes.
  public var methods: [String] {
    switch self {
    case .ask, .verify, .bulkVerify, .audit, .recordConsent, .withdrawConsent, .showConsents: ["POST"]
    case .bulkJob, .bulkRows, .bulkTable, .problems, .description: ["GET", "HEAD"]
    }
  }

  /// The name for logs, which never holds anything a person typed.
  public var name: String {
    switch self {
    case .ask(let topic): "ask-\(topic.rawValue)"
    case .verify: "verify"
    case .bulkVerify: "bulk-verify"
    case .bulkJob: "bulk-job"
    case .bulkRows: "bulk-rows"
    case .bulkTable: "bulk-table"
    case .audit: "audit"
    case .recordConsent: "consent-record"
    case .withdrawConsent: "consent-withdraw"
    case .showConsents: "consent-show"
    case .problems: "problems"
    case .description: "openapi"
    }
  }

  /// Whether nothing waits before the answer is there or awaited.
  var isQuick: Bool {
    switch self {
    case .ask, .verify: true
    case .bulkVerify, .bulkJob, .bulkRows, .bulkTable, .audit, .recordConsent, .withdrawConsent, .showConsents, .problems, .description:
      false
    }
  }

  /// The largest body it takes, in bytes.
  public var maximumBodySize: Int {
    switch self {
    case .bulkVerify: 16 << 20
    default: WebSite.maximumBodySize
    }
  }

  /// Every route there is; those of a job with an id that no job has.
  public static let all: [APIRoute] =
    AskTopic.allCases.map(APIRoute.ask)
    + [
      .verify, .bulkVerify, .bulkJob(.example), .bulkRows(.example), .bulkTable(.example), .audit, .recordConsent, .withdrawConsent,
      .showConsents, .problems, .description,
    ]
}
