public import EligibilityModel
import Foundation
public import Registry
import Synchronization

/// Answers questions from many threads through one writer, and lets no answer out before the entry about it is durable.
/// 監査つきの窓口
///
/// While one group is being written the next one gathers, so that many questions share one wait for the disk. When the queue is full, or the
/// entries can't be kept, questions are refused with the reason.
public final class AuditedDesk: Sendable {
  /// How the desk works.
  public struct Limits: Sendable {
    /// How many questions may wait.
    public var waiting: Int
    /// How many questions share one transaction at most.
    public var group: Int

    /// Limits that fit a server.
    public init(waiting: Int = 1_024, group: Int = 256) {
      self.waiting = max(1, waiting)
      self.group = max(1, group)
    }
  }

  /// So many others may come first before the clock is taken for wrong.
  private static let tries = 100

  private let limits: Limits
  private let now: @Sendable () -> KnownTime
  private let sealer: AuditSealer?
  private let queue = Mutex(Queue())
  private let counts = DeskCounts()
  private let work = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// Opens the register on the writer's own thread and waits until it is open.
  ///
  /// - Parameters:
  ///   - limits: how many questions may wait, and how many share a transaction
  ///   - sealer: seals the chain from time to time; `nil` for no seals
  ///   - now: the clock
  ///   - open: opens the register
  /// - Throws: what opening throws
  public init(
    limits: Limits = Limits(), sealer: AuditSealer? = nil, now: @escaping @Sendable () -> KnownTime,
    opening open: @escaping @Sendable () throws(RegisterError) -> any AuditedRegister
  ) throws(RegisterError) {
    (self.limits, self.sealer, self.now) = (limits, sealer, now)
    let opened = Ticket<Void>()
    let thread = Thread { [self] in
      do throws(RegisterError) {
        let register = try open()
        opened.resolve(.success(()))
        serve(register)
      } catch {
        opened.resolve(.failure(error))
      }
      ended.signal()
    }
    thread.name = "audited desk"
    thread.start()
    try opened.wait()
  }

  /// Asks what the register says about a person on a day.
  public func lookUp(_ question: LookupQuestion, on occasion: AuditOccasion) throws(RegisterError) -> LookupAnswer {
    try ask(Inquiry(question: question, occasion: occasion, inFull: false)).answer
  }

  /// Asks for the whole record behind a valid answer, too.
  public func read(_ question: LookupQuestion, on occasion: AuditOccasion) throws(RegisterError) -> LookUpMember.Result {
    try ask(Inquiry(question: question, occasion: occasion, inFull: true))
  }

  /// The same for somebody who does not wait; the answer arrives once its entry is durable.
  public func reading(_ question: LookupQuestion, on occasion: AuditOccasion) -> Awaited<Result<LookUpMember.Result, RegisterError>> {
    let inquiry = Inquiry(question: question, occasion: occasion, inFull: true)
    do throws(RegisterError) {
      try enter(.inquiry(inquiry))
      return Awaited(inquiry.ticket)
    } catch {
      return Awaited(.failure(error))
    }
  }

  /// Asks for many records in full, in the order of the questions; a question that can't be answered doesn't spoil the others.
  ///
  /// An institution that asks is told its own numbers of the people, too.
  public func read(
    _ questions: [LookupQuestion], on occasion: AuditOccasion, for institution: MedicalInstitutionCode? = nil
  ) -> [Result<LookUpMember.Result, RegisterError>] {
    askAll(questions) { Inquiry(question: $0, occasion: occasion, inFull: true, institution: institution) }
  }

  /// The same without the records behind the answers, for lists that need no more than the answers.
  public func lookUp(_ questions: [LookupQuestion], on occasion: AuditOccasion) -> [Result<LookupAnswer, RegisterError>] {
    askAll(questions) { Inquiry(question: $0, occasion: occasion, inFull: false) }.map { told in told.map(\.answer) }
  }

  private func askAll(
    _ questions: [LookupQuestion], as inquiry: (LookupQuestion) -> Inquiry
  ) -> [Result<LookUpMember.Result, RegisterError>] {
    // As many at a time as share a transaction, so that a long list leaves room for those who wait at a counter.
    stride(from: 0, to: questions.count, by: limits.group).flatMap { start in
      let asked = questions[start..<min(start + limits.group, questions.count)].map(inquiry)
      return asked.map { inquiry in Self.result { try enter(.inquiry(inquiry)) }.map { inquiry } }
        .map { entered in entered.flatMap { inquiry in Self.result { try inquiry.ticket.wait() } } }
    }
  }

  /// Runs a change in a transaction of its own, in turn with the questions; its entries are appended by the body.
  public func change<Value: Sendable>(
    knownFrom: KnownTime, _ body: @escaping @Sendable (any RegisterTransaction) throws -> Value
  ) throws(RegisterError) -> Value {
    let ticket = Ticket<Value>()
    try enter(
      .job { register in ticket.resolve(Self.result { try register.write(knownFrom: knownFrom, body) }) })
    return try ticket.wait()
  }

