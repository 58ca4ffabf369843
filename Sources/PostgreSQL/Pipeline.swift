import CPostgreSQL

/// Many runs of prepared statements, sent in groups; the errands that wait go with the first one.
struct Pipeline {
  /// So many runs go out before their answers are read: enough to hide the way, few enough for the buffers on both sides.
  private static let groupSize = 256

  private let link: Link

  init(_ link: Link) {
    self.link = link
  }

  func run(_ statements: [PostgreSQLStatement], bind: (Int) throws -> Void, read: (Int) throws -> Void) throws {
    try inside {
      var first = 0
      while first < statements.count {
        let group = first..<min(statements.count, first + Self.groupSize)
        try run(statements, group, bind, read)
        first = group.upperBound
      }
    }
  }

  /// Sends the errands that wait, and one thing after them; the answer to that.
  func exchange(_ send: (OpaquePointer) -> Int32) throws(PostgreSQLError) -> Reply {
    var answer: Reply?
    try errands { () throws(PostgreSQLError) in
      guard unsafe send(try link.open()) == 1 else { throw link.broken() }
    } then: { () throws(PostgreSQLError) in
      answer = try receive()
    }
    guard let answer else { throw PostgreSQLError(.misuse, "a run of the pipeline gave no answer") }
    return answer
  }

  /// Sends the errands that wait and nothing else.
  func sendErrands() throws(PostgreSQLError) {
    try errands {
    } then: {
    }
  }

  private func errands(
    _ send: () throws(PostgreSQLError) -> Void, then receive: () throws(PostgreSQLError) -> Void
  ) throws(PostgreSQLError) {
    do {
      try inside {
        let errands = try sentErrands()
        var fault: (any Error)?
        do { try send() } catch { fault = error }
        let isSent = fault == nil
        try mark()
        fault = take(errands) ?? fault
        do {
          if isSent { try receive() }
        } catch {
          fault = fault ?? error
        }
        try end(fault)
      }
    } catch {
      throw error as? PostgreSQLError ?? PostgreSQLError(.misuse, "unexpected fault")
    }
  }

  private func run(
    _ statements: [PostgreSQLStatement], _ group: Range<Int>, _ bind: (Int) throws -> Void, _ read: (Int) throws -> Void
  ) throws {
    let errands = try sentErrands()
    var (sent, fault): (Int, (any Error)?) = (0, nil)
    do {
      for index in group {
        try bind(index)
        let run = statements[index].boundRun()
        guard unsafe run.send(try link.open()) == 1 else { throw link.broken() }
        sent += 1
      }
    } catch {
      fault = error
    }
    try mark()
    fault = take(errands) ?? fault
    for index in group.prefix(sent) {
      do {
        let reply = try receive()
        if fault != nil { continue }
        statements[index].take(reply)
        try read(index)
        try statements[index].reset()
      } catch {
        fault = fault ?? error
      }
    }
    try end(fault)
  }
}

// Parts of a group.
extension Pipeline {
  private func inside(_ body: () throws -> Void) throws {
    guard unsafe PQenterPipelineMode(try link.open()) == 1 else { throw link.broken() }
    defer { leave() }
    try body()
  }

  private func sentErrands() throws(PostgreSQLError) -> [Errand] {
    let errands = try link.takeErrands()
    for errand in errands {
      guard let handle = unsafe try? link.open(), unsafe errand.send(handle) else {
        let fault = link.broken()
        for errand in errands { errand.take(.failure(fault)) }
        // What was sent before it stays without a mark; the connection is worth nothing.
        link.close()
        throw fault
      }
    }
    return errands
  }

  /// Marks the end of a group, at which the server answers whatever it still holds back.
  private func mark() throws(PostgreSQLError) {
    guard unsafe PQpipelineSync(try link.open()) == 1 else { throw link.broken() }
  }

  /// Hands each errand its answer.
  /// - Returns: the first fault
  private func take(_ errands: [Errand]) -> PostgreSQLError? {
    var first: PostgreSQLError?
    for errand in errands {
      do throws(PostgreSQLError) {
        errand.take(.success(try receive()))
      } catch {
        errand.take(.failure(error))
        first = first ?? error
      }
    }
    return first
  }

  /// The answer of one run; what follows it is the end of this run's answers.
  private func receive() throws(PostgreSQLError) -> Reply {
    guard let reply = try link.nextReply() else { throw PostgreSQLError(.misuse, "a run of the pipeline gave no answer") }
    guard try link.nextReply() == nil else { throw PostgreSQLError(.misuse, "a run of the pipeline gave two answers") }
    if let fault = reply.fault { throw link.noted(fault) }
    return reply
  }

  /// Reads up to the mark. Nothing may be left of a group: it would be taken for the answer to something else.
  private func end(_ fault: (any Error)?) throws {
    var fault = fault
    while link.isOpen {
      guard let reply = try link.nextReply() else { continue }
      if reply.isEndOfPipeline { break }
      if let late = reply.fault { fault = fault ?? link.noted(late) }
    }
    if let fault { throw fault }
    if !link.isOpen { throw link.broken() }
  }

  private func leave() {
    guard let handle = unsafe try? link.open() else { return }
    // Answers that nobody read forbid leaving; then the connection is worth nothing.
    if unsafe PQexitPipelineMode(handle) != 1 { link.close() }
  }
}
