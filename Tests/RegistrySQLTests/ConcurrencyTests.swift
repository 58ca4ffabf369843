import EligibilityModel
import Registry
import RegistrySQL
import Testing

@Suite("登録簿: many threads, each with a reader of its own")
struct ConcurrencyTests {
  @Test("All get the answer while the register is being written", arguments: Engine.allCases)
  func manyAtOnce(engine: Engine) async throws {
    let ground = try engine.ground()
    let address = ground.address
    let member = Member()
    let writer = try SQLRegisterWriter(address, mode: .createIfMissing)
    try writer.write(knownFrom: .first) { change in _ = try change.add(member.record()) }
    let question = try member.question(on: .fixed(2025, 1, 1))
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<32 { group.addTask { try SQLRegisterReader(address).lookUp(question).outline } }
      try writer.write(knownFrom: .second) { change in
        for number in 0..<500 { try change.add(Member(number: "9\(number)").record()) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 32 && answers.allSatisfy { $0 == "valid 髙﨑 見本" })
    withExtendedLifetime(ground) {}
  }
}
