import Foundation

/// Splits an input of any size into lines with bounded memory.
struct LineReader {
  /// A line, or the fact that one was too long to keep.
  enum Line {
    case bytes([UInt8])
    case tooLong
  }

  private let input: FileHandle
  private let limit: Int
  private var pending: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(_ input: FileHandle, limit: Int = 1 << 20) {
    self.input = input
    self.limit = limit
  }

  /// The next line without its end; `nil` when the input is used up. A last line need not end.
  mutating func next() throws -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if let end = pending[position...].firstIndex(of: UInt8(ascii: "\n")) {
        isTooLong = isTooLong || line.count + (end - position) > limit
        if !isTooLong { line += pending[position..<end] }
        position = end + 1
        return isTooLong ? .tooLong : .bytes(LineReader.withoutReturn(line))
      }
      isTooLong = isTooLong || line.count + (pending.count - position) > limit
      if !isTooLong { line += pending[position...] }
      guard try refill() else { return line.isEmpty && !isTooLong ? nil : isTooLong ? .tooLong : .bytes(LineReader.withoutReturn(line)) }
    }
  }

  /// Whether another whole line has arrived already, so that its answer need not wait for whoever writes the next one.
  var hasLine: Bool { pending[position...].contains(UInt8(ascii: "\n")) }

  private mutating func refill() throws -> Bool {
    position = 0
    pending = isAtEnd ? [] : try available()
    isAtEnd = pending.isEmpty
    return !isAtEnd
  }

  /// What has arrived, waiting for the first byte of it only: a caller who sends a line and reads the answer must not wait for a full buffer.
  private func available() throws -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let descriptor = input.fileDescriptor
    while true {
      let got = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if got >= 0 { return Array(chunk.prefix(got)) }
      guard errno == EINTR else { throw CommandFailure("the input can't be read", "入力を読めません") }
    }
  }

  /// Whether a line holds nothing but blanks, and is passed over.
  static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private static func withoutReturn(_ line: [UInt8]) -> [UInt8] {
    line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line
  }
}
