public import EligibilityModel

// What a whole file may say that no single event does.
extension CoverHistory {
  /// States for all days who the person is; the register was wrong from the beginning.
  public mutating func identify(as identity: (role: EnrolleeRole, sex: Sex, reference: RegisterText?)) {
    replaceAll(with: stretches.map { $0.identified(as: identity) })
  }

  /// Takes a loss back: the cover goes on with what was stated last.
  /// - Throws: `nothingChanges` where it has no end
  public mutating func reopen() throws(EventRefusal) {
    guard period.until != nil else { throw .nothingChanges }
    let open = Period(from: period.from)
    let last = stretches.count - 1
    let all = stretches.enumerated().map { index, stretch in
      let stated = index == last ? Period(from: stretch.stated.from) : stretch.stated
      return stretch.copy(period: open, stated: stated, details: stretch.details.losing(for: nil))
    }
    replaceAll(with: all)
  }
}

extension CoverageRecord {
  fileprivate func identified(as identity: (role: EnrolleeRole, sex: Sex, reference: RegisterText?)) -> CoverageRecord {
    let person = EnrolledPerson(
      name: person.name, nameKana: person.nameKana, birthDate: person.birthDate, sex: identity.sex, reference: identity.reference)
    return CoverageRecord(
      insurerNumber: insurerNumber, symbol: symbol, number: number, branchNumber: branchNumber, person: person, role: identity.role,
      period: period, stated: stated, details: details)
  }
}
