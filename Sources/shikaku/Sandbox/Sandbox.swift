import EligibilityModel
import Foundation
import Gateway
import Operations
import Registry
import RegistrySQL
import Web

/// The parts of a sandbox, tied together as `serve` and `gateway` are, with the faults of the scenarios in front.
struct Sandbox: Sendable {
  let desk: AuditedDesk
  private let folder: String
  private let day: CivilDate
  let exchange: ExchangeGateway
  let courier: SandboxCourier
  /// What a service would serve.
  let context: WebContext
  /// What it knows of itself.
  let monitor: ServeMonitor
  let board: SandboxBoard
  /// What the board says, for whoever looks into the folder.
  let record: SandboxRecordFile
  private let clerk: SandboxClerk
  private let memory: SandboxMemory
  private let institution: MedicalInstitutionCode
  private let times: SandboxCourier.Times
  /// Whose own record the account of the person opens.
  private let person: PersonLink

  /// Fills the register and opens everything but the port.
  init(folder: SandboxFolder, day: CivilDate, book: String, times: SandboxCourier.Times = .init(), _ console: Console) throws {
    let address = RegisterAddress.sqlite(path: folder.register)
    let writer = try SQLRegisterWriter(address, mode: .createIfMissing)
    try WriteSandbox(on: day, into: writer).run(now: SystemClock.now())
    try writer.close()
    let memory = SandboxMemory()
    let record = try SandboxRecordFile(folder.record, on: day, console)
    board = SandboxBoard { record.write($0) }
    clerk = SandboxClerk(board, on: day) { memory.clear() }
    let desk = try AuditedDesk(now: SystemClock.now) { () throws(RegisterError) in
      SandboxRegister(try SQLAuditedRegister(address), on: day, remembering: memory)
    }
    guard let reference = RegisterText(SandboxScenario.valid.reference) else { throw RegisterError.store("no name") }
    person = PersonLink(reference: reference, birthDate: SandboxScenario.valid.patient.birthDate)
    try Self.writeAccounts(desk, of: person)
    // The same words as a service is started with, so that whatever a service can the sandbox can, too.
    let words = try Arguments(["--register", folder.register, "--book", book, "--as", "sandbox"], usage: ServeCommand.usage)
    let register = try GatewayWiring.register(
      desk, address, words, console, assistance: try SandboxAssistance(on: day).answer)
    let seconds: @Sendable () -> Double = { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
    exchange = try ExchangeGateway(
      root: folder.exchange, desk: GatewayDesk(now: SystemClock.now, register: register), limits: .init(patience: times.patience),
      answersInto: folder.answers, secondsNow: seconds)
    courier = SandboxCourier(from: folder.answers, to: folder.exchange + "/res", times: times, clerk: clerk, seconds: seconds)
    monitor = try ServeMonitor(words, desk, ClockWatch(), console)
    institution = try MedicalInstitutionCode(SandboxScenario.institution)
    var context = try ServeCommand.context(words, desk, console, monitor)
    context.institutions = InstitutionDirectory([institution: "見本クリニック"])
    self.context = context
    (self.desk, self.day, self.folder, self.memory, self.times, self.record) = (desk, day, folder.path, memory, times, record)
  }

  private static func writeAccounts(_ desk: AuditedDesk, of person: PersonLink) throws {
    guard let actor = AuditActor(name: "shikaku sandbox", role: .program) else { throw RegisterError.store("no name") }
    let now = SystemClock.now()
    let signIns = SampleAccounts.signIns(person: person, tools: .standard, now: now)
    _ = try desk.answer { transaction in
      try SampleAccounts.write(
        signIns, in: transaction, tools: .standard, occasion: AuditOccasion(actor: actor, purpose: .training), now: now)
    }
  }

  /// Everything that is asked over HTTP.
  ///
  /// - Parameter gateAddress: where the gate stands in front; `nil` without one
  /// - Returns: the door
  func door(behind gateAddress: String? = nil) -> SandboxDoor {
    var context = context
    context.sandbox = SandboxPlace(
      day: day, folder: folder, board: board,
      signIns: { [person] in SampleAccounts.signIns(person: person, tools: .standard, now: SystemClock.now()) }, gateAddress: gateAddress
    ) { [board, memory] in
      board.clear()
      memory.clear()
    }
    return SandboxDoor(site: WebSite(context), clerk: clerk, institution: institution, late: times.late)
  }

  /// Carries answers until the program ends.
  func startCourier(_ console: Console) {
    let thread = Thread { [courier] in
      while true {
        do {
          _ = try courier.deliver()
        } catch {
          console.complain("an answer can't be delivered: \(error) / 結果を渡せません")
          Thread.sleep(forTimeInterval: 2)
        }
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
    thread.name = "courier"
    thread.start()
  }
}
