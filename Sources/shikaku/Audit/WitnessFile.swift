import Foundation
import Registry

/// Seals outside the register, one a line, only ever added to.
struct WitnessFile {
  let path: String

  /// Adds a seal and has it on the disk when this returns.
  func append(_ seal: AuditSeal) throws(RegisterError) {
    let file = unsafe open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Self.fault() }
    defer { close(file) }
    // One writer at a time, so that two programs never mix or mend each other's lines.
    guard flock(file, LOCK_EX) == 0 else { throw Self.fault() }
    try Self.dropTornLine(file)
    let size = lseek(file, 0, SEEK_END)
    let line = Array((seal.line + "\n").utf8)
    errno = 0
    guard unsafe write(file, line, line.count) == line.count, fsync(file) == 0 else {
      let fault = Self.fault()
      // A line that is not all there, or may not be, has never been a witness.
      ftruncate(file, size)
      throw fault
    }
  }

  /// Takes away the beginning of a line that a full disk or a power cut left at the end: no register keeps its seal.
  private static func dropTornLine(_ file: Int32) throws(RegisterError) {
    let size = lseek(file, 0, SEEK_END)
    var end = size
    while end > 0 {
      var byte: UInt8 = 0
      guard unsafe pread(file, &byte, 1, end - 1) == 1 else { throw fault() }
      if byte == UInt8(ascii: "\n") { break }
      end -= 1
    }
    if end < size, ftruncate(file, end) != 0 { throw fault() }
  }

  private static func fault() -> RegisterError {
    // A write that took only a part leaves no number behind.
    let words = errno == 0 ? "the disk is full" : unsafe String(cString: strerror(errno))
    return .store("the witness file can't be written: \(words)")
  }

  /// All seals, and the numbers of the lines that are none; a line torn at the end never was one.
  func read() throws -> (seals: [AuditSeal], unreadable: [Int]) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("the witness file is not there or may not be read", "証人ファイルがないか、読む権限がありません")
    }
    let newline = UInt8(ascii: "\n")
    guard let end = data.lastIndex(of: newline) else { return ([], []) }
    var seals: [AuditSeal] = []
    var unreadable: [Int] = []
    for (index, line) in data[...end].split(separator: newline).enumerated() {
      if let seal = AuditSeal(line: String(decoding: line, as: UTF8.self)) { seals.append(seal) } else { unreadable.append(index + 1) }
    }
    return (seals, unreadable)
  }
}
