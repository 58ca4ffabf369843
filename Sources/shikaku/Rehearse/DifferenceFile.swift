import Foundation
import Interchange

/// The file of all differences a rehearsal finds; only the user who asked for it may read it.
struct DifferenceFile {
  private let handle: FileHandle

  /// Makes the file with its header before anything is read, so that no work is lost for want of a place.
  init(path: String, showsPeople: Bool) throws {
    let isMade = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    guard isMade, let handle = FileHandle(forWritingAtPath: path) else {
      throw CommandFailure("the file for the differences can't be written", "違いを書き出すファイルを書き込めません")
    }
    self.handle = handle
    var header = CSVWriter()
    try header.row(RehearsalPart.columns + (showsPeople ? RehearsalPart.peopleColumns : []))
    try write(header.bytes)
  }

  /// Appends rows.
  func write(_ rows: [UInt8]) throws {
    guard !rows.isEmpty else { return }
    try handle.write(contentsOf: Data(rows))
  }

  /// Ends the file.
  func close() throws { try handle.close() }
}
