import Interchange
import Operations

/// The file with the refused rows, byte for byte as they came, and behind each what is wrong with it.
///
/// It holds personal data and is made because its user asked for it; only that user may read it.
struct RefusedRowsFile {
  /// The columns behind those of the member file.
  static let columns = ["取込エラー", "import_error"]

  private let file: PrivateFile

  /// Makes the file before anything is imported, so that refused rows can't get lost for want of a place.
  init(path: String) throws {
    file = try PrivateFile(
      path: path, existing: .replaced, orElse: CommandFailure("the file for refused rows can't be written", "拒否した行のファイルを書き込めません"))
  }

  /// Writes the header and the refused rows.
  func write(_ refusals: [ImportRefusal], of members: MemberFile) throws {
    let byLine = Dictionary(grouping: refusals, by: \.line)
    try members.rawRows { row in
      let reasons = row.lines.flatMap { byLine[$0] ?? [] }
      if row.lines.lowerBound == 1 {
        try append(row, Self.columns, members.encoding)
      } else if !reasons.isEmpty {
        let written = [reasons.map { Self.text($0.field, $0.japanese) }, reasons.map { Self.text($0.field, $0.english) }]
        try append(row, written.map { $0.joined(separator: "; ") }, members.encoding)
      }
    }
    try file.close()
  }

  private func append(_ row: RawRow, _ more: [String], _ encoding: TextEncoding) throws {
    var writer = CSVWriter(encoding: encoding)
    try writer.row(more)
    try file.write(row.bytes + [UInt8(ascii: ",")] + writer.bytes)
  }

  private static func text(_ field: String?, _ reason: String) -> String {
    (field.map { "\($0): " } ?? "") + reason
  }
}
