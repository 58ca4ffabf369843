import EligibilityModel
import Registry

/// What a check remembers of a line: where the cover stands and what is said, as hashes.
struct CoverMark: Comparable {
  /// So many people may share numbers, birth date and first day; more are a broken file, and comparing all of them would take for ever.
  static let mostPeople = 1_000
  /// How many bytes it takes in a scratch space.
  static let byteCount = 32

  /// Insurer, symbol, number, birth date, branch number and first day.
  let place: UInt64
  /// Everything that is said, but the address.
  let statement: UInt64
  /// The name, where no branch number names the person, else 0.
  let name: UInt32
  /// The person's id, where no branch number names the person and there is one, else 0.
  let reference: UInt32
  /// 住所, else 0.
  let address: UInt32
  /// The line, counted from 1.
  let line: UInt32

  init(of record: CoverageRecord, line: Int) {
    var place = ByteHash()
    place.add(record.insurerNumber.canonical)
    place.add(record.symbol?.canonical)
    place.add(record.number.canonical)
    place.add(record.branchNumber?.canonical)
    place.add(record.person.birthDate.dayNumber)
    place.add(record.eligibleFrom.dayNumber)
    self.place = place.value
    statement = Self.statement(of: record)
    let isNamed = record.branchNumber == nil
    name = isNamed ? ByteHash.short(record.person.name.text) : 0
    reference = isNamed ? ByteHash.short(record.person.reference?.text) : 0
    address = ByteHash.short(record.details.address?.text)
    self.line = UInt32(clamping: line)
  }

  private static func statement(of record: CoverageRecord) -> UInt64 {
    var hash = ByteHash()
    hash.add(record.symbol?.original)
    hash.add(record.number.original)
    hash.add(record.person.name.text)
    hash.add(record.person.nameKana?.text)
    hash.add(record.person.sex.rawValue)
    hash.add(record.person.reference?.text)
    hash.add(record.role.rawValue)
    hash.add(record.lostOn?.dayNumber)
    hash.add(record.details.lossReason?.rawValue)
    hash.add(record.details.copaymentRate?.tenths)
    hash.add(record.details.certificateValidThrough?.dayNumber)
    hash.add(record.details.household?.text)
    hash.add(record.details.employer?.text)
    return hash.value
  }

  /// By place, then by line.
  static func < (left: CoverMark, right: CoverMark) -> Bool {
    (left.place, left.line) < (right.place, right.line)
  }

  /// Whether both speak of the same person, their place being the same.
  func isSameCover(as other: CoverMark) -> Bool {
    reference != 0 && other.reference != 0 ? reference == other.reference : name == other.name
  }

  /// Whether it says something else than an earlier line; where it has no address, it says nothing of that.
  func contradicts(_ earlier: CoverMark) -> Bool {
    statement != earlier.statement || (address != 0 && address != earlier.address)
  }
}

// In a scratch space.
extension CoverMark {
  func append(to bytes: inout [UInt8]) {
    for number in [place, statement, UInt64(name) << 32 | UInt64(reference), UInt64(address) << 32 | UInt64(line)] {
      for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }
  }

  /// Reads one that begins at an index with enough bytes behind it.
  init(_ bytes: [UInt8], at index: Int) {
    func number(_ position: Int) -> UInt64 {
      bytes[index + position * 8..<index + position * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    place = number(0)
    statement = number(1)
    name = UInt32(truncatingIfNeeded: number(2) >> 32)
    reference = UInt32(truncatingIfNeeded: number(2))
    address = UInt32(truncatingIfNeeded: number(3) >> 32)
    line = UInt32(truncatingIfNeeded: number(3))
  }
}

/// FNV-1a with a seed of the process, so that no file can be made whose lines all fall together.
private struct ByteHash {
  private static let seed = UInt64.random(in: .min ... .max)
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  private(set) var value = seed

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* Self.prime
  }

  /// A text and its end; none is something else than an empty one.
  mutating func add(_ text: String?) {
    guard let text else { return add(0xFE) }
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  /// A small number or a day; none is something else than 0.
  mutating func add(_ number: (some BinaryInteger)?) {
    value = (value ^ UInt64(bitPattern: number.map { Int64(clamping: $0) } ?? .min)) &* Self.prime
    value ^= value >> 29
  }

  /// Half of the hash of a text, never 0; 0 for none.
  static func short(_ text: String?) -> UInt32 {
    guard let text else { return 0 }
    var hash = ByteHash()
    hash.add(text)
    return max(1, UInt32(truncatingIfNeeded: hash.value >> 32))
  }
}
