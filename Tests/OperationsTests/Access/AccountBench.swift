import EligibilityModel
import Foundation
import Operations
import Registry
import Synchronization
import Testing

/// A door in memory with a clock that is set by hand and cryptography that can be followed.
final class AccountBench: Sendable {
  static let start = KnownTime(startOf: .fixed(2026, 8, 5))
  static let password = "correct horse battery"

  private let clock: Clock
  private let said: Lines
  let store: SharedStore
  let audited: AuditedDesk
  let desk: SignInDesk
  let tools: SignInTools

  init() throws {
    let (clock, said, store) = (Clock(), Lines(), try SharedStore(people: 1))
    let audited = try AuditedDesk(now: { clock.now }) { () throws(RegisterError) in store }
    let actor = try #require(AuditActor(name: "serve", role: .administrator))
    let tools = AccountBench.plainTools()
    desk = SignInDesk(
      Doorkeeper(
        desk: audited, tools: tools, occasion: AuditOccasion(actor: actor, purpose: .maintenance), now: { clock.now },
        telling: { text in said.list.withLock { $0.append(text) } }))
    (self.clock, self.said, self.store, self.audited, self.tools) = (clock, said, store, audited, tools)
  }

  private final class Clock: Sendable {
    let time = Mutex(AccountBench.start)
    var now: KnownTime { time.withLock { $0 } }
  }

  private final class Lines: Sendable {
    let list = Mutex<[String]>([])
  }

  var door: Doorkeeper { desk.doorkeeper }
  var now: KnownTime { clock.now }
  var lines: [String] { said.list.withLock { $0 } }
  var trail: [AuditEntry] { store.trail }

  func pass(seconds: Int64) { clock.time.withLock { $0 = KnownTime(microseconds: $0.microseconds + seconds * 1_000_000) } }

  /// Hashes that only look like hashes; the code of a step is its number.
  private static func plainTools() -> SignInTools {
    let drawn = Mutex(UInt64(0))
    return SignInTools(
      record: { RegisterText("new:" + $0) }, matches: { $1.text == "new:" + $0 || $1.text == "old:" + $0 },
      isOld: { $0.text.hasPrefix("old:") }, code: { _, step in code(step) }, hash: { SecretHash(digest: digest($0)) },
      random: { count in
        let draw = drawn.withLock { drawn in
          drawn += 1
          return drawn
        }
        return Array(digest("draw \(draw)").prefix(count))
      })
  }

  static func code(_ step: Int64) -> String { String(String(1_000_000 + step % 1_000_000).dropFirst()) }

  /// The code that a telephone shows now, or so many half minutes later.
  func code(later steps: Int64 = 0) -> String { Self.code(now.microseconds / 30_000_000 + steps) }

  /// Four times FNV-1a, enough to tell texts apart.
  private static func digest(_ text: String) -> [UInt8] {
    (0..<4).flatMap { part -> [UInt8] in
      let hash = text.utf8.reduce(14_695_981_039_346_656_037 &+ UInt64(part)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
      return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
    }
  }

  @discardableResult
  func add(_ name: String = "sato", role: AccessRole = .reception, state: AccountState = .active) throws -> AccountOffice.Handout {
    let code = try MedicalInstitutionCode("1312345675")
    let place: Affiliation = [.operator, .auditor].contains(role) ? .service : .institution(code)
    let account = try #require(AccountName(name))
    let handout = try office { try $0.add(account, role: role, affiliation: place, password: Self.password) }
    guard state == .active else { return handout }
    // As after the first sign-in.
    try change(name) { $0.state = .active }
    return handout
  }

  /// Changes an account past the office.
  func change(_ name: String, _ body: @escaping @Sendable (inout Account) -> Void) throws {
    let (key, now) = (try #require(AccountName(name)), now)
    try audited.answer { transaction in
      guard var account = try transaction.accounts.account(named: key) else { return }
      body(&account)
      try transaction.accounts.put(account, at: now)
    }
  }

  func account(_ name: String = "sato") throws -> Account? {
    let key = try #require(AccountName(name))
    return try audited.answer { try $0.accounts.account(named: key) }
  }

  @discardableResult
  func office<Value: Sendable>(_ body: @escaping @Sendable (AccountOffice) throws -> Value) throws -> Value {
    let actor = try #require(AuditActor(name: "operator", role: .administrator))
    let (tools, now) = (tools, now)
    let occasion = AuditOccasion(actor: actor, purpose: .maintenance)
    return try audited.answer { transaction -> Result<Value, any Error> in
      Result { try body(AccountOffice(in: transaction, tools: tools, occasion: occasion, now: now)) }
    }.get()
  }

  /// Both steps with what is right.
  func signIn(_ name: String = "sato", from channel: CallerChannel = .machine) throws -> SessionToken {
    guard case .next(let half, .secondFactor) = desk.begin(name, Self.password, from: channel) else { throw Refused() }
    guard case .next(let token, _) = desk.finish(half, code: code(), from: channel) else { throw Refused() }
    return token
  }

  struct Refused: Error {}
}
