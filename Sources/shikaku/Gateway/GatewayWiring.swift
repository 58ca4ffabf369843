import EligibilityModel
import Gateway
import Operations
import Registry
import RegistrySQL
import Synchronization

/// Ties the gateway's desk to a register: questions and changes go through the audited desk, in the name of the institution that asks.
enum GatewayWiring {
  static func register(
    _ desk: AuditedDesk, _ address: RegisterAddress, _ arguments: Arguments, _ console: Console,
    assistance: @escaping GatewayRegister.Assistance = GatewayRegister.holdsNoAssistance
  ) throws -> GatewayRegister {
    let folder = try BookOption.folder(arguments)
    let book = try BookOption.book(in: folder)
    let occasion = try AuditOptions.occasion(
      arguments, role: .program, purpose: .eligibilityVerification, book: try BookOption.fingerprint(of: folder))
    let (office, watch) = (InsurerOffice(address), watch(desk, occasion, console))
    let (list, readings) = (ListConsented(desk, book: book), RecordReading(desk, book: book, now: SystemClock.now))
    let cards = JudgeCard(book: book)
    return GatewayRegister(
      ask: { questions, institution in
        watch.ask(.institution(institution), questions, outcome: { AuditOutcome($0.answer) }) { part in
          desk.read(part, on: occasion.asked(by: institution), for: institution)
        }
      },
      register: { orders, institution in
        watch.ask(.institution(institution), orders, outcome: \.auditOutcome) { part in
          desk.register(part, of: institution, on: occasion.asked(by: institution), now: SystemClock.now)
        }
      },
      consented: { (question, time) in
        Result { () throws(RegisterError) in try list.run(question, on: occasion.asked(by: question.institution), at: time) }
      },
      record: { reading in
        Result { () throws(RegisterError) in try readings.run(reading, on: occasion.asked(by: reading.institution)) }
      },
      cardUse: { cards.use(through: $0, on: $1) }, insurerRecords: { office.records(of: $0) },
      assistance: assistance)
  }

  /// Whoever guesses numbers through the folders is slowed as over the network.
  private static func watch(_ desk: AuditedDesk, _ occasion: AuditOccasion, _ console: Console) -> AbuseGuard {
    let tell: @Sendable (String) -> Void = { console.complain("\(TokyoClock.stamp()) \($0)") }
    return AbuseGuard(
      Doorkeeper(desk: desk, tools: .standard, occasion: occasion, now: SystemClock.now, telling: tell), telling: tell)
  }
}

/// Reads what the office keeps of insurers on a connection of its own, which is opened anew after a fault.
private final class InsurerOffice: Sendable {
  private let address: RegisterAddress
  private let reader: Mutex<SQLRegisterReader?>

  init(_ address: RegisterAddress) {
    self.address = address
    reader = Mutex(nil)
  }

  /// Nothing when it can't be asked: the kind of an insurer, which its number tells, stands in the place of its name then.
  func records(of insurer: InsurerNumber) -> [RecordedOffice] {
    reader.withLock { reader in
      do throws(RegisterError) {
        if let reader { return try reader.allOffice(under: .insurer(insurer)) }
        let opened = try SQLRegisterReader(address)
        reader = opened
        return try opened.allOffice(under: .insurer(insurer))
      } catch {
        reader = nil
        return []
      }
    }
  }
}
