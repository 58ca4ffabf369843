import Cryptography
import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry

/// What one look through a file tells before anything of it is loaded.
struct FileLook {
  let fingerprint: String
  let byteCount: Int64
  let encoding: TextEncoding
  /// Faulty lines, where they were looked for.
  let refused: Int
  /// All lines, where they were looked at.
  let lines: Int
}

extension FileLook {
  /// Reads the whole file.
  ///
  /// - Parameters:
  ///   - file: The file at its beginning.
  ///   - refuse: Gets what is wrong with the file as it is found; `nil` leaves the lines alone.
  ///   - progress: Gets how many bytes and lines were read.
  /// - Throws: `CommandFailure` for a file that can't be read or has no good header.
  init(_ file: BatchesAhead, refuse: ((ImportRefusal) -> Void)?, progress: (Int64, Int) -> Void) throws {
    var hash = SHA256Stream()
    var check = ImportCheck(scratch: try ScratchFile())
    var count: Int64 = 0
    while let (batch, bytes) = try file.next() {
      hash.update(bytes)
      count += Int64(bytes.count)
      for refusal in try check.take(batch.lines) { refuse?(refusal) }
      progress(count, check.lines)
    }
    if let refuse { for refusal in try check.finish() { refuse(refusal) } }
    fingerprint = hash.digest.hex
    byteCount = count
    encoding = file.asking(\.encoding)
    refused = check.refused
    lines = check.lines
  }
}

/// A nameless file for what memory does not hold; gone with the program, however that ends.
final class ScratchFile: ScratchSpace {
  private let handle: FileHandle

  init() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "shikaku-" + UUID().uuidString).path
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw CommandFailure("no scratch file can be made (TMPDIR)", "作業ファイルを作れません（TMPDIR）") }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    _ = unsafe unlink(path)
  }

  func append(_ bytes: [UInt8]) throws {
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(bytes))
  }

  func read(from offset: Int, count: Int) throws -> [UInt8] {
    try handle.seek(toOffset: UInt64(offset))
    return [UInt8](try handle.read(upToCount: count) ?? Data())
  }
}
