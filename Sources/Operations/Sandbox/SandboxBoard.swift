import Synchronization

/// Which scenarios a vendor's system has asked and been answered, and by which way.
/// 試験の記録
public final class SandboxBoard: Sendable {
  /// By which way somebody asks.
  public enum Way: String, CaseIterable, Sendable {
    /// `/api/v1/verify`.
    case http
    /// The exchange folders.
    case files
    /// `/fhir`.
    case fhir
  }

  private let asked = Mutex<[SandboxScenario: [Way: Int]]>([:])

  /// Nobody has asked.
  public init() {}

  /// Notes an answer.
  public func note(_ scenario: SandboxScenario, by way: Way) {
    asked.withLock { $0[scenario, default: [:]][way, default: 0] += 1 }
  }

  /// How often a scenario was answered by a way.
  public func count(_ scenario: SandboxScenario, by way: Way) -> Int {
    asked.withLock { $0[scenario]?[way] ?? 0 }
  }

  /// Whether a scenario was answered as often as it has different answers.
  public func isDone(_ scenario: SandboxScenario, by way: Way) -> Bool {
    count(scenario, by: way) >= (scenario == .retroactiveLoss ? 2 : 1)
  }

  /// Begins anew.
  public func clear() { asked.withLock { $0 = [:] } }
}

extension SandboxScenario {
  /// The scenario whose patient a request or an answer speaks of: by the number, which stands nowhere else.
  public init?(in bytes: [UInt8]) {
    guard let found = Self.allCases.first(where: { Self.holds(bytes, Array($0.patient.number.utf8)) }) else { return nil }
    self = found
  }

  private static func holds(_ bytes: [UInt8], _ number: [UInt8]) -> Bool {
    bytes.count >= number.count && (0...(bytes.count - number.count)).contains { bytes[$0..<($0 + number.count)].elementsEqual(number) }
  }
}
