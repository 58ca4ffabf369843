public import EligibilityModel

extension InMemoryRegister.Change {
  func currentOffice(under key: OfficeKey) throws(RegisterError) -> [RecordedOffice] {
    book.office.filter { $0.record.key == key && $0.knownUntil == nil }
  }

  func add(_ draft: OfficeDraft) throws(RegisterError) -> OfficeRowID {
    let id = OfficeRowID(Int64(book.office.count) + 1)
    book.office.append(RecordedOffice(id: id, draft: draft, knownFrom: knownFrom, knownUntil: nil))
    return id
  }

  func close(_ recorded: RecordedOffice) throws(RegisterError) {
    guard let index = book.office.firstIndex(where: { $0.id == recorded.id && $0.knownUntil == nil }), recorded.knownFrom < knownFrom else {
      throw .store("the row to close is closed already or was written in this change")
    }
    let row = book.office[index]
    book.office[index] = RecordedOffice(id: row.id, draft: row.draft, knownFrom: row.knownFrom, knownUntil: knownFrom)
  }
}

extension InMemoryRegister: OfficeReader {
  /// Goes through all rows.
  public func allOffice(under key: OfficeKey) throws(RegisterError) -> [RecordedOffice] {
    book.office.filter { $0.record.key == key }
  }

  /// Goes through all rows.
  public func members(
    of household: RegisterText, insurer: InsurerNumber, on day: CivilDate, knownAt: KnownTime
  ) throws(RegisterError) -> [RecordedCoverage] {
    let found = covers(at: knownAt).filter {
      $0.record.insurerNumber == insurer && $0.record.details.household == household && $0.record.stated.contains(day)
    }
    return found.sorted { RegisterPart.Position(of: $0) < RegisterPart.Position(of: $1) }
  }

  /// Goes through all rows.
  public func keepsOffice(_ kind: OfficeKind, knownAt: KnownTime) throws(RegisterError) -> Bool {
    office(kind, at: knownAt).isEmpty == false
  }

  /// Goes through all rows.
  public func forEachOfficeFinding(on day: CivilDate, knownAt: KnownTime, _ body: (OfficeFinding) throws -> Void) throws {
    for finding in insurerFindings(knownAt) + employerFindings(knownAt) + headFindings(on: day, knownAt) { try body(finding) }
  }

  private func covers(at time: KnownTime) -> [RecordedCoverage] { book.rows.filter { $0.isKnown(at: time) } }

  private func office(_ kind: OfficeKind, at time: KnownTime) -> [RecordedOffice] {
    book.office.filter { $0.record.key.kind == kind && $0.isKnown(at: time) }
  }

  private func insurerFindings(_ time: KnownTime) -> [OfficeFinding] {
    let known = Dictionary(grouping: office(.insurer, at: time), by: \.record.key)
    guard !known.isEmpty else { return [] }
    var counts: [InsurerNumber: Int] = [:]
    for row in covers(at: time) where !known[.insurer(row.record.insurerNumber), default: []].include(row.record.stated) {
      counts[row.record.insurerNumber, default: 0] += 1
    }
    return counts.sorted { $0.key.canonical < $1.key.canonical }.map { .unknownInsurer($0.key, covers: $0.value) }
  }

  private func employerFindings(_ time: KnownTime) -> [OfficeFinding] {
    let known = Dictionary(grouping: office(.employer, at: time), by: \.record.key)
    let insurers = Set(known.keys.map(\.insurerNumber))
    var counts: [OfficeKey: Int] = [:]
    for row in covers(at: time) where insurers.contains(row.record.insurerNumber) {
      guard let employer = row.record.details.employer else { continue }
      let key = OfficeKey.employer(employer, of: row.record.insurerNumber)
      if !known[key, default: []].include(row.record.stated) { counts[key, default: 0] += 1 }
    }
    let sorted = counts.sorted {
      ($0.key.insurerNumber.canonical, $0.key.symbol?.text ?? "") < ($1.key.insurerNumber.canonical, $1.key.symbol?.text ?? "")
    }
    return sorted.compactMap { key, count in key.symbol.map { .unknownEmployer($0, of: key.insurerNumber, covers: count) } }
  }

  private func headFindings(on day: CivilDate, _ time: KnownTime) -> [OfficeFinding] {
    let covers = Dictionary(grouping: covers(at: time), by: \.record.key)
    return office(.household, at: time).filter { $0.days.contains(day) }.compactMap { row in
      guard case .household(let household) = row.record, case .insured(let head) = household.head else { return nil }
      let isThere = covers[head.key, default: []].contains { cover in
        cover.record.person.birthDate == head.birthDate
          && (head.branchNumber == nil || cover.record.branchNumber == head.branchNumber)
          && cover.record.details.household == household.symbol && cover.record.stated.contains(day)
      }
      return isThere ? nil : .headLeft(household: household.symbol, of: household.insurerNumber)
    }
  }
}

extension [RecordedOffice] {
  /// Whether the first and the last of the days are ones on which a record holds.
  fileprivate func include(_ days: Period) -> Bool {
    let isLastDayIn = contains { row in
      guard let last = days.validThrough else { return row.days.until == nil }
      return row.days.contains(last)
    }
    return isLastDayIn && contains { $0.days.contains(days.from) }
  }
}
