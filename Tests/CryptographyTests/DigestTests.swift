import Cryptography
import Testing

@Suite("SHA-256: the checksum of FIPS 180-4")
struct DigestTests {
  @Test(
    "The examples of the standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func examples(text: String, hex: String) {
    #expect(SHA256Digest(of: Array(text.utf8)).hex == hex)
  }

  @Test("A million letters a")
  func million() {
    let digest = SHA256Digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}

@Suite("Hexadecimal digits")
struct HexTests {
  @Test("Bytes become two small digits each and come back")
  func roundTrip() {
    let all = (0...255).map { UInt8($0) }
    #expect(Hex.text([0x00, 0x0F, 0xA0, 0xFF]) == "000fa0ff")
    #expect(Hex.bytes(Hex.text(all)) == all)
    #expect(Hex.bytes("") == [])
  }

  @Test("Anything else is refused", arguments: ["0", "0g", "AB", "0x", " 0", "00\n", "é"])
  func refused(text: String) {
    #expect(Hex.bytes(text) == nil)
  }
}

@Suite("Random bytes")
struct RandomTests {
  @Test("They have the asked length and are not the same twice", arguments: [0, 1, 32, 4_096])
  func lengths(count: Int) throws {
    let (first, second) = (try RandomBytes.make(count), try RandomBytes.make(count))
    #expect(first.count == count && second.count == count)
    #expect(count < 32 || first != second)
  }

  @Test("Less than none is none")
  func negative() throws {
    #expect(try RandomBytes.make(-1).isEmpty)
  }
}
