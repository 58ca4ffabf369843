public import EligibilityModel

/// A register that lives with its object; the model by which the stores are judged, and enough for tests.
/// 登録簿（メモリ上）
public final class InMemoryRegister {
  var book = Book()
  /// Who may sign in.
  let accounts = InMemoryAccounts()
  private var rows: [RecordedCoverage] { book.rows }
  private var lastKnown: KnownTime?

  /// An empty register.
  public init() {}
}

extension InMemoryRegister: RegisterReader {
  /// Goes through all rows for each question.
  public func candidates(for questions: [LookupQuestion]) throws(RegisterError) -> [[FoundCoverage]] {
    questions.map { question in known(for: question).map { FoundCoverage($0) } }
  }

  /// Goes through all rows.
  public func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage] {
    known(for: question).map { FoundCoverage($0) }
  }

  /// Goes through all rows.
  public func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
    rows.contains { row in
      row.isKnown(at: knownAt) && row.record.person.reference == person.reference && row.record.person.birthDate == person.birthDate
        && row.record.period.contains(day)
    }
  }

  /// Goes through all rows.
  public func covers(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
    let found = rows.filter { row in
      row.isKnown(at: knownAt) && row.record.person.reference == person.reference && row.record.person.birthDate == person.birthDate
    }
    return found.sorted { ($0.record.period.from, $0.id) < ($1.record.period.from, $1.id) }
  }

  /// Goes through all reports.
  public func openReport(for question: LookupQuestion) throws(RegisterError) -> MemberReport? {
    book.reports.first { report in
      report.content.insurerNumber == question.insurerNumber && report.content.birthDate == question.birthDate
        && report.content.numberKey == question.number.canonicalKey && report.waits(at: question.knownAt)
    }
  }

  /// Goes through all rows for each question.
  public func covers(for questions: [LookupQuestion]) throws(RegisterError) -> [[RecordedCoverage]] {
    questions.map(known(for:))
  }

  private func known(for question: LookupQuestion) -> [RecordedCoverage] {
    rows.filter { row in
      row.isKnown(at: question.knownAt) && row.record.insurerNumber == question.insurerNumber && row.record.number == question.number
        && row.record.person.birthDate == question.birthDate && (question.symbol == nil || row.record.symbol == question.symbol)
    }
  }
}

extension InMemoryRegister: RegisterScanner {
  /// Sorts all rows.
  public func parts(of size: Int, knownAt: KnownTime) throws(RegisterError) -> [RegisterPart] {
    var cutter = RegisterPart.Cutter(size: size, knownAt: knownAt)
    for position in known(at: knownAt).map(\.position) { cutter.next { position } }
    return cutter.finished()
  }

  /// Sorts all rows.
  public func scan(_ part: RegisterPart, _ body: (RecordedCoverage) throws -> Void) throws {
    for (position, row) in known(at: part.knownAt) where part.from <= position && position < part.until { try body(row) }
  }

  private func known(at time: KnownTime) -> [(position: RegisterPart.Position, row: RecordedCoverage)] {
    rows.filter { $0.isKnown(at: time) }.map { (RegisterPart.Position(of: $0), $0) }.sorted { $0.0 < $1.0 }
  }
}

extension RegisterPart.Position: Comparable {
  /// The place of a row; the digits of an insurer are few enough for a number.
  init(of row: RecordedCoverage) {
    self.init(
      insurer: Int64(row.record.insurerNumber.canonical) ?? 0, numberKey: row.record.number.canonical,
      birthDay: Int64(row.record.person.birthDate.dayNumber), record: row.id)
  }

  /// By insurer, number (byte for byte), birth date and row, as every store keeps them.
  public static func < (left: Self, right: Self) -> Bool {
    if left.insurer != right.insurer { return left.insurer < right.insurer }
    if left.numberKey != right.numberKey { return left.numberKey.utf8.lexicographicallyPrecedes(right.numberKey.utf8) }
    return (left.birthDay, left.record) < (right.birthDay, right.record)
  }
}

