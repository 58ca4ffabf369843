import Interchange
import Operations
import Registry

/// The file with the refused rows, byte for byte as they came, and behind each what is wrong with it.
///
/// It holds personal data and is made because its user asked for it; only that user may read it.
struct RefusedRowsFile {
  private let file: PrivateFile

  /// Makes the file before anything is imported, so that refused rows can't get lost for want of a place.
  ///
  /// - Parameters:
  ///   - path: Where it stands.
  ///   - length: How long it is where the load goes on; 0 at the beginning.
  /// - Throws: `CommandFailure` when it can't be written, or is not as long.
  init(path: String, goingOnAt length: Int64 = 0) throws {
    guard length > 0 else {
      file = try PrivateFile(
        path: path, orElse: CommandFailure("the file for refused rows can't be written", "拒否した行のファイルを書き込めません"))
      return
    }
    file = try PrivateFile(
      path: path, goingOnAt: length,
      orElse: CommandFailure(
        "the file with the rows refused so far is not there; put it back under the name given with --refused, or use --start-over",
        "これまでに拒否した行のファイルがありません。--refused の名前で元に戻すか、--start-over を付けて最初から取り込んでください"))
  }

  /// Writes refused rows behind those from before, the header first; on the disk when it returns.
  /// - Returns: How long the file is now.
  func keep(_ refusals: [ImportRefusal], of batch: ImportBatch, header: [UInt8], from length: Int64, as encoding: TextEncoding) throws
    -> Int64
  {
    // A batch may come a second time, after a change that failed.
    try file.cut(to: length)
    if length == 0 { try append(header, MemberColumn.errorNames, encoding) }
    let byLine = Dictionary(grouping: refusals, by: \.line)
    var splitter = RawRowSplitter(startingAt: batch.start.line)
    for row in splitter.split(batch.bytes) + [splitter.finish()].compactMap({ $0 }) {
      let reasons = row.lines.flatMap { byLine[$0] ?? [] }
      guard !reasons.isEmpty else { continue }
      let written = [reasons.map { Self.text($0.field, $0.japanese) }, reasons.map { Self.text($0.field, $0.english) }]
      try append(row.bytes, written.map { $0.joined(separator: "; ") }, encoding)
    }
    return try file.synchronize()
  }

  /// Ends the file; without refused rows it holds the header alone.
  func close(header: [UInt8], length: Int64, as encoding: TextEncoding) throws {
    if length == 0 { try append(header, MemberColumn.errorNames, encoding) }
    try file.close()
  }

  private func append(_ row: [UInt8], _ more: [String], _ encoding: TextEncoding) throws {
    var writer = CSVWriter(encoding: encoding)
    try writer.row(more)
    try file.write(row + [UInt8(ascii: ",")] + writer.bytes)
  }

  private static func text(_ field: String?, _ reason: String) -> String {
    (field.map { "\($0): " } ?? "") + reason
  }
}
