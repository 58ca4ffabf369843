import Cryptography

/// The outer form of a backup: a line that says what the file is, then blocks, each with its length before and a checksum behind it.
enum BackupForm {
  static let name = "shikaku-backup"
  static let version = 1
  /// A block is closed when it has so many bytes.
  static let blockSize = 1 << 20
  /// No block has more.
  static let blockLimit = 1 << 26
  /// No line outside blocks has more.
  static let lineLimit = 100

  /// The first line.
  static var opening: [UInt8] { Array("\(name) \(version)\n".utf8) }
  /// The line before a block.
  static func head(_ count: Int) -> [UInt8] { Array("block \(count)\n".utf8) }
  /// The line behind a block: the checksum of all bytes of the file before it.
  static func sum(_ digest: SHA256Digest) -> [UInt8] { Array("sum \(digest.hex)\n".utf8) }
}

/// Writes blocks.
struct BackupBlockWriter {
  private let sink: ([UInt8]) throws -> Void
  private var sum = SHA256Stream()
  private(set) var byteCount: Int64 = 0

  /// Begins a file.
  init(_ sink: @escaping ([UInt8]) throws -> Void) throws {
    self.sink = sink
    try write(BackupForm.opening)
  }

  /// Writes a block, whose last byte is a line end.
  mutating func write(block: [UInt8]) throws {
    try write(BackupForm.head(block.count))
    try write(block)
    try write(BackupForm.sum(sum.digest))
  }

  /// The checksum of everything written.
  var fingerprint: String { sum.digest.hex }

  private mutating func write(_ bytes: [UInt8]) throws {
    sum.update(bytes)
    byteCount += Int64(bytes.count)
    try sink(bytes)
  }
}

/// Reads blocks and gives out none whose checksum does not hold.
struct BackupBlockReader {
  private let source: (Int) throws -> [UInt8]
  private var sum = SHA256Stream()
  private var waiting: [UInt8] = []
  private var position = 0
  /// How many bytes were taken so far.
  private(set) var byteCount: Int64 = 0

  /// Reads the first line.
  ///
  /// - Parameter source: gives the next bytes, at most as many as it is asked for, and none at the end
  /// - Throws: `notABackup`, `newerForm`, and what the source throws
  init(_ source: @escaping (Int) throws -> [UInt8]) throws {
    self.source = source
    let line: [UInt8]
    do {
      line = try takeLine()
    } catch is BackupFault {
      throw BackupFault.notABackup
    }
    guard line != BackupForm.opening else { return }
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == BackupForm.name, let version = Int(words[1]), version > BackupForm.version else {
      throw BackupFault.notABackup
    }
    throw BackupFault.newerForm
  }

  /// The next block.
  /// - Throws: `cut`, `damaged`, and what the source throws
  mutating func next() throws -> [UInt8] {
    let head = String(decoding: try takeLine(), as: UTF8.self)
    guard head.hasPrefix("block "), let count = Int(head.dropFirst(6).dropLast()), (1...BackupForm.blockLimit).contains(count) else {
      throw BackupFault.damaged(beforeByte: byteCount)
    }
    let block = try take(count)
    let digest = sum.digest
    guard try takeLine() == BackupForm.sum(digest), block.last == UInt8(ascii: "\n") else {
      throw BackupFault.damaged(beforeByte: byteCount)
    }
    return block
  }

  /// Makes sure that nothing follows.
  mutating func expectEnd() throws {
    guard try !fill() else { throw BackupFault.damaged(beforeByte: byteCount + 1) }
  }

  /// The checksum of everything read.
  var fingerprint: String { sum.digest.hex }

  private mutating func take(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard try fill() else { throw BackupFault.cut(atByte: byteCount + Int64(bytes.count)) }
      let end = min(waiting.count, position + count - bytes.count)
      bytes += waiting[position..<end]
      position = end
    }
    note(bytes)
    return bytes
  }

  private mutating func takeLine() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.last != UInt8(ascii: "\n") {
      guard try fill() else { throw BackupFault.cut(atByte: byteCount + Int64(bytes.count)) }
      guard bytes.count < BackupForm.lineLimit else { throw BackupFault.damaged(beforeByte: byteCount + Int64(bytes.count)) }
      bytes.append(waiting[position])
      position += 1
    }
    note(bytes)
    return bytes
  }

  private mutating func note(_ bytes: [UInt8]) {
    sum.update(bytes)
    byteCount += Int64(bytes.count)
  }

  /// Whether there are bytes to take, after asking for more where there were none.
  private mutating func fill() throws -> Bool {
    guard position == waiting.count else { return true }
    waiting = try source(BackupForm.blockSize)
    position = 0
    return !waiting.isEmpty
  }
}
