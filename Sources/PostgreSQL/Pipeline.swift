import CPostgreSQL

/// Many runs of prepared statements, sent in groups.
struct Pipeline {
  /// So many runs go out before their answers are read: enough to hide the way, few enough for the buffers on both sides.
  private static let groupSize = 256

  private let link: Link

  init(_ link: Link) {
    self.link = link
  }

  func run(_ statements: [PostgreSQLStatement], bind: (Int) throws -> Void, read: (Int) throws -> Void) throws {
    guard unsafe PQenterPipelineMode(try link.open()) == 1 else { throw link.broken() }
    var first = 0
    do {
      while first < statements.count {
        let group = first..<min(statements.count, first + Self.groupSize)
        try run(statements, group, bind, read)
        first = group.upperBound
      }
    } catch {
      leave()
      throw error
    }
    leave()
  }

  private func run(
    _ statements: [PostgreSQLStatement], _ group: Range<Int>, _ bind: (Int) throws -> Void, _ read: (Int) throws -> Void
  ) throws {
    var (sent, fault): (Int, (any Error)?) = (0, nil)
    do {
      for index in group {
        try bind(index)
        guard unsafe statements[index].send(try link.open()) == 1 else { throw link.broken() }
        statements[index].values.startOver()
        sent += 1
      }
    } catch {
      fault = error
    }
    guard unsafe PQpipelineSync(try link.open()) == 1 else { throw link.broken() }
    for index in group.prefix(sent) {
      do {
        try receive(statements[index], mayRead: fault == nil) { try read(index) }
      } catch {
        fault = fault ?? error
      }
    }
    try drain()
    if let fault { throw fault }
  }

  /// The answer of one run; what follows it is the end of this run's answers.
  private func receive(_ statement: PostgreSQLStatement, mayRead: Bool, _ read: () throws -> Void) throws {
    guard let reply = try link.nextReply() else { throw PostgreSQLError(.misuse, "a run of the pipeline gave no answer") }
    guard try link.nextReply() == nil else { throw PostgreSQLError(.misuse, "a run of the pipeline gave two answers") }
    if let fault = reply.fault { throw link.noted(fault) }
    guard mayRead else { return }
    statement.take(reply)
    try read()
    try statement.reset()
  }

  /// Reads up to the mark that ends the group. Nothing may be left of it: it would be taken for the answer to something else.
  private func drain() throws(PostgreSQLError) {
    while true {
      guard let reply = try link.nextReply() else { continue }
      if reply.isEndOfPipeline { return }
    }
  }

  private func leave() {
    guard let handle = unsafe try? link.open() else { return }
    // Answers that nobody read forbid leaving; then the connection is worth nothing.
    if unsafe PQexitPipelineMode(handle) != 1 { link.close() }
  }
}
