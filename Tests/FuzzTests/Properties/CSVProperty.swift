import EligibilityModel
@testable import Interchange

/// Files of rows are read alike however they are cut into pieces, and what is read can be written and read again.
enum CSVProperty {
  static func check(_ bytes: [UInt8], by way: UInt8) throws(Broken) {
    switch way {
    case UInt8(ascii: "r"): try rows(bytes)
    case UInt8(ascii: "m"): try members(bytes, nil)
    case UInt8(ascii: "u"): try members(bytes, .utf8)
    case UInt8(ascii: "s"): try members(bytes, .cp932)
    case UInt8(ascii: "a"): try appointments(bytes)
    case UInt8(ascii: "d"): try states(bytes)
    case UInt8(ascii: "p"): try pension(bytes)
    case UInt8(ascii: "e"): try encoded(bytes)
    default: try decoded(bytes)
    }
  }

  /// The bytes in pieces of many sizes, the same for the same bytes.
  private static func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    var size = bytes.count % 7 + 1
    while !rest.isEmpty {
      pieces.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
      size = size % 11 + 1
    }
    return pieces
  }

  private static func rows(_ bytes: [UInt8]) throws(Broken) {
    let limits = CSVLimits(fieldBytes: 200, rowBytes: 900, columns: 20)
    let whole = lines(of: [bytes], limits)
    try hold(lines(of: pieces(bytes), limits) == whole, "rows depend on how a file is cut")
    for case .success(let row) in whole {
      let fields = (0..<row.count).compactMap { try? row.text($0, as: .utf8) }
      guard fields.count == row.count else { continue }
      var writer = CSVWriter()
      guard (try? writer.row(fields)) != nil else { throw Broken("a row that was read can't be written") }
      guard case .success(let again)? = lines(of: [writer.bytes], limits).first else { throw Broken("a row of ours is refused") }
      try hold(again.fields == row.fields, "a row comes back changed")
    }
  }

  private static func lines(of pieces: [[UInt8]], _ limits: CSVLimits) -> [CSVReader.Line] {
    var reader = CSVReader(limits: limits)
    var lines: [CSVReader.Line] = []
    for piece in pieces { reader.read(piece) { lines.append($0) } }
    reader.finish { lines.append($0) }
    return lines
  }

  private static func appointments(_ bytes: [UInt8]) throws(Broken) {
    guard let lines = try? AppointmentReader(mostRows: 100).read(bytes) else { return }
    try hold(lines.count <= 100, "more rows are read than allowed")
    for case .refused(let fault) in lines { try hold(!fault.english.isEmpty && !fault.japanese.isEmpty, "a refusal without words") }
  }

  private static func states(_ bytes: [UInt8]) throws(Broken) {
    guard let day = CivilDate(year: 2026, month: 8, day: 5) else { throw Broken("no day") }
    var reader = MemberStateReader(insurer: .unknown, day: day, encoding: nil)
    guard let lines = try? reader.read(bytes) + reader.finish() else { return }
    for case .refused(let fault) in lines { try hold(!fault.english.isEmpty && !fault.japanese.isEmpty, "a refusal without words") }
  }
}

// Members.
extension CSVProperty {
  private static func members(_ bytes: [UInt8], _ encoding: TextEncoding?) throws(Broken) {
    let whole = lines(of: [bytes], encoding)
    try hold(lines(of: pieces(bytes), encoding) == whole, "members depend on how a file is cut")
    guard case .success(let lines) = whole else { return }
    let members = lines.compactMap { line -> MemberRecord? in if case .member(let member, _) = line { member } else { nil } }
    for encoding in TextEncoding.allCases { try writtenAgain(members, encoding) }
  }

  private static func lines(of pieces: [[UInt8]], _ encoding: TextEncoding?) -> Result<[MemberLine], MemberHeaderFault> {
    var reader = MemberCSVReader(encoding: encoding)
    var lines: [MemberLine] = []
    do throws(MemberHeaderFault) {
      for piece in pieces { lines += try reader.read(piece) }
      return .success(lines + (try reader.finish()))
    } catch {
      return .failure(error)
    }
  }

