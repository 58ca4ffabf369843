/// Reads the file that employers send the pension office (SHFD0006.CSV), from chunks of bytes in constant memory.
/// 年金事務所の届書ファイル
///
/// CP932, CRLF, commas, no quotes. A head of a few lines, then a report a line; the reports may be of several kinds.
public struct PensionFileReader: Sendable {
  /// The longest line; the longest report has 139 short fields.
  public static let lineLimit = 16_384

  private enum Part {
    case medium
    case officesMark
    case officeCount
    case offices(left: Int)
    case dataMark
    case reports
  }

  private var part = Part.medium
  private var line = 0
  private var pending: [UInt8] = []
  private var isTooLong = false
  private var names: [[String]: String] = [:]

  /// A reader at the beginning of a file.
  public init() {}

  /// The name of an office, by its 事業所整理記号.
  public func officeName(_ office: [String]) -> String? { names[office] }

  /// Whether the head was read whole.
  public var isPastHead: Bool {
    if case .reports = part { true } else { false }
  }

  /// Reads the next bytes and answers the lines that end in them.
  /// - Throws: when the head is not that of such a file
  public mutating func read(_ chunk: [UInt8]) throws(PensionHeadFault) -> [PensionLine] {
    var lines: [PensionLine] = []
    var rest = chunk[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      keep(rest[..<end])
      rest = rest[rest.index(after: end)...]
      if let line = try endLine() { lines.append(line) }
    }
    keep(rest)
    return lines
  }

  /// Ends the file; a last line needs no end.
  public mutating func finish() throws(PensionHeadFault) -> [PensionLine] {
    // Old programs end a file by the character 1A.
    if pending == [0x1A] { pending = [] }
    let last = pending.isEmpty && !isTooLong ? nil : try endLine()
    guard isPastHead else { throw PensionHeadFault(line: line + 1, expected: expected) }
    return last.map { [$0] } ?? []
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    isTooLong = isTooLong || pending.count + bytes.count > Self.lineLimit
    if isTooLong { pending = [] } else { pending += bytes }
  }

  private mutating func endLine() throws(PensionHeadFault) -> PensionLine? {
    line += 1
    var bytes = pending
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    let wasTooLong = isTooLong
    (pending, isTooLong) = ([], false)
    if isPastHead { return report(bytes, wasTooLong) }
    let expected = expected
    guard !wasTooLong, Self.isWellWritten(bytes) else { throw PensionHeadFault(line: line, expected: "CP932（Shift_JIS）の文字") }
    guard isHead(bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)) else {
      throw PensionHeadFault(line: line, expected: expected)
    }
    return .head(bytes, line: line)
  }
}

/// A line of the file.
public enum PensionLine: Hashable, Sendable {
  /// It belongs to the head.
  case head([UInt8], line: Int)
  /// It reports something about people.
  case notices([PensionNotice], line: Int)
  /// It reports pay, which is nothing for a register of covers.
  case passedOver(PensionForm, line: Int)
  /// It can't be read; the bytes are those of the line without its end, and empty where it was too long to keep.
  case refused([PensionFault], [UInt8], line: Int)
}

// Steps of the reader.
extension PensionFileReader {
  /// Whether a line of the head is in the file's encoding: a name read in the wrong one would look like another name.
  ///
  /// An address in kanji is never valid in both encodings, while a short symbol in kana may be.
  private static func isWellWritten(_ bytes: [UInt8]) -> Bool {
    let isLongUTF8 = bytes.count { $0 >= 0x80 } > 12 && String(validating: bytes, as: UTF8.self) != nil
    return !isLongUTF8 && (try? CP932.decode(bytes)) != nil
  }

  private var expected: String {
    switch part {
    case .medium: "媒体の情報（都道府県コード・郡市区符号・事業所記号・媒体通番・作成年月日・代表届書コード22223）"
    case .officesMark: "[kanri]"
    case .officeCount: "事業所数（,001）"
    case .offices: "事業所の情報"
    case .dataMark: "[data]"
    case .reports: "届書"
    }
  }

  /// Whether a line is the next one of the head; goes on to the one after it.
  private mutating func isHead(_ fields: [ArraySlice<UInt8>]) -> Bool {
    let texts = fields.map { (try? CP932.decode(Array($0))) ?? "" }
    switch part {
    case .medium:
      // Without a prefecture there are five; the last one is the same in all of them.
      guard (5...8).contains(texts.count), texts.contains("22223") else { return false }
      part = .officesMark
    case .officesMark:
      guard texts == ["[kanri]"] else { return false }
      part = .officeCount
    case .officeCount:
      guard texts.count == 2, let count = Int(texts[1]), (1...999).contains(count) else { return false }
      part = .offices(left: count)
    case .offices(let left):
      guard (9...12).contains(texts.count) else { return false }
      if texts.count == 12 { names[Array(texts.prefix(3))] = texts[7] }
      part = left > 1 ? .offices(left: left - 1) : .dataMark
    case .dataMark:
      guard texts == ["[data]"] else { return false }
      part = .reports
    case .reports: return false
    }
    return true
  }

  private func report(_ bytes: [UInt8], _ wasTooLong: Bool) -> PensionLine? {
    if wasTooLong { return refused(.lineTooLong(limit: Self.lineLimit), []) }
    if bytes.isEmpty || bytes == [0x1A] { return nil }
    let fields = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard !bytes.contains(UInt8(ascii: "\"")) else { return refused(.quoted, bytes) }
    guard let form = PensionForm(rawValue: String(decoding: fields[0], as: UTF8.self)) else { return refused(.unknownForm, bytes) }
    guard let expected = form.fieldCount else { return .passedOver(form, line: line) }
    guard fields.count == expected else { return refused(.fields(expected: expected, found: fields.count), bytes) }
    var decoder = PensionLineDecoder(fields, line: line)
    let notices = decoder.notices(form)
    return decoder.faults.isEmpty ? .notices(notices, line: line) : .refused(decoder.faults, bytes, line: line)
  }

  private func refused(_ reason: PensionFault.Reason, _ bytes: [UInt8]) -> PensionLine {
    .refused([PensionFault(line: line, field: nil, reason: reason)], bytes, line: line)
  }
}
