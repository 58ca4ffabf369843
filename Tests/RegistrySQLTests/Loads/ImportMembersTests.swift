import EligibilityModel
import Operations
import Registry
import Testing

@Suite("取込: batch by batch, and on from where it stopped")
struct ImportMembersTests {
  @Test("Faulty lines are handed back with their batch, the good ones written", arguments: Store.allCases)
  func skipBad(store: Store) throws {
    let register = try store.open()
    let load = TestLoad([[try TestLoad.line(1), .refused([TestLoad.refusal(3)])], [try TestLoad.line(3)]])
    let ended = try load.run(into: register)
    #expect(ended.added == 2 && ended.refused == 1 && ended.state == .finished && load.told == [TestLoad.refusal(3)])
    #expect(load.kept == [2] && ended.refusedBytes == 1)
    #expect(try TestLoad.isThere(1, in: register) && !TestLoad.isThere(2, in: register) && TestLoad.isThere(3, in: register))
  }

  @Test("Each batch that writes rows is one entry over its rows; the last one is an entry in any case")
  func audited() throws {
    let memory = InMemoryRegister()
    let register = TestRegister(reader: memory, writer: memory, ground: nil)
    _ = try TestLoad([[try TestLoad.line(1), try TestLoad.line(2)], [try TestLoad.line(3)]]).run(into: register)
    _ = try TestLoad([[try TestLoad.line(1)], [try TestLoad.line(2)]]).run(into: register, day: 3)
    #expect(
      memory.auditTrail.map(\.subject) == [
        .records(from: RecordID(1), until: RecordID(3)), .records(from: RecordID(3), until: RecordID(4)),
        .records(from: RecordID(4), until: RecordID(4)),
      ])
    #expect(memory.auditTrail.allSatisfy { $0.action == .load && $0.outcome == .done && $0.actor.name.text == "担当" })
  }

  @Test("New, corrected, unchanged and repeated lines are counted, within a batch and over batches", arguments: Store.allCases)
  func counts(store: Store) throws {
    let register = try store.open()
    _ = try TestLoad([[try TestLoad.line(1), try TestLoad.line(2)]]).run(into: register)
    let lines = try [
      [TestLoad.line(1), TestLoad.line(2, rate: .tenPercent), TestLoad.line(3), TestLoad.line(3)], [TestLoad.line(2, rate: .tenPercent)],
    ]
    let ended = try TestLoad(lines).run(into: register, day: 2)
    #expect(ended.unchanged == 3 && ended.corrected == 1 && ended.added == 1 && ended.refused == 0)
  }

  @Test(
    "A line that contradicts an earlier one is refused, in its batch, in a later one, and after an interruption", arguments: Store.allCases,
    [0, 1, 2])
  func contradiction(store: Store, kind: Int) throws {
    let register = try store.open()
    let (first, second) = (try TestLoad.line(1), try TestLoad.line(1, rate: .tenPercent, at: 9))
    let load = TestLoad(kind == 0 ? [[first, second]] : [[first], [second]])
    if kind == 2 { #expect(throws: Stopped.self) { try load.run(into: register, stop: .before(batch: 1)) } }
    let ended = try load.run(into: register)
    #expect(ended.refused == 1 && load.told.map(\.line) == [9] && ended.added == 1)
  }

  @Test("A load that was stopped goes on, wherever that was, and ends as one that was not", arguments: Store.allCases, TestLoad.Stop.all)
  func goesOn(store: Store, stop: TestLoad.Stop) throws {
    let batches = try (0..<4).map { batch in
      try (0..<3).map { try TestLoad.line(batch * 3 + $0 + 1) } + [.refused([TestLoad.refusal(100 + batch)])]
    }
    let (whole, stopped) = (try store.open(), try store.open())
    let expected = try TestLoad(batches).run(into: whole)
    let load = TestLoad(batches)
    #expect(throws: Stopped.self) { try load.run(into: stopped, stop: stop) }
    let ended = try load.run(into: stopped)
    #expect(ended == expected && ended.added == 12 && ended.refused == 4)
    #expect(load.refusedRows == [100, 101, 102, 103])
    let rows = try [whole, stopped].map { register in
      var rows: [CoverageRecord] = []
      for part in try register.reader.parts(of: 5, knownAt: TestLoad.time(30)) { try register.reader.scan(part) { rows.append($0.record) } }
      return rows
    }
    #expect(rows[0] == rows[1] && rows[0].count == 12)
  }

  @Test(
    "A file that is another one now, or is loaded in another way, does not go on; a finished one begins anew", arguments: Store.allCases)
  func hindrances(store: Store) throws {
    let register = try store.open()
    let load = TestLoad([[try TestLoad.line(1)], [try TestLoad.line(2)]])
    #expect(throws: Stopped.self) { try load.run(into: register, stop: .before(batch: 1)) }
    let open = try #require(try register.reader.lastLoad(of: load.source.file))
    #expect(throws: ImportHindrance.changedFile(open)) {
      try ImportMembers.unfinished(TestLoad.source(fingerprint: "b"), in: register.reader)
    }
    #expect(throws: ImportHindrance.otherWay(open)) {
      try ImportMembers.unfinished(TestLoad.source(way: .allOrNothing), in: register.reader)
    }
    #expect(try ImportMembers.unfinished(TestLoad.source(file: "other"), in: register.reader) == nil)
    _ = try load.run(into: register)
    #expect(try ImportMembers.unfinished(TestLoad.source(fingerprint: "b"), in: register.reader) == nil)
  }

  @Test("A load that is given up does not go on any more", arguments: Store.allCases)
  func abandoned(store: Store) throws {
    let register = try store.open()
    let load = TestLoad([[try TestLoad.line(1)], [try TestLoad.line(2)]])
    #expect(throws: Stopped.self) { try load.run(into: register, stop: .before(batch: 1)) }
    try load.members(into: register, day: 2).abandon(try #require(try register.reader.lastLoad(of: load.source.file)))
    #expect(try ImportMembers.unfinished(load.source, in: register.reader) == nil)
    #expect(try load.run(into: register, day: 3).unchanged == 1)
  }

  @Test("Where somebody wrote at a later time meanwhile, the clock is asked again; a stated time is not moved")
  func laterWriter() throws {
    let memory = InMemoryRegister()
    let register = TestRegister(reader: memory, writer: memory, ground: nil)
    try memory.write(knownFrom: TestLoad.time(5)) { _ in }
    var clock = [TestLoad.time(4), TestLoad.time(5), TestLoad.time(6)][...]
    let load = TestLoad([[try TestLoad.line(1)]])
    _ = try load.run(into: register, times: ImportTimes { clock.popFirst() ?? TestLoad.time(9) })
    #expect(try memory.lastLoad(of: load.source.file)?.times == [TestLoad.time(6)])
    #expect(throws: RegisterError.notLater) {
      try TestLoad([[try TestLoad.line(1)]]).run(into: register, day: 4)
    }
  }
}
