import Archive
import Testing

@Suite("Zip files")
struct ZipFileTests {
  private func fault(_ bytes: [UInt8], atMost limit: Int = 1_000_000) -> ArchiveError? {
    do throws(ArchiveError) {
      _ = try ZipFile.onlyFile(in: bytes, atMost: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test("What was packed is unpacked", arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func roundTrip(size: Int) throws {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    let packed = try ZipFile.containing(content, named: "OQSmuquc02res_1.xml")
    #expect(packed.starts(with: [0x50, 0x4B]))
    #expect(try ZipFile.onlyFile(in: packed, atMost: size) == content)
    if size > 0 { #expect(fault(packed, atMost: size - 1) == .tooLarge(limit: size - 1)) }
  }

  @Test("A small file that unpacks to a hundred megabytes is refused at the limit")
  func bomb() throws {
    let packed = try ZipFile.containing([UInt8](repeating: 0, count: 100_000_000), named: "a.xml")
    #expect(packed.count < 200_000)
    #expect(fault(packed) == .tooLarge(limit: 1_000_000))
  }

  @Test("Every cut of a zip file is refused")
  func cut() throws {
    let packed = try ZipFile.containing(Array("<XmlMsg/>".utf8), named: "a.xml")
    for count in 0..<packed.count { #expect(fault(Array(packed.prefix(count))) != nil, "\(count) bytes") }
  }

  @Test("A changed byte never comes out as other content")
  func changed() throws {
    let content = Array("<XmlMsg>1234567890</XmlMsg>".utf8)
    let packed = try ZipFile.containing(content, named: "a.xml")
    for place in packed.indices {
      var bytes = packed
      bytes[place] ^= 0x41
      if let found = try? ZipFile.onlyFile(in: bytes, atMost: 1_000) { #expect(found == content, "byte \(place)") }
    }
  }

  @Test("Rubbish is refused")
  func rubbish() {
    #expect(fault([]) == .notOneFile(found: 0))
    #expect(fault(Array("<XmlMsg/>".utf8)) == .notAnArchive)
    #expect(fault((0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }) == .notAnArchive)
  }
}
