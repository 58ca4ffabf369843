import SQLite
import Testing

@Suite("Errors tell what to mend and never a value")
struct ErrorTests {
  private let database: SQLiteDatabase

  init() throws {
    database = try memory()
    try database.execute(
      """
      CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE member (
        number TEXT UNIQUE, name TEXT NOT NULL, age INTEGER CONSTRAINT age_is_positive CHECK (age > 0), parent INTEGER REFERENCES parent) STRICT;
      INSERT INTO member VALUES ('12345678', '髙﨑', 1, NULL);
      """)
  }

  @Test(
    "Each broken rule has its kind and names column or rule, not the value",
    arguments: [
      ("12345678", "髙﨑", 1, nil, .unique, "member.number"),
      ("87654321", nil, 1, nil, .notNull, "member.name"),
      ("87654321", "髙﨑", -77, nil, .check, "age_is_positive"),
      ("87654321", "髙﨑", 1, 99_887_766, .foreignKey, "constraint"),
    ] as [(String, String?, Int64, Int64?, SQLiteError.Constraint, String)])
  func constraints(
    number: String, name: String?, age: Int64, parent: Int64?, constraint: SQLiteError.Constraint, word: String
  ) throws {
    let insert = try database.prepare("INSERT INTO member VALUES (?1, ?2, ?3, ?4)")
    try insert.bind(number, at: 1)
    try insert.bind(name, at: 2)
    try insert.bind(age, at: 3)
    try insert.bind(parent, at: 4)
    let fault = try #require(error { try insert.run() })
    #expect(fault.kind == .constraint(constraint))
    #expect(fault.code == 19)
    #expect(fault.description.contains(word))
    for value in [number, "髙﨑", "77", "99887766"] { #expect(!fault.description.contains(value)) }
  }

  @Test("A function that complains about its argument does not get the argument into the message")
  func functionArgument() throws {
    let statement = try database.prepare("SELECT json_extract('{}', ?1)")
    try statement.bind("髙﨑", at: 1)
    let fault = try #require(error { _ = try statement.step() })
    #expect(fault.kind == .other(1))
    #expect(!fault.description.contains("髙﨑"))
  }

  @Test("A literal in a text that is not SQL does not get into the message; the place does")
  func literal() throws {
    let fault = try #require(error { try database.execute("INSERT INTO member VALUES ('1' '髙﨑')") })
    #expect(!fault.description.contains("髙﨑"))
    #expect(fault.description.contains("syntax error"))
    #expect(fault.description.contains("at byte 31"))
  }

  @Test("A missing table is named")
  func missingTable() throws {
    #expect(try #require(error { _ = try database.prepare("SELECT * FROM nowhere") }).description.contains("no such table: nowhere"))
  }

  @Test("A text in double quotes is not taken for a literal")
  func doubleQuotes() {
    #expect(fault { _ = try database.prepare("SELECT \"nowhere\"") } == .other(1))
  }

  @Test("A number in a strict text column is refused by its kind")
  func strictTable() throws {
    #expect(fault { try database.execute("INSERT INTO member VALUES ('1', 'a', 'old', NULL)") } == .constraint(.other(3091)))
  }
}