extension InMemoryRegister: RegisterWriter {
  /// Keeps the state from before and goes back to it when the body throws.
  public func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    if let lastKnown, knownFrom <= lastKnown { throw RegisterError.notLater }
    let transaction = Change(book: book, knownFrom: knownFrom)
    let value = try body(transaction)
    book = transaction.book
    lastKnown = knownFrom
    return value
  }

  final class Change: RegisterTransaction {
    var book: Book
    let knownFrom: KnownTime

    var nextRecord: RecordID { RecordID(Int64(book.rows.count) + 1) }

    init(book: Book, knownFrom: KnownTime) {
      self.book = book
      self.knownFrom = knownFrom
    }

    func add(_ record: CoverageRecord) throws(RegisterError) -> RecordID {
      let id = RecordID(Int64(book.rows.count) + 1)
      book.rows.append(RecordedCoverage(id: id, record: record, knownFrom: knownFrom, knownUntil: nil))
      return id
    }

    func current(under records: [CoverageRecord]) throws(RegisterError) -> [[RecordedCoverage]] {
      records.map { record in
        book.rows.filter { $0.knownUntil == nil && $0.record.key == record.key && $0.record.person.birthDate == record.person.birthDate }
      }
    }

    func close(_ recorded: RecordedCoverage) throws(RegisterError) {
      guard let index = book.rows.firstIndex(where: { $0.id == recorded.id && $0.knownUntil == nil }), recorded.knownFrom < knownFrom else {
        throw .store("the row to close is closed already or was written in this change")
      }
      book.rows[index] = RecordedCoverage(id: recorded.id, record: recorded.record, knownFrom: recorded.knownFrom, knownUntil: knownFrom)
    }

    func rows(under key: RegistryKey, birthDate: CivilDate, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
      book.rows(under: key, birthDate: birthDate).filter { $0.isKnown(at: knownAt) }
    }

    func log(_ draft: EventDraft) throws(RegisterError) -> EventID {
      let id = EventID(Int64(book.events.count) + 1)
      book.events.append(draft.numbered(id, knownFrom: knownFrom))
      return id
    }

    func event(_ id: EventID) throws(RegisterError) -> CoverageEvent? {
      book.events.first { $0.id == id }
    }

    func events(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [CoverageEvent] {
      book.events(under: key, birthDate: birthDate)
    }

    func receive(_ content: ReportContent) throws(RegisterError) -> ReportID {
      let id = ReportID(Int64(book.reports.count) + 1)
      book.reports.append(MemberReport(id: id, content: content, knownFrom: knownFrom, state: .received))
      return id
    }

    func report(_ id: ReportID) throws(RegisterError) -> MemberReport? {
      book.reports.first { $0.id == id }
    }

    func report(like content: ReportContent) throws(RegisterError) -> MemberReport? {
      book.reports.first { report in
        if case .turnedDown = report.state { false } else { report.content.saysTheSame(as: content) }
      }
    }

    func close(_ report: ReportID, as end: ReportEnd) throws(RegisterError) {
      guard let index = book.reports.firstIndex(where: { $0.id == report && $0.state == .received }) else {
        throw .store("the report to close does not wait")
      }
      let open = book.reports[index]
      let state: ReportState = end == .settled ? .settled(at: knownFrom) : .turnedDown(at: knownFrom)
      book.reports[index] = MemberReport(id: open.id, content: open.content, knownFrom: open.knownFrom, state: state)
    }
  }
}

extension InMemoryRegister: RegisterPeople {
  /// Sorts all rows.
  public func forEachPerson(knownAt: KnownTime, _ body: (PersonLink, [CoverSpan]) throws -> Void) throws {
    let spans = rows.filter { $0.isKnown(at: knownAt) }.compactMap { row in row.record.span }
    let sorted = spans.sorted { left, right in
      (left.person.reference.text, left.person.birthDate, left.span.period.from, left.span.period.until ?? .latest)
        < (right.person.reference.text, right.person.birthDate, right.span.period.from, right.span.period.until ?? .latest)
    }
    try withoutActuallyEscaping(body) { body in
      var gatherer = CoverSpan.Gatherer(body)
      for found in sorted { try gatherer.next(found.span, of: found.person) }
      try gatherer.finish()
    }
  }
}

extension CoverageRecord {
  fileprivate var span: (person: PersonLink, span: CoverSpan)? {
    guard let reference = person.reference else { return nil }
    let span = CoverSpan(insurerNumber: insurerNumber, numberKey: number.canonical, period: period)
    return (PersonLink(reference: reference, birthDate: person.birthDate), span)
  }
}

extension InMemoryRegister: EventReader {
  /// Goes through all rows.
  public func allRows(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [RecordedCoverage] {
    book.rows(under: key, birthDate: birthDate)
  }

  /// Goes through all events.
  public func allEvents(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [CoverageEvent] {
    book.events(under: key, birthDate: birthDate)
  }

  /// Goes through all reports.
  public func openReports(of insurer: InsurerNumber, knownAt: KnownTime) throws(RegisterError) -> [MemberReport] {
    book.reports.filter { $0.content.insurerNumber == insurer && $0.waits(at: knownAt) }
  }
}

/// Everything the register holds.
struct Book {
  var rows: [RecordedCoverage] = []
  var events: [CoverageEvent] = []
  var reports: [MemberReport] = []
  var links: [LinkCase] = []
  var loads: [KnownLoad] = []
  var office: [RecordedOffice] = []
  var patientNumbers: [RecordedPatientNumber] = []
  var consents: [RecordedConsent] = []
  var resources: [RecordedResource] = []
  var trail: [AuditEntry] = []
  var requests = KnownRequests()
  var documents: [ExchangeDocument] = []
  var identified: [String: [ExchangeDocumentID]] = [:]

  func rows(under key: RegistryKey, birthDate: CivilDate) -> [RecordedCoverage] {
    rows.filter { $0.record.key == key && $0.record.person.birthDate == birthDate }
  }

  func events(under key: RegistryKey, birthDate: CivilDate) -> [CoverageEvent] {
    events.filter { $0.subject.key == key && $0.subject.birthDate == birthDate }
  }
}
