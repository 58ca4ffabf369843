public import EligibilityModel
public import Registry

/// Whose trail is asked for.
/// 証跡の対象者
public enum TrailSubject: Hashable, Sendable, MaskedInLogs {
  /// A person, by the id that ties the records together.
  case person(PersonLink)
  /// Whoever stands under these numbers and was born on a day.
  case member(ExchangeMember, birthDate: CivilDate)
}

/// Shows who looked at a person's record; showing it is an entry of its own, written first.
/// 証跡の開示
public struct ShowTrail: Sendable {
  private let desk: AuditedDesk
  private let occasion: AuditOccasion
  private let now: @Sendable () -> KnownTime

  /// Works at a desk.
  public init(_ desk: AuditedDesk, occasion: AuditOccasion, now: @escaping @Sendable () -> KnownTime) {
    (self.desk, self.occasion, self.now) = (desk, occasion, now)
  }

  /// The entries, the oldest first.
  ///
  /// - Parameters:
  ///   - subject: whose
  ///   - caller: who asks
  ///   - reader: the register
  /// - Returns: the entries about everybody who stands under the numbers; none where nobody does
  /// - Throws: faults of the register
  public func run(
    _ subject: TrailSubject, by caller: Caller, in reader: some RegisterReader & AuditReader
  ) throws(RegisterError) -> [AuditLine] {
    let time = now()
    let people = try people(subject, at: time, reader)
    let subjects = people.isEmpty ? [AuditSubject.nobody] : people.map { AuditSubject.person($0) }
    let occasion = occasion.asked(by: caller)
    try desk.answer { transaction in
      for subject in subjects { try transaction.append(occasion.entry(of: .showTrail, on: subject, fields: [.trail], at: time)) }
    }
    var lines: Set<AuditLine> = []
    for person in people { lines.formUnion(try reader.auditEntries(about: person)) }
    return lines.sorted { ($0.entry.at, $0.chain, $0.sequence) < ($1.entry.at, $1.chain, $1.sequence) }
  }

  private func people(_ subject: TrailSubject, at time: KnownTime, _ reader: some RegisterReader) throws(RegisterError) -> [PersonLink] {
    switch subject {
    case .person(let person): return [person]
    case .member(let member, let birthDate):
      let question = LookupQuestion(
        insurerNumber: member.insurerNumber, symbol: member.symbol, number: member.number, branchNumber: nil, birthDate: birthDate,
        serviceDate: birthDate, knownAt: time)
      let found = try reader.candidates(for: question).filter {
        member.branchNumber == nil || $0.branchNumber == nil || $0.branchNumber == member.branchNumber
      }
      return Array(Set(found.compactMap(\.reference))).map { PersonLink(reference: $0, birthDate: birthDate) }
    }
  }
}