  /// Members come back equal in each encoding that can hold them.
  private static func writtenAgain(_ members: [MemberRecord], _ encoding: TextEncoding) throws(Broken) {
    guard var writer = try? MemberCSVWriter(encoding: encoding) else { throw Broken("the header can't be written") }
    var held: [MemberRecord] = []
    for member in members where (try? writer.write(member)) != nil { held.append(member) }
    if encoding == .utf8 { try hold(held.count == members.count, "a member can't be written") }
    guard let lines = try? MemberCSVReader.read(writer.take(), encoding: encoding) else { throw Broken("a header of ours is refused") }
    let again = lines.compactMap { line -> MemberRecord? in if case .member(let member, _) = line { member } else { nil } }
    try hold(lines.count == held.count && again.count == held.count, "a member of ours is refused")
    for (again, held) in zip(again, held) { try hold(isLike(again, held, encoding), "a member comes back changed") }
  }

  /// Equal; in CP932 but for the signs that stand there for their twins of other tables.
  private static func isLike(_ left: MemberRecord, _ right: MemberRecord, _ encoding: TextEncoding) -> Bool {
    if encoding == .utf8 { return left == right && isSame(left.name.text, right.name.text) }
    return left.number == right.number && left.birthDate == right.birthDate && left.eligibleFrom == right.eligibleFrom
      && (try? CP932.encode(left.name.text)) == (try? CP932.encode(right.name.text))
  }
}

// The pension office's files.
extension CSVProperty {
  private static func pension(_ bytes: [UInt8]) throws(Broken) {
    let whole = notices(of: [bytes])
    try hold(notices(of: pieces(bytes)) == whole, "notices depend on how a file is cut")
    guard case .success(let lines) = whole, let insurer = try? InsurerNumber("06130488") else { return }
    for case .notices(let notices, _) in lines {
      for notice in notices {
        guard case .enrolled(let member, _)? = notice.order(at: insurer, symbol: nil, employer: nil) else { continue }
        try writtenForOffice(member)
      }
    }
  }

  private static func notices(of pieces: [[UInt8]]) -> Result<[PensionLine], PensionHeadFault> {
    var reader = PensionFileReader()
    var lines: [PensionLine] = []
    do throws(PensionHeadFault) {
      for piece in pieces { lines += try reader.read(piece) }
      return .success(lines + (try reader.finish()))
    } catch {
      return .failure(error)
    }
  }

  /// What a notice says of a member is told to the office in the same words.
  private static func writtenForOffice(_ member: MemberRecord) throws(Broken) {
    let fields = ["13", "01", "ｱｲｳ", "12345", "100", "0001", "東京都千代田区", "架空商店", "架空", "03", "0000", "0000"]
    guard let day = CivilDate(year: 2026, month: 8, day: 5),
      let office = PensionFileWriter.Office(fields: fields, serial: "001", madeOn: day),
      var writer = try? PensionFileWriter(office)
    else { throw Broken("no office") }
    guard (try? writer.write(member)) != nil else { return }
    guard case .success(let lines) = notices(of: [writer.take()]) else { throw Broken("a file for the office is refused") }
    let begins = lines.compactMap { line -> PensionNotice? in
      guard case .notices(let notices, _) = line else { return nil }
      return notices.first { $0.kind == .begins }
    }
    try hold(begins.count == 1, "a member written for the office is refused")
    guard let again = begins.first else { return }
    try hold(
      again.birthDate == member.birthDate && again.day == member.eligibleFrom && again.sex == member.sex
        && again.number?.canonical == member.number.canonical, "a member comes back changed from the office's file")
  }
}

// Encodings.
extension CSVProperty {
  private static func decoded(_ bytes: [UInt8]) throws(Broken) {
    if let text = try? CP932.decode(bytes) {
      guard let written = try? CP932.encode(text) else { throw Broken("what CP932 holds can't be written in it") }
      guard let again = try? CP932.decode(written) else { throw Broken("CP932 of ours is refused") }
      try hold(isSame(again, text), "a text comes back changed from CP932")
    }
    guard let text = try? TextEncodingGuess.decode(bytes) else { return }
    let kana = HalfWidthKana.text(text)
    try hold(isSame(HalfWidthKana.text(kana), kana), "half-width kana become narrower still")
  }

  private static func encoded(_ bytes: [UInt8]) throws(Broken) {
    guard let text = String(validating: bytes, as: UTF8.self), let written = try? CP932.encode(text) else { return }
    guard let again = try? CP932.decode(written) else { throw Broken("CP932 of ours is refused") }
    try hold((try? CP932.encode(again)) == written, "CP932 comes back changed")
    try hold(again.unicodeScalars.count == text.unicodeScalars.count, "characters were lost in CP932")
  }
}
