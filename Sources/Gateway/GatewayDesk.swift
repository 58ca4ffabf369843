public import EligibilityModel
public import Interchange
public import Operations
public import Registry

/// Answers request files of receipt computers; knows nothing of folders.
/// 連携ファイルの窓口
public struct GatewayDesk: Sendable {
  /// Asks the register about many people for one institution, in their order; each answer has left its audit entry.
  public typealias Ask =
    @Sendable (_ questions: [LookupQuestion], _ institution: MedicalInstitutionCode) -> [Result<LookUpMember.Result, RegisterError>]

  private let ask: Ask
  private let reader: OQSRequestReader
  private let writer: OQSResponseWriter
  private let now: @Sendable () -> KnownTime

  /// A desk.
  /// - Parameters:
  ///   - reader: reads the requests, up to a number of people
  ///   - writer: writes the answers in an encoding
  ///   - now: the clock
  ///   - ask: asks the register
  public init(
    reader: OQSRequestReader = OQSRequestReader(), writer: OQSResponseWriter = OQSResponseWriter(),
    now: @escaping @Sendable () -> KnownTime,
    ask: @escaping Ask
  ) {
    self.reader = reader
    self.writer = writer
    self.now = now
    self.ask = ask
  }

  /// Works off a request, as far as that can be done at once.
  public func reply(to bytes: [UInt8], _ name: OQSFileName) -> GatewayReply {
    do throws(OQSFault) {
      let request = try reader.read(bytes, as: name.exchange, name.step)
      switch request {
      case .verification(let header, let unit):
        return .answer(file(.answer(answers([unit], header)[0]), header))
      case .bulkVerification(let header, _): return .list(header)
      case .result(let header, let reception): return .result(header.institution, reception: reception)
      case .referenceNumber, .bulkReferenceNumber: throw OQSFault(.notOffered)
      }
    } catch {
      return .refused(error)
    }
  }

  /// The receipt of a list.
  public func receipt(of header: OQSRequestHeader, reception: String) -> [UInt8] {
    file(.received(reception: reception, at: executedAt()), header)
  }

  /// Works off a list that was received.
  public func workOff(_ bytes: [UInt8], _ exchange: OQSExchange, reception: String) -> [UInt8] {
    do throws(OQSFault) {
      guard case .bulkVerification(let header, let units) = try reader.read(bytes, as: exchange, .firstRequest) else {
        throw OQSFault(.notOffered)
      }
      return file(.answers(reception: reception, answers(units, header)), header)
    } catch {
      return file(.failed(error), nil)
    }
  }

  /// The answer that a list is not ready.
  public func stillProcessing(_ institution: MedicalInstitutionCode, reception: String) -> [UInt8] {
    file(.processing(reception: reception), OQSRequestHeader(institution: institution, confirmationDate: nil, fileIdentifier: nil))
  }

  /// The answer that the whole request failed.
  public func failure(_ fault: OQSFault) -> [UInt8] {
    file(.failed(fault), nil)
  }

  /// A number that grows with the time, for the reception numbers of lists.
  func receptionSeed() -> Int64 {
    max(0, now().microseconds)
  }

  private func file(_ response: OQSResponse, _ header: OQSRequestHeader?) -> [UInt8] {
    writer.write(
      response,
      OQSResponseHeader(
        executedAt: executedAt(), confirmationDate: header?.confirmationDate, institution: header?.institution,
        fileIdentifier: header?.fileIdentifier))
  }

  /// `yyyyMMddHHmmss` in Japan.
  private func executedAt() -> String {
    now().precise.prefix(19).filter { $0.isASCII && $0.isNumber }
  }
}

// The people of a request.
extension GatewayDesk {
  private func answers(_ units: [OQSUnit<OQSSearch>], _ header: OQSRequestHeader) -> [OQSAnswer] {
    let date = header.confirmationDate ?? .earliest
    let time = now()
    let questions = units.compactMap { unit in (try? unit.content.get()).map { LookupQuestion($0, on: date, knownAt: time) } }
    var told = ask(questions, header.institution)[...]
    return units.map { unit in
      switch unit.content {
      case .failure(let fault): OQSAnswer(.failed(fault), echo: unit.echo)
      case .success(let search): OQSAnswer(told.popFirst(), to: search, on: date, echo: unit.echo)
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
  case list(OQSRequestHeader)
  /// The answers to a list are wanted.
  case result(MedicalInstitutionCode, reception: String)
  /// The request can't be worked off, and why.
  case refused(OQSFault)
}

extension LookupQuestion {
  fileprivate init(_ search: OQSSearch, on date: CivilDate, knownAt: KnownTime) {
    self.init(
      insurerNumber: search.insurerNumber, symbol: search.symbol, number: search.number, branchNumber: search.branchNumber,
      birthDate: search.birthDate, serviceDate: date, knownAt: knownAt)
  }
}
