import EligibilityModel
import Foundation
import Operations
import Registry
import Rulebook

/// The figures of the book in this folder.
enum Country {
  static func figures() throws -> CountryFigures {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try CountryFigures.load(directory: root.appending(path: "Book").path)
  }

  static func records(people: Int, seed: UInt64, threads: Int = 2) throws -> [CoverageRecord] {
    var records: [CoverageRecord] = []
    try SampleCountry(people: people, seed: seed, figures: figures()).generate(threads: threads) { block, _ in records += block }
    return records
  }

  /// A country of 200,000 people, made once for all tests that only look at it.
  static let large = Result { try records(people: 200_000, seed: 7) }

  /// The records of each person of it, in the order of time.
  static let people = Result { Array(Dictionary(grouping: try large.get(), by: \.person.reference).values) }

  /// A fingerprint (FNV-1a) of everything that the records say.
  static func digest(_ records: [CoverageRecord]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for record in records {
      for text in texts(record) {
        for byte in (text ?? "\u{0}").utf8 + [0x1F] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      }
    }
    return String(hash, radix: 16)
  }

  private static func texts(_ record: CoverageRecord) -> [String?] {
    let (person, details) = (record.person, record.details)
    return [
      record.insurerNumber.canonical, record.symbol?.original, record.number.original, record.branchNumber?.canonical, person.name.text,
      person.nameKana?.text, person.birthDate.iso8601, person.sex.rawValue, person.reference?.text, record.role.rawValue,
      record.eligibleFrom.iso8601, record.lostOn?.iso8601, record.stated.from.iso8601, record.stated.until?.iso8601,
      details.lossReason?.rawValue, details.copaymentRate?.rawValue, details.certificateValidThrough?.iso8601, details.household?.text,
      details.employer?.text, details.address?.text,
    ]
  }
}
