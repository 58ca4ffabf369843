import Interchange

/// The file of all differences a rehearsal finds; only the user who asked for it may read it.
struct DifferenceFile {
  private let file: DraftFile

  /// Makes the file with its header before anything is read, so that no work is lost for want of a place.
  init(path: String, showsPeople: Bool) throws {
    file = try DraftFile(path: path, existing: .replaced)
    var header = CSVWriter()
    try header.row(RehearsalPart.columns + (showsPeople ? RehearsalPart.peopleColumns : []))
    try write(header.bytes)
  }

  /// Appends rows.
  func write(_ rows: [UInt8]) throws {
    try file.write(rows)
  }

  /// Ends the file and gives it its name.
  func close() throws { try file.complete() }
}
