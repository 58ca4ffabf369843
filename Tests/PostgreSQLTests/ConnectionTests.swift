import PostgreSQL
import Synchronization
import Testing

@Suite("Connections say what broke, and can be made anew", .enabled(if: Server.address != nil, Server.isMissing))
struct ConnectionTests {
  private static let stop = "SELECT pg_terminate_backend(pg_backend_pid())"

  @Test("A connection that the server ends is lost; after a new one statements go on")
  func lost() throws {
    let connection = try Server.connect()
    let statement = try connection.prepare("SELECT $1 + 1::bigint")
    #expect(fault { try connection.execute(Self.stop) }?.kind == .connectionLost)
    #expect(!connection.isOpen)
    try statement.bind(6, at: 1)
    #expect(fault { _ = try statement.step() }?.kind == .connectionLost)
    try connection.reconnect()
    #expect(try statement.firstRow { try statement.int64(at: 0) } == 7)
  }

  @Test("A connection that breaks during the commit leaves the outcome open, and says so")
  func outcome() throws {
    let connection = try Server.connect()
    try connection.execute(
      """
      CREATE TEMPORARY TABLE late (a INTEGER);
      CREATE FUNCTION pg_temp.stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER stop AFTER INSERT ON late INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pg_temp.stop();
      """)
    let error = fault { try connection.transaction(.writing) { try connection.execute("INSERT INTO late VALUES (1)") } }
    #expect(error?.kind == .outcomeUnknown)
  }

  @Test("A statement that runs too long is stopped, and the connection goes on")
  func statementTimeout() throws {
    let connection = try Server.connect(PostgreSQLOptions(statementMilliseconds: 50))
    #expect(fault { try connection.execute("SELECT pg_sleep(5)") }?.kind == .timeout)
    #expect(try number("SELECT 7", in: connection) == 7)
  }

  @Test("A server that stays silent is given up")
  func silence() throws {
    let connection = try Server.connect(PostgreSQLOptions(statementMilliseconds: 0, silenceMilliseconds: 50))
    #expect(fault { try connection.execute("SELECT pg_sleep(5)") }?.kind == .connectionLost)
    #expect(!connection.isOpen)
  }

  @Test("A lock that somebody else holds is waited for only so long")
  func busy() throws {
    let (first, second) = (try Server.connect(), try Server.connect(PostgreSQLOptions(lockMilliseconds: 50)))
    try first.transaction(.writing) {
      try first.execute("SELECT pg_advisory_xact_lock(4711)")
      #expect(fault { try second.execute("SELECT pg_advisory_lock(4711)") }?.kind == .busy)
    }
  }

  @Test("A database that is not there and a user who may not in are told apart")
  func refused() throws {
    let address = try #require(Server.address)
    let missing = fault { _ = try PostgreSQLConnection(try PostgreSQLAddress(address.replacing("/postgres?", with: "/nothing?"))) }
    #expect(missing?.kind == .noDatabase)
  }

  @Test("Notices are heard, or dropped where nobody listens")
  func notices() throws {
    let heard = Heard()
    let connection = try Server.connect(PostgreSQLOptions(notice: { heard.add($0) }))
    try connection.execute("DO $$ BEGIN RAISE NOTICE 'hear this'; END $$")
    #expect(heard.texts == ["hear this"])
  }

  @Test("Of several hosts the first one that answers is taken")
  func hosts() throws {
    let address = try #require(Server.address).replacing("host=", with: "host=/nowhere,")
    let connection = try PostgreSQLConnection(try PostgreSQLAddress(address))
    #expect(try number("SELECT 7", in: connection) == 7)
  }

  @Test("What throws is rolled back; a transaction stands in no other; a hidden fault is no commit")
  func transactions() throws {
    let connection = try connectionWithTable()
    #expect(throws: Unexpected.self) {
      try connection.transaction(.writing) {
        try connection.execute("INSERT INTO member (number) VALUES ('1')")
        #expect(fault { try connection.transaction(.reading) {} }?.kind == .misuse)
        throw Unexpected()
      }
    }
    let hidden = fault {
      try connection.transaction(.writing) {
        try connection.execute("INSERT INTO member (number) VALUES ('1')")
        try? connection.execute("SELECT 1 / 0")
      }
    }
    #expect(hidden?.kind == .misuse)
    #expect(try number("SELECT count(*) FROM member", in: connection) == 0)
  }

  @Test(
    "Faults are sorted, and none of them quotes a value",
    arguments: [
      ("INSERT INTO member (number) VALUES ('himitsu'), ('himitsu')", .constraint(.unique)),
      ("INSERT INTO member (middle, number) VALUES (0, 'himitsu')", .constraint(.check)),
      ("SELECT 'himitsu'::int", .badValue), ("SELECT nothing FROM member", .other("42703")), ("DROP TABLE nothing", .other("42P01")),
    ] as [(String, PostgreSQLError.Kind)])
  func sorted(sql: String, kind: PostgreSQLError.Kind) throws {
    let connection = try connectionWithTable()
    let error = fault { try connection.execute(sql) }
    #expect(error?.kind == kind && error?.description.contains("himitsu") == false)
  }

  @Test("A write in a transaction that only reads says that it may not")
  func readOnly() throws {
    let connection = try Server.connect()
    let error = fault { try connection.transaction(.reading) { try connection.execute("CREATE TABLE never (a INTEGER)") } }
    #expect(error?.kind == .readOnly)
  }

  @Test("After the end every use is an error")
  func closed() throws {
    let connection = try Server.connect()
    let statement = try connection.prepare("SELECT 1")
    connection.close()
    #expect(fault { _ = try statement.step() }?.kind == .connectionLost)
    #expect(fault { try connection.execute("SELECT 1") }?.kind == .connectionLost)
  }
}

/// What was heard on whichever thread.
final class Heard: Sendable {
  private let gathered = Mutex<[String]>([])

  var texts: [String] { gathered.withLock { $0 } }

  func add(_ text: String) { gathered.withLock { $0.append(text) } }
}
