import Testing

@Suite("登録簿: the engines of these tests")
struct EngineTests {
  @Test(
    "Every test with a case for each engine runs on PostgreSQL, too",
    .enabled(
      if: Engine.server != nil,
      "no PostgreSQL server, so these tests leave their PostgreSQL cases out: ./test starts one and sets SHIKAKU_TEST_POSTGRESQL"))
  func both() throws {
    #expect(Engine.allCases == [.sqlite, .postgreSQL])
    #expect(Store.allCases == [.inMemory, .sqlite, .postgreSQL])
    #expect(try SchemaGround(server: #require(Engine.server)).tables().isEmpty)
  }
}
