import Registry
import RegistrySQL
import Testing

@Suite("登録簿の所在: how it is written")
struct AddressTests {
  @Test(
    "A file with or without its word, and a server, whose password is never shown",
    arguments: [
      ("sqlite:a/b.sqlite", "sqlite:a/b.sqlite"), ("a/b.sqlite", "sqlite:a/b.sqlite"), ("/a b", "sqlite:/a b"),
      ("postgresql://kakari:himitsu@db1,db2:5433/register", "postgresql://kakari@db1,db2:5433/register"),
      ("postgres://db/register", "postgresql://db/register"),
    ])
  func read(text: String, expected: String) throws {
    let address = try RegisterAddress(text)
    #expect(address.description == expected)
    #expect(address.filePath == (expected.hasPrefix("sqlite:") ? String(expected.dropFirst(7)) : nil))
    var dumped = String(reflecting: address)
    dump(address, to: &dumped)
    #expect(!dumped.contains("himitsu"))
  }

  @Test(
    "Anything else is refused",
    arguments: ["", "sqlite:", "mysql://host/register", "http://host", "sqlite://host/file", "postgresql://%zz", "a\u{0}b"])
  func refused(text: String) {
    #expect(throws: RegisterError.badAddress) { try RegisterAddress(text) }
  }
}
