import EligibilityModel
import Operations
import Registry

/// Thrown where a test stops a load.
struct Stopped: Error {}

/// A file of batches that can be loaded, stopped and loaded again, with a sink for its refused rows.
final class TestLoad {
  /// Where a load is stopped.
  enum Stop: Hashable, Sendable {
    /// Before a batch is read.
    case before(batch: Int)
    /// In the change of a batch, when its refused rows were kept.
    case within(batch: Int)
    /// When a batch was committed, before anybody heard of it.
    case after(batch: Int)

    static let all: [Stop] = (0..<4).flatMap { [.before(batch: $0), .within(batch: $0)] } + (0..<3).map { .after(batch: $0) }
  }

  private let batches: [ImportBatch]
  let source = TestLoad.source()
  /// What was told after the commits.
  private(set) var told: [ImportRefusal] = []
  /// The lines from which refused rows were kept, as a file that is cut back holds them.
  private(set) var refusedRows: [Int] = []
  /// How many lines the batches with refused rows had.
  private(set) var kept: [Int] = []

  init(_ lines: [[ImportLine]]) {
    let count = lines.count
    batches = lines.enumerated().map { index, lines in
      let (start, end) = (LoadPosition(line: index * 10 + 1, byte: Int64(index * 100)), Int64(index * 100 + 100))
      return ImportBatch(lines: lines, start: start, end: LoadPosition(line: index * 10 + 11, byte: end), isLast: index + 1 == count)
    }
  }

  func members(into register: TestRegister, day: Int, times: ImportTimes? = nil) throws -> ImportMembers {
    let actor = AuditActor(name: "担当", role: .insurerStaff)
    guard let actor else { throw Stopped() }
    return ImportMembers(
      into: register.writer, from: source, on: AuditOccasion(actor: actor, purpose: .memberRegistration),
      times: times ?? ImportTimes(stated: Self.time(day)) { Self.time(day) })
  }

  @discardableResult
  func run(into register: TestRegister, day: Int = 1, times: ImportTimes? = nil, stop: Stop? = nil) throws -> LoadProgress {
    let load = try ImportMembers.unfinished(source, in: register.reader)
    var (read, written) = (0, load.map { Int($0.progress.position.byte / 100) } ?? 0)
    return try members(into: register, day: day, times: times).run(
      goingOn: load,
      keep: { refusals, batch, from in
        self.refusedRows = self.refusedRows.prefix(Int(from)) + refusals.map(\.line)
        self.kept.append(batch.lines.count)
        if stop == .within(batch: written) { throw Stopped() }
        return Int64(self.refusedRows.count)
      },
      told: { _, refusals in
        self.told += refusals
        if stop == .after(batch: written) { throw Stopped() }
        written += 1
      },
      batches: {
        if stop == .before(batch: read) { throw Stopped() }
        defer { read += 1 }
        return read < self.batches.count ? self.batches[read] : nil
      })
  }
}

extension TestLoad {
  static func source(file: String = "members.csv", fingerprint: String = "a", way: LoadWay = .skipBad) -> LoadSource {
    LoadSource(file: Self.text(file), fingerprint: fingerprint, byteCount: 100, way: way)
  }

  private static func text(_ file: String) -> RegisterText {
    guard let text = RegisterText(file) else { preconditionFailure("a file has a name") }
    return text
  }

  static func line(_ number: Int, rate: CopaymentRate = .thirtyPercent, at line: Int? = nil) throws -> ImportLine {
    .member(try Member(number: "\(number)", reference: nil, rate: rate).record(), line: line ?? number + 1)
  }

  static func refusal(_ line: Int) -> ImportRefusal {
    ImportRefusal(line: line, field: "番号", english: "a value is needed", japanese: "値が必要です")
  }

  static func time(_ day: Int) -> KnownTime { KnownTime(startOf: .fixed(2026, 4, day)) }

  static func isThere(_ number: Int, in register: TestRegister) throws -> Bool {
    let question = try Member(number: "\(number)").question(on: .fixed(2026, 4, 1), knownAt: time(30))
    return try register.reader.lookUp(question) != .none
  }
}
