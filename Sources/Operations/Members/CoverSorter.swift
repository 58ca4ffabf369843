/// Where a check puts what memory does not hold; it may hold hashes only, never data of a person.
/// 作業領域
public protocol ScratchSpace {
  /// Appends bytes.
  func append(_ bytes: [UInt8]) throws

  /// Reads bytes that were appended.
  func read(from offset: Int, count: Int) throws -> [UInt8]
}

/// Brings the marks of a file into the order of their places, in constant memory: cut by the first bits of the place, part after part.
struct CoverSorter {
  /// So many marks are held in memory.
  static let held = 1 << 20
  private static let partCount = 256

  private let scratch: any ScratchSpace
  private let limit: Int
  private var parts = [[CoverMark]](repeating: [], count: partCount)
  private var spilled = [[Range<Int>]](repeating: [], count: partCount)
  private var count = 0
  private var scratchEnd = 0

  init(scratch: any ScratchSpace, holding limit: Int = held) {
    self.scratch = scratch
    self.limit = limit
  }

  mutating func add(_ mark: CoverMark) throws {
    if count >= limit { try spill() }
    parts[Int(mark.place >> 56)].append(mark)
    count += 1
  }

  /// Hands out the marks of each place in the order of their lines.
  mutating func forEachPlace(_ body: (ArraySlice<CoverMark>) -> Void) throws {
    for part in parts.indices {
      var marks = parts[part]
      parts[part] = []
      for range in spilled[part] { try read(range, into: &marks) }
      marks.sort()
      Self.cut(marks, body)
    }
  }

  private static func cut(_ marks: [CoverMark], _ body: (ArraySlice<CoverMark>) -> Void) {
    var first = 0
    for index in marks.indices where index + 1 == marks.count || marks[index + 1].place != marks[index].place {
      body(marks[first...index])
      first = index + 1
    }
  }

  private mutating func spill() throws {
    for part in parts.indices where !parts[part].isEmpty {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(parts[part].count * CoverMark.byteCount)
      for mark in parts[part] { mark.append(to: &bytes) }
      try scratch.append(bytes)
      spilled[part].append(scratchEnd..<scratchEnd + bytes.count)
      scratchEnd += bytes.count
      parts[part].removeAll(keepingCapacity: true)
    }
    count = 0
  }

  private func read(_ range: Range<Int>, into marks: inout [CoverMark]) throws {
    let bytes = try scratch.read(from: range.lowerBound, count: range.count)
    for index in stride(from: 0, to: bytes.count - CoverMark.byteCount + 1, by: CoverMark.byteCount) {
      marks.append(CoverMark(bytes, at: index))
    }
  }
}
