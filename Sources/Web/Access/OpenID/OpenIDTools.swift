public import Interchange

/// What signing in by another service needs from outside; the executable hands it in.
/// 外部サインインの道具
public struct OpenIDTools: Sendable {
  /// A request to the service.
  public struct Ask: Hashable, Sendable {
    /// Where.
    public let address: String
    /// A form that is sent; `nil` to fetch.
    public let form: String?
    /// Further headers, each with its name.
    public let headers: [String]
  }

  /// Its answer.
  public struct Answer: Hashable, Sendable {
    /// The status.
    public let status: Int
    /// The body.
    public let body: [UInt8]

    /// Keeps both.
    public init(status: Int, body: [UInt8]) {
      self.status = status
      self.body = body
    }
  }

  /// The service can't be asked; a sentence for the operator.
  public struct Silence: Error, Sendable {
    /// What happened.
    public let reason: String

    /// Keeps the sentence.
    public init(_ reason: String) { self.reason = reason }
  }

  /// Asks the service, within bounds of its own.
  public let ask: @Sendable (Ask) throws(Silence) -> Answer
  /// Checks a signature.
  public let verify: @Sendable (OpenIDKeySet.Key, [UInt8], [UInt8]) -> Bool
  /// The present, in seconds since 1970.
  public let now: @Sendable () -> Int64
  /// Tells the operator something, never about a person.
  public let tell: @Sendable (String) -> Void

  /// Keeps the tools.
  public init(
    ask: @escaping @Sendable (Ask) throws(Silence) -> Answer,
    verify: @escaping @Sendable (OpenIDKeySet.Key, [UInt8], [UInt8]) -> Bool, now: @escaping @Sendable () -> Int64,
    tell: @escaping @Sendable (String) -> Void
  ) {
    self.ask = ask
    self.verify = verify
    self.now = now
    self.tell = tell
  }
}

/// Why a sign-in by another service came to nothing.
enum OpenIDTrouble: Error, Hashable, Sendable {
  /// The service can't be asked now.
  case silent(String)
  /// It refused the code.
  case refusedCode(Int)
  /// What it said is not believed.
  case fault(OpenIDFault)

  /// One line for the operator.
  var line: String {
    switch self {
    case .silent(let reason): "the sign-in service can't be asked: \(reason) / 外部サインインのサービスに照会できません"
    case .refusedCode(let status): "the sign-in service refused the code or our secret (\(status)) / 外部サインインのサービスがコードか秘密を拒否しました"
    case .fault(let fault): "the sign-in service is not believed (\(fault.rawValue)) / 外部サインインのサービスの応答を信用できません"
    }
  }
}
