import Interchange

/// The file of all differences a rehearsal finds; only the user who asked for it may read it.
struct DifferenceFile {
  private let file: WholeFile

  /// Makes the file with its header before anything is read, so that no work is lost for want of a place.
  init(path: String, showsPeople: Bool) throws {
    file = try WholeFile(
      path: path, existing: .replaced, orElse: CommandFailure("the file for the differences can't be written", "違いを書き出すファイルを書き込めません"))
    var header = CSVWriter()
    try header.row(RehearsalPart.columns + (showsPeople ? RehearsalPart.peopleColumns : []))
    try write(header.bytes)
  }

  /// Appends rows.
  func write(_ rows: [UInt8]) throws {
    try file.write(rows)
  }

  /// Ends the file.
  func close() throws { try file.close() }
}
