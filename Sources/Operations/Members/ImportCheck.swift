import Registry

/// Looks through a whole file before its first line is written, in constant memory: faulty lines, and lines that contradict an earlier one.
/// 取込前の検査
public struct ImportCheck {
  /// So many contradictions are named; all are counted.
  public static let namedContradictions = 100_000

  private var covers: CoverSorter
  /// Faulty lines so far.
  public private(set) var refused = 0
  /// Lines so far, the faulty ones included.
  public private(set) var lines = 0

  /// A check that puts what memory does not hold into a scratch space.
  public init(scratch: any ScratchSpace) {
    self.init(scratch: scratch, holding: CoverSorter.held)
  }

  init(scratch: any ScratchSpace, holding limit: Int) {
    covers = CoverSorter(scratch: scratch, holding: limit)
  }

  /// Looks at the next lines.
  /// - Returns: What is wrong with them, each by itself.
  public mutating func take(_ lines: [ImportLine]) throws -> [ImportRefusal] {
    self.lines += lines.count
    var refusals: [ImportRefusal] = []
    for line in lines {
      switch line {
      case .member(let record, let number): try covers.add(CoverMark(of: record, line: number))
      case .refused(let found):
        refused += 1
        refusals += found
      }
    }
    return refusals
  }

  /// Compares the lines with each other, when the last one was looked at.
  /// - Returns: The lines that say something else than an earlier one about the same cover, in their order.
  public mutating func finish() throws -> [ImportRefusal] {
    var found: [Int] = []
    var count = 0
    try covers.forEachPlace { marks in
      for line in Self.contradictions(in: marks) {
        count += 1
        if found.count < Self.namedContradictions { found.append(line) }
      }
    }
    refused += count
    return found.sorted().map { .contradiction(line: $0) }
  }

  /// The lines that contradict an accepted earlier one; the marks stand in the order of the lines.
  static func contradictions(in marks: ArraySlice<CoverMark>) -> [Int] {
    guard marks.count > 1 else { return [] }
    var accepted: [CoverMark] = []
    var lines: [Int] = []
    for mark in marks {
      let same = accepted.filter { $0.isSameCover(as: mark) }
      if same.contains(where: { mark.contradicts($0) }) || accepted.count >= CoverMark.mostPeople {
        lines.append(Int(mark.line))
      } else if same.isEmpty {
        accepted.append(mark)
      }
    }
    return lines
  }
}
