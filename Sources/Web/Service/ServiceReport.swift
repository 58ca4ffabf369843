import EligibilityModel
import Interchange

/// What was found when the program looked at itself.
/// 稼働状況
public struct ServiceReport: Sendable, Equatable {
  /// Something that is looked at.
  public enum Part: String, CaseIterable, Sendable {
    /// The register answers.
    case register
    /// The register is of this program's version.
    case schema
    /// The rules are loaded.
    case rulebook
    /// The key that seals the audit trail can be read.
    case sealKey
    /// The disk has room.
    case disk
    /// This machine's clock agrees with the register's.
    case clock
    /// Somebody looks often enough.
    case watch
    /// The exchange folders are worked off.
    case folders
    /// Certificates and revocation lists are in date.
    case certificates

    /// Whether questions to the register can't be answered without it.
    public var isNeeded: Bool {
      switch self {
      case .register, .schema, .rulebook, .sealKey, .disk, .clock, .watch: true
      case .folders, .certificates: false
      }
    }
  }

  /// How a part is.
  public enum State: Sendable, Equatable {
    /// It is not set up.
    case notUsed
    /// It works.
    case works
    /// It works, and will not for long.
    case atRisk(ServiceTrouble)
    /// It does not work.
    case fails(ServiceTrouble)

    /// One word for programs.
    var word: String {
      switch self {
      case .notUsed: "notUsed"
      case .works: "works"
      case .atRisk: "atRisk"
      case .fails: "fails"
      }
    }

    /// What is wrong, if anything.
    public var trouble: ServiceTrouble? {
      switch self {
      case .notUsed, .works: nil
      case .atRisk(let trouble), .fails(let trouble): trouble
      }
    }

    /// Whether it does not work.
    public var isFailing: Bool { if case .fails = self { true } else { false } }
  }

  /// A part and how it is.
  public struct Finding: Sendable, Equatable {
    /// The part.
    public let part: Part
    /// How it is.
    public let state: State

    /// Keeps both.
    public init(_ part: Part, _ state: State) {
      self.part = part
      self.state = state
    }
  }

  /// When it was looked at, in Japan's time, as shown.
  public let checkedAt: String
  /// What was found; a part may be missing where nobody looks.
  public let findings: [Finding]

  /// Keeps both.
  public init(checkedAt: String, findings: [Finding]) {
    self.checkedAt = checkedAt
    self.findings = findings
  }

  /// How a part is.
  public func state(of part: Part) -> State { findings.first { $0.part == part }?.state ?? .notUsed }

  /// Whether questions to the register can be answered.
  public var isReady: Bool { !findings.contains { $0.part.isNeeded && $0.state.isFailing } }

  /// The answer to programs.
  var json: [UInt8] {
    JSONWriter.object { object in
      object.bool("ready", isReady)
      object.string("checkedAt", checkedAt)
      object.array("checks") { checks in
        for finding in findings {
          checks.object { check in
            check.string("check", finding.part.rawValue)
            check.string("state", finding.state.word)
            guard let trouble = finding.state.trouble else { return }
            check.string("code", trouble.code)
            check.string("message", trouble.text.english)
            check.string("messageJa", trouble.text.japanese)
          }
        }
      }
    } + [UInt8(ascii: "\n")]
  }
}
