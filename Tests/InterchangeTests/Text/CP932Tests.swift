import Interchange
import Testing

@Suite("Shift_JIS as Windows writes it (CP932)")
struct CP932Tests {
  @Test(
    "characters that differ between tables of Shift_JIS have the bytes of Windows",
    arguments: [
      ("a\\~", [0x61, 0x5C, 0x7E]), ("ﾂｼﾞ", [0xC2, 0xBC, 0xDE]), ("髙", [0xFB, 0xFC]), ("﨑", [0xFA, 0xB1]), ("①", [0x87, 0x40]),
      ("㈱", [0x87, 0x8A]), ("㍻", [0x87, 0x7E]), ("～", [0x81, 0x60]), ("表", [0x95, 0x5C]), ("資格", [0x8E, 0x91, 0x8A, 0x69]), ("", []),
    ] as [(String, [UInt8])])
  func bothWays(_ text: String, _ bytes: [UInt8]) throws {
    #expect(try CP932.encode(text) == bytes)
    #expect(try Array(CP932.decode(bytes).utf8) == Array(text.utf8))
  }

  @Test(
    "a character of another JIS table is written as its twin",
    arguments: [
      ("〜", "～"), ("‖", "∥"), ("−", "－"), ("¥", "￥"), ("—", "―"), ("¢", "￠"), ("£", "￡"), ("¬", "￢"),
    ])
  func twins(_ text: String, _ twin: String) throws {
    #expect(try CP932.encode(text) == CP932.encode(twin))
  }

  @Test(
    "a character that CP932 lacks is refused with its place, never replaced or dropped",
    arguments: [
      ("𠮷田", 0), ("野\u{20BB7}", 1), ("辻\u{E0100}", 1), ("葛\u{FE00}", 1), ("a\u{200B}", 1), ("a\u{AD}", 1), ("か\u{3099}", 1), ("\u{80}", 0),
      ("\u{E000}", 0), ("é", 0),
    ])
  func notEncodable(_ text: String, _ position: Int) {
    #expect(throws: CP932Error(position: position, kind: .notEncodable)) { try CP932.encode(text) }
  }

  @Test(
    "bytes that are no character are refused with their place",
    arguments: [
      ([0x80], 0, .invalidByte), ([0x61, 0xA0], 1, .invalidByte), ([0xFD], 0, .invalidByte), ([0xFF], 0, .invalidByte),
      ([0x61, 0x82], 1, .truncated), ([0x82, 0x20], 0, .invalidByte), ([0x82, 0x7F], 0, .invalidByte), ([0x85, 0x40], 0, .invalidByte),
      ([0x8E, 0x91, 0xF0, 0x40], 2, .userDefined), ([0xF9, 0xFC], 0, .userDefined),
    ] as [([UInt8], Int, CP932Error.Kind)])
  func notDecodable(_ bytes: [UInt8], _ position: Int, _ kind: CP932Error.Kind) {
    #expect(throws: CP932Error(position: position, kind: kind)) { try CP932.decode(bytes) }
  }

  @Test("every character that can be read can be written and read again")
  func roundTrip() throws {
    var count = 0
    for lead in UInt8.min...UInt8.max {
      for trail in UInt8.min...UInt8.max {
        guard let text = try? CP932.decode([lead, trail]), text.unicodeScalars.count == 1 else { continue }
        #expect(try CP932.decode(CP932.encode(text)) == text)
        count += 1
      }
    }
    #expect(count == 7_724)
  }

  @Test("an error has a text for the office and none of the content", arguments: ["山\u{E0100}"])
  func wording(_ text: String) {
    let error = #expect(throws: CP932Error.self) { try CP932.encode(text) }
    #expect(error?.description == "character 2 does not exist in Shift_JIS (CP932); use UTF-8")
    #expect(error?.japanese == "2文字目はShift_JIS（CP932）にありません。UTF-8を使ってください")
  }
}
