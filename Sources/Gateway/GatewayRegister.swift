public import EligibilityModel
public import Interchange
public import Operations
public import Registry

/// What the desk asks of the register and tells it; each answer and each change has left its audit entry when it comes back.
/// 連携ファイルの窓口と登録簿
public struct GatewayRegister: Sendable {
  /// Asks about many people for one institution, in their order, and tells the institution's own numbers of them.
  public typealias Ask =
    @Sendable (_ questions: [LookupQuestion], _ institution: MedicalInstitutionCode) -> [Result<LookUpMember.Result, RegisterError>]
  /// Registers an institution's own numbers of patients, in their order.
  public typealias Register =
    @Sendable (_ orders: [PatientNumberOrder], _ institution: MedicalInstitutionCode) -> [Result<PatientNumberOutcome, RegisterError>]
  /// Lists those who agreed to visits or to online care, at a time.
  public typealias Consented = @Sendable (_ question: ConsentedQuestion, _ time: KnownTime) -> Result<ConsentedList, RegisterError>
  /// Records what somebody agreed to at a card reader.
  public typealias Record = @Sendable (_ reading: ReaderConsent) -> Result<ReaderConsentOutcome, RegisterError>
  /// What a card reader gets out of a card on a day, by the last day of its certificate.
  public typealias CardUse = @Sendable (_ validThrough: CivilDate, _ day: CivilDate) -> CertificateUse
  /// What the office keeps of an insurer, of all days and all known times; nothing where it keeps nothing or can't be asked.
  public typealias InsurerRecords = @Sendable (_ insurer: InsurerNumber) -> [RecordedOffice]

  /// What is told about somebody under public assistance on a day.
  public typealias Assistance = @Sendable (_ search: OQSAssistanceSearch, _ day: CivilDate) -> OQSAnswer.Outcome

  let ask: Ask
  let register: Register
  let consented: Consented
  let record: Record
  let cardUse: CardUse
  let insurerRecords: InsurerRecords
  let assistance: Assistance

  /// Keeps the ways.
  public init(
    ask: @escaping Ask, register: @escaping Register, consented: @escaping Consented, record: @escaping Record,
    cardUse: @escaping CardUse, insurerRecords: @escaping InsurerRecords, assistance: @escaping Assistance
  ) {
    self.ask = ask
    self.register = register
    self.consented = consented
    self.record = record
    self.cardUse = cardUse
    self.insurerRecords = insurerRecords
    self.assistance = assistance
  }

  /// A register that holds the insured alone.
  public static let holdsNoAssistance: Assistance = { _, _ in .failed(OQSFault(.assistanceNotHeld)) }
}

/// The names of insurers while one file is worked off; each insurer is asked for once.
struct InsurerNames {
  private let records: GatewayRegister.InsurerRecords
  private let knownAt: KnownTime
  private var found: [InsurerNumber: [RecordedOffice]] = [:]

  init(_ records: @escaping GatewayRegister.InsurerRecords, knownAt: KnownTime) {
    self.records = records
    self.knownAt = knownAt
  }

  /// The name of an insurer on a day; `nil` where the office keeps none.
  mutating func name(of insurer: InsurerNumber, on day: CivilDate) -> String? {
    let rows = found[insurer] ?? records(insurer)
    found[insurer] = rows
    let row = rows.first { $0.isKnown(at: knownAt) && $0.days.contains(day) }
    guard case .insurer(let record)? = row?.record else { return nil }
    return record.name.text
  }
}
