import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry

/// A member file on disk, read batch by batch.
final class MemberFile {
  /// How many bytes are read at once; a batch is what they complete.
  static let piece = 1 << 20

  private let handle: FileHandle
  private let pieceSize: Int
  private let insurers: Set<InsurerNumber>
  private var reader: MemberCSVReader
  /// What is read next; empty at the end.
  private var ahead: [UInt8]?
  /// Where the next batch begins, and the bytes from there on that were read already.
  private var start = LoadPosition.start
  private var pending: [UInt8] = []
  /// The first row as it stands in the file.
  private(set) var header: [UInt8] = []

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: Where it stands.
  ///   - encoding: What it is written in; `nil` to find out.
  ///   - insurers: Whose members it may hold; anybody's where none is named.
  ///   - firstLine: The rows before are passed over, the header apart.
  ///   - piece: How many bytes are read at once.
  /// - Throws: `CommandFailure` when it can't be read.
  init(path: String, encoding: TextEncoding?, insurers: Set<InsurerNumber> = [], firstLine: Int = 1, piece: Int = piece) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure("the member file is not there or may not be read", "加入者ファイルがないか、読む権限がありません")
    }
    self.handle = handle
    self.insurers = insurers
    pieceSize = piece
    reader = MemberCSVReader(encoding: encoding, firstLine: firstLine)
  }

  /// What the file is written in, once it was read.
  var encoding: TextEncoding { reader.encoding ?? .utf8 }

  /// The columns that the file has, once its first row was read.
  var columns: Set<MemberColumn> { reader.columns }

  /// The next batch; `nil` at the end.
  func next() throws -> ImportBatch? { try nextWithBytes()?.batch }

  /// The next batch, and the bytes that were read for it.
  func nextWithBytes() throws -> (batch: ImportBatch, read: [UInt8])? {
    let isFirst = ahead == nil
    let bytes = try ahead ?? readPiece()
    guard isFirst || !bytes.isEmpty else { return nil }
    let next = bytes.isEmpty ? [] : try readPiece()
    ahead = next
    var found: [MemberLine]
    do throws(MemberHeaderFault) {
      found = try reader.read(bytes)
      if next.isEmpty { found += try reader.finish() }
    } catch {
      throw CommandFailure(error.description, error.japanese)
    }
    pending += bytes
    return (batch(of: found, isLast: next.isEmpty), bytes)
  }

  private func readPiece() throws -> [UInt8] {
    [UInt8](try handle.read(upToCount: pieceSize) ?? Data())
  }

  private func batch(of found: [MemberLine], isLast: Bool) -> ImportBatch {
    let end = LoadPosition(line: reader.openLine, byte: Int64(reader.openByte))
    let count = min(pending.count, Int(end.byte - start.byte))
    let bytes = Array(pending[..<count])
    if header.isEmpty, count > 0 { header = Self.firstRow(of: bytes) }
    pending.removeFirst(count)
    let lines = found.map { MemberImport.line($0, insurers: insurers, insurerColumn: reader.name(of: .insurerNumber)) }
    defer { start = end }
    return ImportBatch(lines: lines, start: start, end: end, bytes: bytes, isLast: isLast)
  }

  private static func firstRow(of bytes: [UInt8]) -> [UInt8] {
    var splitter = RawRowSplitter()
    // A header is short; a row that is longer than this has no end here.
    return splitter.split(Array(bytes.prefix(1 << 18))).first { !$0.bytes.isEmpty }?.bytes ?? splitter.finish()?.bytes ?? []
  }
}
