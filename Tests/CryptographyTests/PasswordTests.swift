import Cryptography
import Testing

@Suite("Passwords: argon2id")
struct PasswordTests {
  /// As little work as the library allows.
  private static let light = PasswordRecord.Cost(passes: 1, memory: 8 << 10)

  @Test("A record matches its password and no other, and two records of one password differ")
  func matches() throws {
    let one = try PasswordRecord(of: "とても長い合言葉 12", cost: Self.light)
    let other = try PasswordRecord(of: "とても長い合言葉 12", cost: Self.light)
    #expect(one.matches("とても長い合言葉 12") && !one.matches("とても長い合言葉 13") && !one.matches(""))
    #expect(one.text != other.text && one.text.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
    #expect(PasswordRecord(text: one.text).matches("とても長い合言葉 12"))
  }

  @Test("The standard cost is three passes over 64 MiB, and a record of another cost is told apart")
  func cost() throws {
    let light = try PasswordRecord(of: "password", cost: Self.light)
    #expect(!light.differs(from: Self.light) && light.differs(from: .standard))
    let standard = try PasswordRecord(of: "password")
    #expect(standard.text.contains("$m=65536,t=3,p=1$") && !standard.differs(from: .standard) && standard.matches("password"))
  }

  @Test("A record of another maker is read", arguments: [("password", true), ("Password", false)])
  func foreign(password: String, isRight: Bool) {
    // Made with the reference program: argon2 somesalt -id -t 2 -k 65536 -p 1, the password from its own test.
    let record = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
    #expect(PasswordRecord(text: record).matches(password) == isRight)
  }

  @Test("What is no record matches nothing", arguments: ["", "$argon2id$", "x\0y", String(repeating: "a", count: 5_000)])
  func rubbish(text: String) {
    #expect(!PasswordRecord(text: text).matches("") && PasswordRecord(text: text).differs(from: .standard))
  }
}

@Suite("Second factor: the codes of the standards")
struct TimeCodeTests {
  private static let secret = Array("12345678901234567890".utf8)

  @Test(
    "RFC 4226, appendix D: the codes of the first ten counters",
    arguments: zip(
      Int64(0)...9, ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]))
  func counters(step: Int64, code: String) { #expect(TimeCode.code(of: Self.secret, step: step) == code) }

  @Test(
    "RFC 6238, appendix B: the codes of six times",
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"), (2_000_000_000, "69279037"),
      (20_000_000_000, "65353130"),
    ] as [(Int64, String)])
  func times(seconds: Int64, code: String) { #expect(TimeCode.code(of: Self.secret, step: seconds / 30, digits: 8) == code) }

  @Test("Fewer than 6 and more than 9 digits are no code", arguments: [(5, false), (6, true), (9, true), (10, false)])
  func digits(count: Int, isOne: Bool) { #expect((TimeCode.code(of: Self.secret, step: 1, digits: count)?.count == count) == isOne) }

  @Test(
    "RFC 4648, section 10: letters for bytes",
    arguments: [
      ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
  func letters(text: String, expected: String) { #expect(Base32.text(Array(text.utf8)) == expected) }
}
