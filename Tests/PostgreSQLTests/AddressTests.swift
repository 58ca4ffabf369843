import PostgreSQL
import Testing

@Suite("Addresses: read strictly, shown without the password")
struct AddressTests {
  @Test(
    "What is shown names hosts, ports, user and database",
    arguments: [
      ("postgresql://kakari:himitsu@db1:5433,db2/register?connect_timeout=5", "postgresql://kakari@db1:5433,db2/register"),
      ("postgres://db/register?password=himitsu", "postgresql://db/register"),
      ("postgresql:///register?host=/run/one,/run/two&port=1,2", "postgresql:///run/one:1,/run/two:2/register"),
      ("postgresql://db1,db2:5433/", "postgresql://db1,db2:5433/"),
    ])
  func shown(uri: String, expected: String) throws {
    let address = try PostgreSQLAddress(uri)
    #expect(address.description == expected)
    var dumped = String(reflecting: address)
    dump(address, to: &dumped)
    #expect(!dumped.contains("himitsu"))
  }

  @Test(
    "What cannot be read is refused without being quoted",
    arguments: [
      "", "himitsu", "mysql://a:himitsu@b/c", "postgresql://a:himitsu%zz@b/c", "postgresql://b/c?himitsu=1", "postgresql://b/c?himitsu",
      "postgresql://a\u{0}himitsu", "postgresql://" + String(repeating: "himitsu", count: 600),
    ])
  func refused(uri: String) {
    let error = fault { _ = try PostgreSQLAddress(uri) }
    #expect(error?.kind == .badAddress)
    #expect(error?.description.contains("himitsu") == false)
  }

  @Test("A host that does not answer is a fault that names the place and not the password")
  func nobody() throws {
    let address = try PostgreSQLAddress("postgresql://kakari:himitsu@127.0.0.1:1/register")
    let error = fault { _ = try PostgreSQLConnection(address) }
    #expect(error?.kind == .cannotConnect)
    #expect(error?.message.contains("127.0.0.1") == true && error?.message.contains("himitsu") == false)
  }
}
