import Foundation

/// Every character of CP932 in both directions, asked of Foundation once.
///
/// Foundation's converter is not used for whole texts: it says nothing of where a text is wrong, and it drops variation selectors silently.
struct CP932Table: Sendable {
  /// The characters of the pairs of bytes, by `index`; 0 where there is none.
  private let characters: [UInt16]
  /// The pair of bytes of each character of the basic plane; 0 where there is none.
  private let pairs: [UInt16]

  /// Built at first use, in some 25 ms.
  static let shared = CP932Table()

  /// The character of a pair of bytes; `nil` where CP932 has none.
  func character(_ lead: UInt8, _ trail: UInt8) -> UInt16? {
    guard let index = Self.index(lead, trail), characters[index] != 0 else { return nil }
    return characters[index]
  }

  /// The pair of bytes of a character; `nil` where CP932 has none.
  func pair(of character: Unicode.Scalar) -> UInt16? {
    guard let unit = UInt16(exactly: character.value), pairs[Int(unit)] != 0 else { return nil }
    return pairs[Int(unit)]
  }

  /// Whether a byte begins a pair.
  static func isLead(_ byte: UInt8) -> Bool {
    (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
  }

  /// Pairs that users and vendors fill with characters of their own.
  static func isUserDefined(lead: UInt8) -> Bool {
    (0xF0...0xF9).contains(lead)
  }

  private init() {
    var characters = [UInt16](repeating: 0, count: 256 * 256)
    var pairs = [UInt16](repeating: 0, count: 256 * 256)
    for lead in UInt8(0x81)...0xFC where Self.isLead(lead) && !Self.isUserDefined(lead: lead) {
      for trail in UInt8(0x40)...0xFC {
        guard let index = Self.index(lead, trail), let character = Self.decode(lead, trail) else { continue }
        characters[index] = character
        // Some characters have several pairs; Foundation's choice is that of Windows.
        pairs[Int(character)] = Self.encode(character) ?? UInt16(lead) << 8 | UInt16(trail)
      }
    }
    self.characters = characters
    self.pairs = pairs
  }

  private static func index(_ lead: UInt8, _ trail: UInt8) -> Int? {
    guard isLead(lead), (0x40...0xFC).contains(trail), trail != 0x7F else { return nil }
    return Int(lead) << 8 | Int(trail)
  }

  private static func decode(_ lead: UInt8, _ trail: UInt8) -> UInt16? {
    let units = String(data: Data([lead, trail]), encoding: .shiftJIS)?.utf16
    return units?.count == 1 ? units?.first : nil
  }

  private static func encode(_ character: UInt16) -> UInt16? {
    guard let scalar = Unicode.Scalar(character), let bytes = String(scalar).data(using: .shiftJIS), bytes.count == 2 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt16($1) }
  }
}
