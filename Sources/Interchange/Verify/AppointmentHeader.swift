/// The first line of a list of appointments: which column stands where, and how it is written there.
struct AppointmentHeader: Sendable {
  static let missing = AppointmentFault(
    1, nil, "the first line must name the columns: \(names)", "1行目に列の名前が必要です：\(names)")

  private static let names = AppointmentColumn.allCases.map { "\($0.japanese) (\($0.english))" }.joined(separator: ", ")

  /// Each column with its place and its name as written, in the order of the cases.
  private let places: [AppointmentColumn: (index: Int, written: String)]

  /// Reads it; the first fault refuses the list.
  init(_ line: CSVReader.Line, encoding: TextEncoding) throws(AppointmentFault) {
    let row: CSVRow
    switch line {
    case .success(let found): row = found
    case .failure(let fault): throw AppointmentFault(fault)
    }
    var places: [AppointmentColumn: (index: Int, written: String)] = [:]
    for index in 0..<row.count {
      let written = try Self.text(row, index, encoding).trimmingBlanks()
      guard let column = AppointmentColumn(header: written) else { throw Self.unknown(written) }
      guard places.updateValue((index, written), forKey: column) == nil else {
        throw AppointmentFault(1, written, "the column is there twice", "列が重複しています")
      }
    }
    for needed in AppointmentColumn.allCases where needed.isRequired && places[needed] == nil {
      throw AppointmentFault(1, needed.japanese, "the column is missing (\(needed.english))", "列がありません（\(needed.english)）")
    }
    self.places = places
  }

  /// Where a column stands; `nil` when the list does not have it.
  func index(of column: AppointmentColumn) -> Int? { places[column]?.index }

  /// A column's name as the list writes it.
  func written(_ column: AppointmentColumn) -> String { places[column]?.written ?? column.japanese }

  private static func text(_ row: CSVRow, _ index: Int, _ encoding: TextEncoding) throws(AppointmentFault) -> String {
    do throws(TextFault) {
      return try row.text(index, as: encoding)
    } catch {
      throw AppointmentFault(row.line, nil, error.description, error.japanese)
    }
  }

  /// Where a list has no header a person's data stand there, so only what looks like a name of ours is repeated.
  private static func unknown(_ written: String) -> AppointmentFault {
    guard let nearest = NearestWord.to(written, among: AppointmentColumn.allCases.flatMap { [$0.english, $0.japanese] }) else {
      return AppointmentFault(
        1, nil, "a column has a name that nobody knows; there are \(names)", "知らない列の名前があります。使えるのは次のとおりです：\(names)")
    }
    return AppointmentFault(
      1, FieldPath.shown(written), "there is no such column; did you mean \(nearest)?", "この列はありません（\(nearest) ではありませんか）")
  }
}
