import EligibilityModel
public import Interchange
import Operations
public import Registry

/// Answers request files of receipt computers; knows nothing of folders.
/// 連携ファイルの窓口
public struct GatewayDesk: Sendable {
  let register: GatewayRegister
  let reader: OQSRequestReader
  let writer: OQSResponseWriter
  let now: @Sendable () -> KnownTime

  /// A desk.
  /// - Parameters:
  ///   - reader: reads the requests, up to a number of people
  ///   - writer: writes the answers in an encoding
  ///   - now: the clock
  ///   - register: what is asked and told
  public init(
    reader: OQSRequestReader = OQSRequestReader(), writer: OQSResponseWriter = OQSResponseWriter(),
    now: @escaping @Sendable () -> KnownTime, register: GatewayRegister
  ) {
    self.reader = reader
    self.writer = writer
    self.now = now
    self.register = register
  }

  /// Works off a request, as far as that can be done at once.
  public func reply(to bytes: [UInt8], _ name: OQSFileName) -> GatewayReply {
    do throws(OQSRefusal) {
      let request = try reader.read(bytes, as: name.exchange, name.step)
      switch request {
      case .verification(let header, let unit): return .answer(file(.answer(answers([unit], header)[0]), header.echo))
      case .referenceNumber(let header, let unit): return .answer(file(.registration(registrations([unit], header)[0]), header.echo))
      case .bulkVerification, .bulkReferenceNumber, .consented: return .list(request)
      case .result(let header, let reception): return .result(header, reception: reception)
      }
    } catch {
      return .refused(error)
    }
  }

  /// The receipt of a list.
  func receipt(of header: OQSRequestHeader, reception: String) -> [UInt8] {
    file(.received(reception: reception, at: executedAt()), header.echo)
  }

  /// Works off a list that was received.
  func workOff(_ request: OQSRequest, reception: String) -> [UInt8] {
    let header = request.header
    switch request {
    case .bulkVerification(_, let units): return file(.answers(reception: reception, answers(units, header)), header.echo)
    case .bulkReferenceNumber(_, let units): return file(.registrations(reception: reception, registrations(units, header)), header.echo)
    case .consented(_, let search): return file(consented(search, header, reception: reception), header.echo)
    case .verification, .referenceNumber, .result: return failure(OQSRefusal(OQSFault(.notOffered), header.echo))
    }
  }

  /// The same from the list's file, as after a restart.
  func workOff(_ bytes: [UInt8], _ exchange: OQSExchange, reception: String) -> [UInt8] {
    do throws(OQSRefusal) {
      return workOff(try reader.read(bytes, as: exchange, .firstRequest), reception: reception)
    } catch {
      return failure(error)
    }
  }

  /// The answer that a list is not ready.
  func stillProcessing(_ header: OQSRequestHeader, reception: String) -> [UInt8] {
    file(.processing(reception: reception), header.echo)
  }

  /// The answer that the whole request failed.
  func failure(_ refusal: OQSRefusal) -> [UInt8] {
    file(.failed(refusal.fault), refusal.header)
  }

  /// What of a request's head can be read.
  func header(of bytes: [UInt8]) -> OQSHeaderEcho { reader.header(of: bytes) }

  /// A number that grows with the time, for the reception numbers of lists.
  func receptionSeed() -> Int64 {
    max(0, now().microseconds)
  }

  private func file(_ response: OQSResponse, _ echo: OQSHeaderEcho) -> [UInt8] {
    writer.write(response, OQSResponseHeader(executedAt: executedAt(), echo: echo))
  }

  /// `yyyyMMddHHmmss` in Japan.
  private func executedAt() -> String { Self.written(now()) }

  static func written(_ time: KnownTime) -> String {
    time.precise.prefix(19).filter { $0.isASCII && $0.isNumber }
  }
}

// The people of a request.
extension GatewayDesk {
  private func answers(_ units: [OQSUnit<OQSSubject>], _ header: OQSRequestHeader) -> [OQSAnswer] {
    let date = header.confirmationDate ?? .earliest
    let time = now()
    let questions = units.compactMap { unit in unit.content.insured.map { LookupQuestion($0, on: date, knownAt: time) } }
    var told = register.ask(questions, header.institution)[...]
    var names = InsurerNames(register.insurerRecords, knownAt: time)
    return units.map { unit in
      switch unit.content {
      case .failure(let fault): OQSAnswer(.failed(fault), echo: unit.echo)
      case .success(.assistance(let search)): OQSAnswer(register.assistance(search, date), echo: unit.echo)
      case .success(.insurance(let search)):
        OQSAnswer(told.popFirst(), to: search, on: date, echo: unit.echo) { names.name(of: $0, on: $1) }
      }
    }
  }

  private func registrations(_ units: [OQSUnit<OQSReferenceRegistration>], _ header: OQSRequestHeader) -> [OQSAnswer] {
    let orders = units.compactMap { unit in (try? unit.content.get()).flatMap { PatientNumberOrder($0) } }
    var outcomes = register.register(orders, header.institution)[...]
    return units.map { unit in
      switch unit.content {
      case .failure(let fault): OQSAnswer(.failed(fault), echo: unit.echo)
      case .success: OQSAnswer(OQSAnswer.Outcome(outcomes.popFirst()), echo: unit.echo)
      }
    }
  }
}

/// What is to be done with a request.
/// 要求の処理
public enum GatewayReply: Hashable, Sendable {
  /// The answer is ready.
  case answer([UInt8])
  /// A list, to be kept and worked off later.
  case list(OQSRequest)
  /// The answers to a list are wanted.
  case result(OQSRequestHeader, reception: String)
  /// The request can't be worked off, and why.
  case refused(OQSRefusal)
}

extension Result<OQSSubject, OQSFault> {
  /// Whom the register is asked about.
  fileprivate var insured: OQSSearch? {
    if case .success(.insurance(let search)) = self { search } else { nil }
  }
}

extension LookupQuestion {
  fileprivate init(_ search: OQSSearch, on date: CivilDate, knownAt: KnownTime) {
    self.init(
      insurerNumber: search.insurerNumber, symbol: search.symbol, number: search.number, branchNumber: search.branchNumber,
      birthDate: search.birthDate, serviceDate: date, knownAt: knownAt)
  }
}

extension PatientNumberOrder {
  /// `nil` for a number that the register can't hold; the reader of requests has seen to it that there is none.
  fileprivate init?(_ registration: OQSReferenceRegistration) {
    guard let number = PatientNumber(registration.referenceNumber) else { return nil }
    self.init(
      patientNumber: number, insurerNumber: registration.insurerNumber, symbol: registration.symbol, number: registration.number,
      branchNumber: registration.branchNumber)
  }
}
