import Cryptography
import Foundation
import Registry

/// Seals outside the register, one a line, only ever added to.
struct WitnessFile {
  let path: String

  /// Adds a seal and has it on the disk when this returns.
  func append(_ seal: AuditSeal) throws(CryptographyError) {
    let file = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .file(errno) }
    defer { close(file) }
    let line = Array((seal.line + "\n").utf8)
    // One write, so that two programs never mix their lines.
    guard unsafe write(file, line, line.count) == line.count, fsync(file) == 0 else { throw .file(errno) }
  }

  /// All seals, and the numbers of the lines that are none.
  func read() throws -> (seals: [AuditSeal], unreadable: [Int]) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("the witness file is not there or may not be read", "証人ファイルがないか、読む権限がありません")
    }
    var seals: [AuditSeal] = []
    var unreadable: [Int] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      if let seal = AuditSeal(line: String(decoding: line, as: UTF8.self)) { seals.append(seal) } else { unreadable.append(index + 1) }
    }
    return (seals, unreadable)
  }
}