  /// The same at the time of a clock, which is looked at again where others wrote meanwhile; nothing of the change has been kept then.
  public func change<Value: Sendable>(
    now: () -> KnownTime, _ body: @escaping @Sendable (any RegisterTransaction) throws -> Value
  ) throws(RegisterError) -> Value {
    for _ in 1..<Self.tries {
      do throws(RegisterError) {
        return try change(knownFrom: now(), body)
      } catch {
        guard error == .notLater else { throw error }
      }
    }
    return try change(knownFrom: now(), body)
  }

  /// Runs questions and what is kept of them in a transaction of its own, in turn with the others; its entries are appended by the body.
  ///
  /// The body may run twice, when the first try was undone.
  public func answer<Value: Sendable>(
    _ body: @escaping @Sendable (any AuditedTransaction) throws -> Value
  ) throws(RegisterError) -> Value {
    let ticket = Ticket<Value>()
    try enter(.job { register in ticket.resolve(Self.result { try register.answer(body) }) })
    return try ticket.wait()
  }

  /// Seals the chain now, unless nothing was added since the last seal.
  public func seal() throws(RegisterError) {
    let ticket = Ticket<Void>()
    try enter(.seal(ticket))
    try ticket.wait()
  }

  /// Answers what waits, seals the chain and ends; questions after that are refused.
  public func close() {
    let (isFirst, isAsleep) = queue.withLock { queue in
      defer { queue.isClosed = true }
      return (!queue.isClosed, queue.wakesWriter())
    }
    guard isFirst else { return }
    if isAsleep { work.signal() }
    ended.wait()
  }
}

extension AuditedDesk {
  /// What was done so far, and what waits.
  public var load: DeskLoad { counts.load(waiting: queue.withLock { $0.tasks.count }, room: limits.waiting) }
}

// The asking side.
extension AuditedDesk {
  private func ask(_ inquiry: Inquiry) throws(RegisterError) -> LookUpMember.Result {
    try enter(.inquiry(inquiry))
    return try inquiry.ticket.wait()
  }

  private func enter(_ task: Task) throws(RegisterError) {
    let (refusal, isAsleep) = queue.withLock { queue -> (RegisterError?, Bool) in
      if queue.isClosed { return (.store("the desk is closed"), false) }
      if queue.tasks.count >= limits.waiting { return (.overloaded, false) }
      queue.tasks.append(task)
      return (nil, queue.wakesWriter())
    }
    if let refusal {
      counts.refused.add(1, ordering: .relaxed)
      throw refusal
    }
    if isAsleep { work.signal() }
  }

  private struct Queue {
    var tasks: [Task] = []
    var isClosed = false
    /// Whether the writer waits to be woken; whoever finds it so wakes it, once.
    var isWriterAsleep = false

    mutating func wakesWriter() -> Bool {
      defer { isWriterAsleep = false }
      return isWriterAsleep
    }
  }

  /// One question with its asker.
  private struct Inquiry: Sendable {
    let question: LookupQuestion
    let occasion: AuditOccasion
    let inFull: Bool
    var institution: MedicalInstitutionCode?
    let ticket = Ticket<LookUpMember.Result>()

    /// Under what the institution's number of the person who is told stands; `nil` where nobody is told or no institution asks.
    func key(of result: LookUpMember.Result) -> PatientNumberKey? {
      guard let institution, let told = result.recorded ?? result.former else { return nil }
      return PatientNumberKey(institution: institution, subject: CoverageSubject(of: told.record))
    }
  }

  private enum Task: Sendable {
    case inquiry(Inquiry)
    case job(@Sendable (any AuditedRegister) -> Void)
    case seal(Ticket<Void>)
  }
}

// The writer's thread.
extension AuditedDesk {
  private func serve(_ register: any AuditedRegister) {
    var seals = SealState()
    while let tasks = next() { run(tasks, register, &seals) }
    sealNow(register, &seals, nil)
  }

  /// Waits for work; `nil` once the desk is closed and all is done.
  private func next() -> [Task]? {
    while true {
      let (tasks, isOver) = queue.withLock { queue -> ([Task], Bool) in
        defer { queue.tasks.removeFirst(min(queue.tasks.count, limits.group)) }
        queue.isWriterAsleep = queue.tasks.isEmpty && !queue.isClosed
        return (Array(queue.tasks.prefix(limits.group)), queue.isClosed && queue.tasks.isEmpty)
      }
      if isOver { return nil }
      if !tasks.isEmpty { return tasks }
      work.wait()
    }
  }

