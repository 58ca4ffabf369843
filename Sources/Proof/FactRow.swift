/// One row of the fact register with everything that names it.
/// 事実
public struct FactRow: Sendable, Equatable {
  /// How a fact is held.
  /// 保持の方法
  public enum Kind: String, CaseIterable, Sendable {
    /// A rule of the Book that says yes or no.
    case rule
    /// A dated value of the Book.
    case parameter
    /// A value of one insurer.
    case insurerProfile
    /// The program itself: a form of number, a step, a word.
    case program
    /// A cited value that nothing computes with.
    case heldData
    /// Nothing yet, with a reason.
    case needs
    /// Nothing, without a reason.
    case missing
  }

  /// One edition in the Book that names the fact.
  public struct Holding: Sendable, Equatable {
    /// What its value is.
    public let kind: Kind
    /// The file, and the parameter in a profile.
    public let place: String
    /// The first day of the edition.
    public let from: String
  }

  /// One case that names the fact, just run.
  public struct Trial: Sendable, Equatable {
    /// Its sentence.
    public let name: String
    /// File and line.
    public let place: String
    /// Whether the answer was the expected one.
    public let passes: Bool

    /// Keeps the parts as they are.
    public init(name: String, place: String, passes: Bool) {
      self.name = name
      self.place = place
      self.passes = passes
    }
  }

  /// The id, for instance `F-186`.
  public let id: String
  /// The editions in the Book.
  public let held: [Holding]
  /// The cases.
  public let cases: [Trial]
  /// File and line of the tests.
  public let tests: [String]
  /// Why nothing proves it yet.
  public let need: String?

  /// Keeps the parts as they are.
  public init(id: String, held: [Holding], cases: [Trial], tests: [String], need: String?) {
    self.id = id
    self.held = held
    self.cases = cases
    self.tests = tests
    self.need = need
  }

  /// Whether a case or a test names it.
  public var isProven: Bool { !cases.isEmpty || !tests.isEmpty }

  /// Whether a case that names it does not hold.
  public var fails: Bool { cases.contains { !$0.passes } }

  /// How the fact is held, the most binding way first.
  public var kind: Kind {
    guard isProven else { return !held.isEmpty ? .heldData : need == nil ? .missing : .needs }
    return [.rule, .parameter, .insurerProfile, .heldData].first { kind in held.contains { $0.kind == kind } } ?? .program
  }

  /// What proves it, in the words of the list of covered facts: `case`, `test` or both; empty when nothing does.
  public var proof: String { [cases.isEmpty ? nil : "case", tests.isEmpty ? nil : "test"].compactMap(\.self).joined(separator: " ") }
}
