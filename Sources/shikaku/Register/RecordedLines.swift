import Foundation
import Interchange
import Registry

/// The lines of a stream that is recorded line by line, each with the time at which the register learns it.
struct RecordedLines {
  private var lines: LineReader
  private let now: () -> KnownTime
  private var number = 0
  private var last: KnownTime?

  init(_ input: FileHandle, now: @escaping () -> KnownTime) {
    lines = LineReader(input)
    self.now = now
  }

  /// The next line that is not blank, its number counted from 1; `nil` at the end.
  mutating func next() throws -> (number: Int, bytes: [UInt8], time: KnownTime)? {
    while let line = try lines.next() {
      number += 1
      guard let bytes = line.content else { continue }
      // The register learns one thing after another, however coarse the clock is.
      let time = last.map { max(now(), KnownTime(microseconds: $0.microseconds + 1)) } ?? now()
      last = time
      return (number, bytes, time)
    }
    return nil
  }
}

extension LineReader.Line {
  /// The bytes of a line, or enough of a line that is too long to be refused for its size; `nil` for a blank one.
  fileprivate var content: [UInt8]? {
    switch self {
    case .tooLong: [UInt8](repeating: UInt8(ascii: " "), count: MemberEventReader.maximumBytes + 1)
    case .bytes(let bytes): LineReader.isBlank(bytes) ? nil : bytes
    }
  }
}
