public import EligibilityModel
public import Registry

/// Finds what a whole file of members says else than the register: new, changed and unchanged covers, and those that the file does not know any more.
/// 前回との突合
public struct CompareMembers {
  private let register: any RegisterComparison
  private let comparison: CoverComparison
  private let examples: Int
  private var insurers: Set<InsurerNumber> = []
  /// What was found so far.
  public private(set) var report = ComparisonReport()

  /// A comparison.
  ///
  /// - Parameters:
  ///   - register: The register at the time with which the file is compared.
  ///   - columns: The columns that the file has; nothing is said of the others.
  ///   - day: From which day on the file is true.
  ///   - examples: How many of each kind are named.
  public init(with register: any RegisterComparison, columns: Set<ComparedPart>, on day: CivilDate, examples: Int = 10) {
    self.register = register
    self.examples = examples
    comparison = CoverComparison(columns: columns, day: day)
  }

  /// The columns that are compared.
  public var columns: Set<ComparedPart> { comparison.columns }

  /// Compares the next lines; faulty ones were refused before.
  public mutating func take(_ lines: [ImportLine]) throws {
    let members = lines.compactMap { line in line.record.map { (record: $0, line: line.number) } }
    guard !members.isEmpty else { return }
    var known: [RecordID] = []
    for (member, rows) in zip(members, try register.rows(under: members.map(\.record))) {
      let match = comparison.match(member.record, among: rows)
      known += match.rows
      insurers.insert(member.record.insurerNumber)
      report.count(match.difference, ComparisonReport.Place(line: member.line, branchNumber: member.record.branchNumber), examples)
    }
    if !known.isEmpty { try register.remember(known) }
  }

  /// Finds those whom the file does not know any more, when its last line was compared; other insurers' members are not looked at.
  public mutating func finish() throws {
    for insurer in insurers.sorted(by: { $0.canonical < $1.canonical }) {
      try register.forEachMissing(of: insurer, on: comparison.day) { row in
        report.gone += 1
        if report.goneExamples.count < examples { report.goneExamples.append(row.id) }
      }
    }
  }

  /// Hands out the last rows of the covers that the file does not know any more.
  public func forEachMissing(_ body: (RecordedCoverage) throws -> Void) throws {
    for insurer in insurers.sorted(by: { $0.canonical < $1.canonical }) {
      try register.forEachMissing(of: insurer, on: comparison.day, body)
    }
  }
}

/// What a comparison found, in figures and by places; holds no data of a person.
/// 突合の集計
public struct ComparisonReport: Sendable {
  /// A line of the file; the branch number tells the members of a household apart.
  public struct Place: Hashable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// 枝番.
    public let branchNumber: BranchNumber?
  }

  /// Covers that the register does not know.
  public private(set) var new = 0
  /// Covers of which the register says something else.
  public private(set) var changed = 0
  /// Covers that the file does not know any more.
  public fileprivate(set) var gone = 0
  /// Covers of which both say the same.
  public private(set) var unchanged = 0
  /// Lines that a person has to look at first.
  public private(set) var unclear = 0
  /// How often each part changed.
  public private(set) var parts: [ComparedPart: Int] = [:]
  /// The first new covers.
  public private(set) var newExamples: [Place] = []
  /// The first changed covers.
  public private(set) var changedExamples: [(place: Place, parts: [ComparedPart])] = []
  /// The first lines that are unclear.
  public private(set) var unclearExamples: [Place] = []
  /// The rows of the first covers that are gone.
  public fileprivate(set) var goneExamples: [RecordID] = []

  init() {}

  /// How many lines were compared.
  public var lines: Int { new + changed + unchanged + unclear }

  /// How many covers the register holds of these insurers on that day.
  public var known: Int { unchanged + changed + unclear + gone }

  /// How many covers would be written.
  public var differing: Int { new + changed + gone }

  /// Which share of the known covers would change; 1 and more where hardly any is known.
  public var share: Double { Double(differing) / Double(max(1, known)) }

  fileprivate mutating func count(_ difference: CoverDifference, _ place: Place, _ examples: Int) {
    switch difference {
    case .unchanged: unchanged += 1
    case .new:
      new += 1
      if newExamples.count < examples { newExamples.append(place) }
    case .changed(let found):
      changed += 1
      for part in found { parts[part, default: 0] += 1 }
      if changedExamples.count < examples { changedExamples.append((place, found)) }
    case .unclear:
      unclear += 1
      if unclearExamples.count < examples { unclearExamples.append(place) }
    }
  }
}
