/// A key that a caller sent along with a request, so that a request that is sent again is not done again.
/// 冪等キー
public struct RequestClaim: Hashable, Sendable {
  /// So long a key is remembered: a day.
  public static let keptSeconds: Int64 = 86_400

  /// A checksum of caller, address and key; the key itself is not kept.
  public let key: String
  /// A checksum of the body.
  public let fingerprint: String
  /// What is answered; it holds nothing about a person.
  public let answer: String
  /// When the request came.
  public let at: KnownTime

  /// Keeps the parts.
  public init(key: String, fingerprint: String, answer: String, at: KnownTime) {
    self.key = key
    self.fingerprint = fingerprint
    self.answer = answer
    self.at = at
  }

  /// The first moment at which the key is not remembered any more.
  public var until: KnownTime {
    let (sum, overflow) = at.microseconds.addingReportingOverflow(Self.keptSeconds * 1_000_000)
    return KnownTime(microseconds: overflow ? .max : sum)
  }
}

/// What came of claiming a key.
/// 冪等キーの確認結果
public enum RequestFinding: Hashable, Sendable {
  /// Nobody used it within a day; it is remembered now.
  case isNew
  /// The same request came before and was answered so.
  case repeated(answer: String)
  /// Another request came with this key.
  case otherRequest
}

/// Remembers keys in the transaction of what is done under them.
/// 冪等キーの記録
public protocol RequestKeyLog {
  /// Claims a key; forgets those whose day is over.
  func claim(_ claim: RequestClaim) throws(RegisterError) -> RequestFinding
}

/// The keys of a register in memory.
struct KnownRequests: Sendable {
  private var claims: [String: RequestClaim] = [:]

  mutating func claim(_ claim: RequestClaim) -> RequestFinding {
    claims = claims.filter { $0.value.until > claim.at }
    guard let known = claims[claim.key] else {
      claims[claim.key] = claim
      return .isNew
    }
    return known.fingerprint == claim.fingerprint ? .repeated(answer: known.answer) : .otherRequest
  }
}