  /// Neighbouring questions share a transaction; changes and seals stand alone, in their turn.
  private func run(_ tasks: [Task], _ register: any AuditedRegister, _ seals: inout SealState) {
    var group: [Inquiry] = []
    for task in tasks {
      if case .inquiry(let inquiry) = task {
        group.append(inquiry)
        continue
      }
      answer(group, register, &seals)
      group = []
      switch task {
      case .inquiry: break
      case .job(let job):
        counts.jobs.add(1, ordering: .relaxed)
        job(register)
      case .seal(let ticket): sealNow(register, &seals, ticket)
      }
    }
    answer(group, register, &seals)
  }

  private func answer(_ group: [Inquiry], _ register: any AuditedRegister, _ seals: inout SealState) {
    guard !group.isEmpty else { return }
    let answers = Self.result {
      try register.answer { transaction in
        let answers = try Self.withPatientNumbers(group, Self.answers(group, transaction), transaction)
        return try Self.record(group, answers, transaction, now)
      }
    }
    // Counted before anybody is told, so that whoever was told finds the count.
    counts.answered(group.count, isKept: (try? answers.get()) != nil)
    switch answers {
    case .success(let answers):
      for (inquiry, answer) in zip(group, answers) { inquiry.ticket.resolve(answer) }
      seals.unsealed += group.count
      if let sealer, seals.unsealed >= sealer.interval { sealNow(register, &seals, nil) }
    case .failure(let error):
      for inquiry in group { inquiry.ticket.resolve(.failure(error)) }
    }
  }

  /// Asks everything at once; where that fails, one after another, so that one damaged row spoils one answer.
  private static func answers(_ group: [Inquiry], _ transaction: any AuditedTransaction) -> [Result<LookUpMember.Result, RegisterError>] {
    let desk = LookUpMember(in: transaction)
    if group.count > 1, let answers = try? desk.run(group.map(\.question), inFull: group.map(\.inFull)) {
      return answers.map { .success($0) }
    }
    return group.map { inquiry in
      result {
        if inquiry.inFull { return try desk.run(inquiry.question) }
        return LookUpMember.Result(answer: try transaction.lookUp(inquiry.question))
      }
    }
  }

  /// Adds the asking institutions' own numbers of the people who are told.
  private static func withPatientNumbers(
    _ group: [Inquiry], _ answers: [Result<LookUpMember.Result, RegisterError>], _ transaction: any AuditedTransaction
  ) throws(RegisterError) -> [Result<LookUpMember.Result, RegisterError>] {
    let keys = zip(group, answers).map { inquiry, answer in (try? answer.get()).flatMap { inquiry.key(of: $0) } }
    let asked = keys.indices.compactMap { index in
      keys[index].map { (index: index, question: PatientNumberQuestion(key: $0, knownAt: group[index].question.knownAt)) }
    }
    guard !asked.isEmpty else { return answers }
    var completed = answers
    for (asked, number) in zip(asked, try transaction.patientNumbers(for: asked.map(\.question))) {
      completed[asked.index] = completed[asked.index].map { $0.with(number) }
    }
    return completed
  }

  /// Appends an entry for each answer. What the register can't answer is an entry too; an entry that can't be written undoes the whole group.
  private static func record(
    _ group: [Inquiry], _ answers: [Result<LookUpMember.Result, RegisterError>], _ transaction: any AuditedTransaction,
    _ now: () -> KnownTime
  ) throws(RegisterError) -> [Result<LookUpMember.Result, RegisterError>] {
    for (inquiry, answer) in zip(group, answers) {
      let told = try? answer.get()
      let besides: [AuditField] = told?.patientNumber == nil ? [] : [.patientNumber]
      try transaction.append(
        inquiry.occasion.entry(of: inquiry.question, told: told?.answer, inFull: inquiry.inFull, besides: besides, at: now()))
    }
    return answers
  }

  private static func result<Value>(_ body: () throws -> Value) -> Result<Value, RegisterError> {
    do {
      return .success(try body())
    } catch let error as RegisterError {
      return .failure(error)
    } catch {
      return .failure(.store("unexpected fault"))
    }
  }
}

// Seals.
extension AuditedDesk {
  /// What the writer knows of the seals.
  private struct SealState {
    var unsealed = 0
    var last: Int64 = -1
  }

  private func sealNow(_ register: any AuditedRegister, _ seals: inout SealState, _ ticket: Ticket<Void>?) {
    guard let sealer else {
      ticket?.resolve(.success(()))
      return
    }
    let last = seals.last
    let result = Self.result {
      try register.answer { transaction -> Int64 in
        let head = try transaction.auditHead()
        guard head.sequence > 0, head.sequence != last else { return head.sequence }
        try transaction.keep(try sealer.seal(head, now()))
        return head.sequence
      }
    }
    // A fault is tried again after as many entries, so that a missing key does not cost every question a try.
    seals.unsealed = 0
    if case .success(let sequence) = result { seals.last = sequence }
    if case .failure(let error) = result { sealer.complain(error) }
    ticket?.resolve(result.map { _ in () })
  }
}
