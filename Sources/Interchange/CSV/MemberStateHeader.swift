/// The first line of the file: which column stands where, and how it is written there.
struct MemberStateHeader: Sendable {
  static let missing = MemberStateFault(
    1, nil, "the first line must name the columns; id and holding are needed", "1行目に列の名前が必要です。整理番号とカードの所持は必須です")

  private let columns: [(column: MemberStateColumn, written: String)]

  /// Reads it; the first fault refuses the file.
  init(_ line: CSVReader.Line, encoding: TextEncoding) throws(MemberStateFault) {
    let row = try Self.row(line)
    var columns: [(column: MemberStateColumn, written: String)] = []
    for index in 0..<row.count {
      let written = try Self.text(row, index, encoding, nil).trimmingBlanks()
      guard let column = MemberStateColumn(header: written) else { throw Self.unknown(written) }
      guard !columns.contains(where: { $0.column == column }) else {
        throw MemberStateFault(1, written, "the column is there twice", "列が重複しています")
      }
      columns.append((column, written))
    }
    for needed in MemberStateColumn.allCases where needed.isRequired && !columns.contains(where: { $0.column == needed }) {
      throw MemberStateFault(1, needed.rawValue, "the column is missing", "列がありません（\(needed.japanese)）")
    }
    self.columns = columns
  }

  /// A line of the file taken apart.
  func row(_ line: CSVReader.Line, encoding: TextEncoding) throws(MemberStateFault) -> MemberStateRow {
    let row = try Self.row(line)
    var cells: [MemberStateRow.Cell] = []
    for (index, column) in columns.enumerated() {
      let text = try Self.text(row, index, encoding, column.written).trimmingBlanks()
      if !text.isEmpty { cells.append(MemberStateRow.Cell(column: column.column, written: column.written, text: text)) }
    }
    return try MemberStateRow(line: row.line, cells: cells, written: { wanted in columns.first { $0.column.rawValue == wanted }?.written })
  }

  /// A header can be a person's data where the file has none, so only what looks like a name of ours is repeated.
  private static func unknown(_ written: String) -> MemberStateFault {
    let known = MemberStateColumn.allCases.flatMap { [$0.rawValue, $0.japanese] }
    guard let nearest = NearestWord.to(written, among: known) else {
      return MemberStateFault(
        1, nil, "a column has a name that nobody knows; there are " + known.joined(separator: ", "),
        "知らない列の名前があります。使えるのは次のとおりです：" + known.joined(separator: "、"))
    }
    return MemberStateFault(
      1, FieldPath.shown(written), "there is no such column; did you mean \(nearest)?", "この列はありません（\(nearest) ではありませんか）")
  }

  private static func row(_ line: CSVReader.Line) throws(MemberStateFault) -> CSVRow {
    switch line {
    case .success(let row): return row
    case .failure(let fault): throw MemberStateFault(fault.line, nil, fault.reason.english, fault.reason.japanese)
    }
  }

  private static func text(_ row: CSVRow, _ index: Int, _ encoding: TextEncoding, _ column: String?) throws(MemberStateFault) -> String {
    do throws(TextFault) {
      return try row.text(index, as: encoding)
    } catch {
      throw MemberStateFault(row.line, column, error.description, error.japanese)
    }
  }
}
