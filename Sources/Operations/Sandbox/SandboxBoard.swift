import Synchronization

/// Which scenarios a vendor's system has asked, by which way, and whether what came back was the scenario's answer.
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

  /// What came of one scenario by one way.
  public struct Mark: Hashable, Sendable {
    /// Which of the scenario's answers came, by their place among them.
    public internal(set) var answers: Set<Int>
    /// How many answers were none of them: the question was another one.
    public internal(set) var others: Int

    /// Keeps both.
    public init(answers: Set<Int> = [], others: Int = 0) {
      self.answers = answers
      self.others = others
    }
  }

  /// All marks there are.
  public typealias Marks = [SandboxScenario: [Way: Mark]]

  private let asked: Mutex<Marks>
  private let changed: @Sendable (Marks) -> Void

  /// A board with these marks.
  ///
  /// - Parameters:
  ///   - marks: what was asked before
  ///   - changed: told of each change, one after another
  public init(_ marks: Marks = [:], changed: @escaping @Sendable (Marks) -> Void = { _ in }) {
    asked = Mutex(marks)
    self.changed = changed
  }

  /// Notes an answer.
  ///
  /// - Parameters:
  ///   - scenario: whose patient was asked for
  ///   - way: by which way
  ///   - answer: which of the scenario's answers it was; `nil` where it was none of them
  public func note(_ scenario: SandboxScenario, by way: Way, answer: Int?) {
    asked.withLock { marks in
      if let answer {
        marks[scenario, default: [:]][way, default: Mark()].answers.insert(answer)
      } else {
        marks[scenario, default: [:]][way, default: Mark()].others += 1
      }
      changed(marks)
    }
  }

  /// What came of a scenario by a way.
  public func mark(_ scenario: SandboxScenario, by way: Way) -> Mark { asked.withLock { $0[scenario]?[way] ?? Mark() } }

  /// Whether every answer of a scenario came by a way.
  public func isDone(_ scenario: SandboxScenario, by way: Way) -> Bool {
    mark(scenario, by: way).answers.count >= scenario.answerCount
  }

  /// The ways by which anything was asked.
  public var ways: [Way] {
    asked.withLock { marks in Way.allCases.filter { way in marks.values.contains { $0[way] != nil } } }
  }

  /// Begins anew.
  public func clear() {
    asked.withLock { marks in
      marks = [:]
      changed(marks)
    }
  }
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
