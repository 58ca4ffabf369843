import EligibilityModel
import Foundation
import Gateway
import Interchange
import Operations
import Registry
import Synchronization

/// A gateway over folders of its own and a register in memory with a few made-up people.
final class Office: Sendable {
  static let institution = "1312345675"
  let root: String
  private let asked = Mutex<[String]>([])
  private let isDown = Mutex(false)
  private let clock = Mutex(0.0)

  init() {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("TemporaryDirectory." + UUID().uuidString).path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// The institutions that asked, once for each person.
  var askers: [String] { asked.withLock { $0 } }

  /// Lets the register fail from now on.
  func cutRegister() { isDown.withLock { $0 = true } }

  /// Lets time pass.
  func wait(seconds: Double) { clock.withLock { $0 += seconds } }

  func open() throws -> ExchangeGateway {
    try ExchangeGateway(root: root, desk: desk(), secondsNow: { self.clock.withLock { $0 } })
  }

  func desk(_ encoding: OQSEncoding = .shiftJIS) -> GatewayDesk {
    GatewayDesk(writer: OQSResponseWriter(encoding: encoding), now: { Self.now }) { [self] questions, institution in
      asked.withLock { $0 += questions.map { _ in institution.canonical } }
      return questions.map { question in
        if isDown.withLock({ $0 }) { return .failure(.unreachable) }
        return Self.register.withLock { register in
          Result { try LookUpMember(in: register).run(question) }.mapError { $0 as? RegisterError ?? .store("") }
        }
      }
    }
  }

  static let now = KnownTime(text: "2026-11-02T09:00:00+09:00") ?? KnownTime(microseconds: 0)
  private static let register = Mutex(People.register())
}

// Files of the exchange.
extension Office {
  func put(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(root)/req/\(name)"))
  }

  func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []).sorted()
  }

  func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(root)/\(path)").map { [UInt8]($0) }
  }

  /// Takes an answer away, as a receipt computer does.
  func take(_ name: String) -> String? {
    guard let bytes = bytes("res/" + name) else { return nil }
    try? FileManager.default.removeItem(atPath: "\(root)/res/\(name)")
    return try? CP932.decode(bytes)
  }
}
