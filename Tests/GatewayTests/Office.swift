import EligibilityModel
import Foundation
import Gateway
import Interchange
import Operations
import Registry
import Rulebook
import Synchronization

/// A gateway over folders of its own and a register in memory with a few made-up people.
final class Office: Sendable {
  static let institution = "1312345675"
  let root: String
  let book = SharedBook()
  private let isSlowed = Mutex(false)
  private let asked = Mutex<[String]>([])
  private let clock = Mutex(0.0)
  private let ticks = Mutex<Int64>(0)
  private let audited: AuditedDesk

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("TemporaryDirectory." + UUID().uuidString).path
    audited = try AuditedDesk(now: { Self.now }) { [book] () throws(RegisterError) in book }
  }

  deinit {
    audited.close()
    try? FileManager.default.removeItem(atPath: root)
  }

  /// The institutions that asked, once for each person.
  var askers: [String] { asked.withLock { $0 } }

  /// Lets the register fail from now on.
  func cutRegister() { book.isDown.withLock { $0 = true } }

  /// Lets it answer again.
  func mendRegister() { book.isDown.withLock { $0 = false } }

  /// Lets the register answer questions and refuse changes from now on.
  func refuseChanges() { book.refusesChanges.withLock { $0 = true } }

  /// Lets whoever asks wait from now on.
  func slow() { isSlowed.withLock { $0 = true } }

  /// Lets time pass.
  func wait(seconds: Double) { clock.withLock { $0 += seconds } }

  func open() throws -> ExchangeGateway {
    try ExchangeGateway(root: root, desk: desk(), secondsNow: { self.clock.withLock { $0 } })
  }

  func desk(
    _ encoding: OQSEncoding = .shiftJIS, assistance: @escaping GatewayRegister.Assistance = GatewayRegister.holdsNoAssistance
  ) -> GatewayDesk {
    GatewayDesk(writer: OQSResponseWriter(encoding: encoding), now: { [self] in tick() }, register: wiring(assistance))
  }

  private func wiring(_ assistance: @escaping GatewayRegister.Assistance) -> GatewayRegister {
    GatewayRegister(
      ask: { [self] questions, institution in
        asked.withLock { $0 += questions.map { _ in institution.canonical } }
        if isSlowed.withLock({ $0 }) { return questions.map { _ in .failure(.tooManyUnknown(seconds: 60)) } }
        return read(questions, institution)
      },
      register: { [self] orders, institution in
        guard let occasion = Self.occasion(institution) else { return [] }
        return audited.register(orders, of: institution, on: occasion, now: tick)
      },
      consented: { [self] question, time in consented(question, time) },
      record: { [self] reading in record(reading) },
      cardUse: { end, day in Self.rules.map { JudgeCard(book: $0).use(through: end, on: day) } ?? .unknown },
      insurerRecords: { [book] insurer in (try? book.withRegister { try $0.allOffice(under: .insurer(insurer)) }) ?? [] },
      assistance: assistance)
  }

  private func read(
    _ questions: [LookupQuestion], _ institution: MedicalInstitutionCode
  ) -> [Result<LookUpMember.Result, RegisterError>] {
    guard let occasion = Self.occasion(institution) else { return [] }
    return audited.read(questions, on: occasion, for: institution)
  }

  private func consented(_ question: ConsentedQuestion, _ time: KnownTime) -> Result<ConsentedList, RegisterError> {
    guard let occasion = Self.occasion(question.institution), let rules = Self.rules else { return .failure(.store("no rules")) }
    return Result { () throws(RegisterError) in try ListConsented(audited, book: rules).run(question, on: occasion, at: time) }
  }

  private func record(_ reading: ReaderConsent) -> Result<ReaderConsentOutcome, RegisterError> {
    guard let occasion = Self.occasion(reading.institution), let rules = Self.rules else { return .failure(.store("no rules")) }
    let readings = RecordReading(audited, book: rules, now: tick)
    return Result { () throws(RegisterError) in try readings.run(reading, on: occasion) }
  }

  /// The answers of somebody, oldest first.
  func consents(of person: People.Fields) throws -> [RecordedConsent] {
    guard let reference = RegisterText(person.birthDate) else { return [] }
    let link = PersonLink(reference: reference, birthDate: try CivilDate(compact: person.birthDate))
    return try book.withRegister { try $0.allConsents(of: link) }
  }

  /// Records what somebody said to an institution; says why not.
  func record(
    _ content: ConsentOrder.Content, of person: People.Fields, at institution: String = institution
  ) throws -> ConsentRefusal? {
    let born = try CivilDate(compact: person.birthDate)
    guard let reference = RegisterText(person.birthDate), let occasion = Self.occasion(try MedicalInstitutionCode(institution)) else {
      return .nothingThere
    }
    let order = ConsentOrder(
      person: PersonLink(reference: reference, birthDate: born), institution: try MedicalInstitutionCode(institution), content: content)
    let outcome = try RecordConsent(in: book).run(order, on: occasion, knownFrom: tick())
    if case .refused(let refusal) = outcome { return refusal }
    return nil
  }

  static let rules: Rulebook? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try? Rulebook.load(directory: root.appending(path: "Book").path)
  }()

  private static func occasion(_ institution: MedicalInstitutionCode) -> AuditOccasion? {
    AuditActor(name: institution.canonical, role: .program).map { AuditOccasion(actor: $0, purpose: .eligibilityVerification) }
  }

  static let now = KnownTime(text: "2026-11-02T09:00:00+09:00") ?? KnownTime(microseconds: 0)

  /// Each look at the clock is a microsecond later than the one before.
  func tick() -> KnownTime {
    Self.tick(
      ticks.withLock { ticks in
        ticks += 1
        return ticks
      })
  }

  static func tick(_ count: Int64) -> KnownTime { KnownTime(microseconds: now.microseconds + count) }
}

/// The made-up people's register, which the desk's thread and the test use in turn.
///
/// Unchecked, because every use of the register stands inside the lock.
final class SharedBook: AuditedRegister, @unchecked Sendable {
  let isDown = Mutex(false)
  let refusesChanges = Mutex(false)
  private let lock = NSLock()
  private let register = People.register()

  var trail: [AuditEntry] { lock.withLock { register.auditTrail } }

  func withRegister<Value>(_ body: (InMemoryRegister) throws -> Value) throws -> Value {
    if isDown.withLock({ $0 }) { throw RegisterError.unreachable }
    return try lock.withLock { try body(register) }
  }

  func answer<Value>(_ body: (any AuditedTransaction) throws -> Value) throws -> Value {
    try withRegister { try $0.answer(body) }
  }

  func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    if refusesChanges.withLock({ $0 }) { throw RegisterError.unreachable }
    return try withRegister { try $0.write(knownFrom: knownFrom, body) }
  }
}

// Files of the exchange.
extension Office {
  func put(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(root)/req/\(name)"))
  }

  /// Puts a request under a name of any bytes.
  func put(named name: [UInt8], _ bytes: [UInt8]) throws {
    try put("foreign", bytes)
    let path = (Array("\(root)/req/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
    guard unsafe rename("\(root)/req/foreign", path) == 0 else { throw CocoaError(.fileWriteUnknown) }
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
