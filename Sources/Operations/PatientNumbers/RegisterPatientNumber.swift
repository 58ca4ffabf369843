public import EligibilityModel
public import Registry

/// Registers the number by which an institution knows a patient.
/// 照会番号の登録
public struct RegisterPatientNumber {
  private let change: any RegisterTransaction
  private let institution: MedicalInstitutionCode
  private let occasion: AuditOccasion

  /// Registers in a change, for an institution.
  public init(in change: any RegisterTransaction, for institution: MedicalInstitutionCode, on occasion: AuditOccasion) {
    (self.change, self.institution, self.occasion) = (change, institution, occasion)
  }

  /// Registers a number; whatever comes of it leaves an entry, because the institution learns whether the numbers are somebody's.
  ///
  /// The same order again changes nothing. Another number for the same patient takes the place of the former one.
  /// - Returns: what became of it; `nil` when this change has given the patient a number already, so that this one has to wait for the next
  public func run(_ order: PatientNumberOrder) throws(RegisterError) -> PatientNumberOutcome? {
    let rows = try change.current(insurer: order.insurerNumber, symbol: order.symbol, number: order.number)
    switch MemberChoice(among: rows, branchNumber: order.branchNumber) {
    case .one(let record):
      guard let outcome = try keep(order.patientNumber, for: record) else { return nil }
      try append(outcome.action, .member(AuditedMember(record, id: nil)), .done)
      return outcome
    case .nobody:
      try append(.lookUp, .nobody, .none)
      return .nobody
    case .several:
      try append(.lookUp, .nobody, .several)
      return .several
    }
  }

  private func keep(_ number: PatientNumber, for record: CoverageRecord) throws(RegisterError) -> PatientNumberOutcome? {
    let key = PatientNumberKey(institution: institution, subject: CoverageSubject(of: record))
    guard let former = try change.currentPatientNumber(under: key) else {
      try change.add(number, under: key)
      return .registered
    }
    // No change closes a row that it has written itself.
    if former.knownFrom >= change.knownFrom { return nil }
    if former.number == number { return .unchanged }
    try change.close(former)
    try change.add(number, under: key)
    return .replaced
  }

  private func append(_ action: AuditAction, _ subject: AuditSubject, _ outcome: AuditOutcome) throws(RegisterError) {
    try change.append(
      AuditEntry(
        actor: occasion.actor, action: action, purpose: occasion.purpose, subject: subject, fields: [.patientNumber], outcome: outcome,
        book: occasion.book, at: change.knownFrom))
  }
}

/// Which number is to be registered, and for whom.
/// 照会番号の登録依頼
public struct PatientNumberOrder: Hashable, Sendable, MaskedInLogs {
  /// 照会番号.
  public let patientNumber: PatientNumber
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号; `nil` when it is not told, which leaves it open.
  public let symbol: InsuredSymbol?
  /// 番号.
  public let number: InsuredNumber
  /// 枝番; `nil` when it is not told, which leaves it open.
  public let branchNumber: BranchNumber?

  /// Keeps the parts.
  public init(
    patientNumber: PatientNumber, insurerNumber: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber, branchNumber: BranchNumber?
  ) {
    self.patientNumber = patientNumber
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
  }
}

/// What became of an order to register a patient's number.
/// 照会番号登録の結果
public enum PatientNumberOutcome: Hashable, Sendable {
  /// The patient had none.
  case registered
  /// It took the place of another number.
  case replaced
  /// The register says so already.
  case unchanged
  /// Nobody stands under the numbers.
  case nobody
  /// Several people do.
  case several

  /// What it is in the words of the trail.
  public var auditOutcome: AuditOutcome {
    switch self {
    case .registered, .replaced, .unchanged: .done
    case .nobody: .none
    case .several: .several
    }
  }

  fileprivate var action: AuditAction {
    switch self {
    case .registered: .register
    case .replaced: .correct
    case .unchanged, .nobody, .several: .lookUp
    }
  }
}

extension AuditedDesk {
  /// How many numbers share a change, so that a long list leaves room for those who wait at a counter.
  private static let numbersPerChange = 256
  /// Registers many numbers of an institution, in the order of the orders; faults of the store concern the change in which they happen.
  public func register(
    _ orders: [PatientNumberOrder], of institution: MedicalInstitutionCode, on occasion: AuditOccasion, now: () -> KnownTime
  ) -> [Result<PatientNumberOutcome, RegisterError>] {
    stride(from: 0, to: orders.count, by: Self.numbersPerChange).flatMap { start -> [Result<PatientNumberOutcome, RegisterError>] in
      let part = Array(orders[start..<min(start + Self.numbersPerChange, orders.count)])
      do throws(RegisterError) {
        return try registerAll(part, of: institution, on: occasion, now: now).map { .success($0) }
      } catch {
        return part.map { _ in .failure(error) }
      }
    }
  }

  /// Takes as many changes as the most often named patient needs, so that the last number of a list stands.
  private func registerAll(
    _ orders: [PatientNumberOrder], of institution: MedicalInstitutionCode, on occasion: AuditOccasion, now: () -> KnownTime
  ) throws(RegisterError) -> [PatientNumberOutcome] {
    var outcomes = [PatientNumberOutcome?](repeating: nil, count: orders.count)
    while true {
      let open = outcomes.indices.filter { outcomes[$0] == nil }
      if open.isEmpty { return outcomes.compactMap { $0 } }
      let found = try registerPart(open.map { orders[$0] }, of: institution, on: occasion, now: now)
      for (index, outcome) in zip(open, found) { outcomes[index] = outcome }
    }
  }

  private func registerPart(
    _ orders: [PatientNumberOrder], of institution: MedicalInstitutionCode, on occasion: AuditOccasion, now: () -> KnownTime
  ) throws(RegisterError) -> [PatientNumberOutcome?] {
    try change(now: now) { change in
      let desk = RegisterPatientNumber(in: change, for: institution, on: occasion)
      return try orders.map { try desk.run($0) }
    }
  }
}
