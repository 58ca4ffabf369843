import EligibilityModel
import Foundation
import PostgreSQL
import Registry
import RegistrySQL
import Testing

@Suite(
  "複製: a replica answers what may be old, and takes over", .serialized,
  .enabled(if: Engine.server != nil, "no PostgreSQL server: ./test starts one and sets SHIKAKU_TEST_POSTGRESQL"))
struct ReplicationTests {
  private let pair: Pair
  private let member = Member()

  init() throws {
    pair = try Pair()
  }

  /// Whether the replica reads its tables while a body asks; it is looked for so many times, half a second apart.
  private func isReplicaAsked(looks: Int, _ ask: () throws -> Void) throws -> Bool {
    let before = try scans()
    try ask()
    // A server counts what a session did when the session rests, and a loaded one later still.
    for _ in 0..<looks {
      Thread.sleep(forTimeInterval: 0.5)
      if try scans() > before { return true }
    }
    return false
  }

  private func scans() throws -> Int64 {
    let statement = try pair.connection(pair.second).prepare("SELECT COALESCE(sum(idx_scan), 0)::bigint FROM pg_stat_user_tables")
    return try statement.firstRow { try statement.int64(at: 0) } ?? 0
  }

  private func followNow() throws {
    let end = try pair.connection(pair.first).prepare("SELECT pg_current_wal_lsn()::text")
    let reached = try end.firstRow { try end.text(at: 0) } ?? ""
    let statement = try pair.connection(pair.second).prepare("SELECT (pg_last_wal_replay_lsn() >= CAST($1 AS text)::pg_lsn)::int::bigint")
    for _ in 0..<600 {
      try statement.bind(reached, at: 1)
      if try statement.firstRow({ try statement.int64(at: 0) }) == 1 { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
    Issue.record("the replica does not follow")
  }

  @Test("A question that may lag goes to the replica while it is new enough, and to the writable server when it is not")
  func age() throws {
    let writer = try SQLRegisterWriter(pair.address, mode: .createIfMissing)
    try writer.write(knownFrom: .first) { change in _ = try change.add(member.record()) }
    try followNow()
    let question = try member.question(on: .fixed(2025, 1, 1))
    let isAskedWithoutAge = try isReplicaAsked(looks: 3) { _ = try SQLRegisterReader(pair.address).lookUp(question) }
    #expect(!isAskedWithoutAge)
    let isAsked = try isReplicaAsked(looks: 120) {
      let reader = try SQLRegisterReader(pair.address, mayBeOlderBy: 600)
      #expect(try reader.lookUp(question).outline == "valid 髙﨑 見本")
    }
    #expect(isAsked)
  }

  @Test("A replica that lags further than stated is not used; where the statement allows it, its old answer is given")
  func lagging() throws {
    let writer = try SQLRegisterWriter(pair.address, mode: .createIfMissing)
    try followNow()
    try pair.connection(pair.second).execute("SELECT pg_wal_replay_pause()")
    try writer.write(knownFrom: .first) { change in _ = try change.add(member.record()) }
    Thread.sleep(forTimeInterval: 2.5)
    let question = try member.question(on: .fixed(2025, 1, 1))
    #expect(try SQLRegisterReader(pair.address, mayBeOlderBy: 1).lookUp(question).outline == "valid 髙﨑 見本")
    #expect(try SQLRegisterReader(pair.address, mayBeOlderBy: 600).lookUp(question).outline == "none")
  }

  @Test("When the writable server dies and the replica is promoted, writer and reader go on with it, and nothing is lost or doubled")
  func failOver() throws {
    try pair.connection(pair.first).execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
    try pair.connection(pair.first).execute("SELECT pg_reload_conf()")
    let writer = try SQLRegisterWriter(pair.address, mode: .createIfMissing)
    let reader = try SQLRegisterReader(pair.address)
    let question = try member.question(on: .fixed(2025, 1, 1))
    try writer.write(knownFrom: .first) { change in _ = try change.add(member.record()) }
    #expect(try reader.lookUp(question).outline == "valid 髙﨑 見本")
    try pair.cluster("kill", pair.first)
    #expect(throws: RegisterError.unreachable) { try reader.lookUp(question) }
    #expect(throws: RegisterError.unreachable) { try writer.write(knownFrom: .second) { try $0.merge(member.record()) } }
    try pair.cluster("promote", pair.second)
    #expect(try reader.lookUp(question).outline == "valid 髙﨑 見本")
    let outcome = try writer.write(knownFrom: .second) { try $0.merge([member.record(), Member(number: "1").record()]) }
    #expect(outcome == [.unchanged, .added])
    #expect(try reader.parts(of: 10, knownAt: .third).map(\.count) == [2])
  }
}
