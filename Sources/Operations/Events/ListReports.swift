public import EligibilityModel
public import Registry

/// The reports of an insurer that wait: those whose last day is longest over first, then those due next.
/// 処理待ち届出の一覧
public struct ListReports {
  private let reader: any EventReader

  /// Reads from this register.
  public init(in reader: any EventReader) {
    self.reader = reader
  }

  /// Lists what waits.
  ///
  /// - Parameters:
  ///   - insurer: whose reports
  ///   - knownAt: what the register knew then
  ///   - day: the day against which last days are held
  /// - Returns: the reports, each with the days that are left
  /// - Throws: faults of the store
  public func run(of insurer: InsurerNumber, knownAt: KnownTime, on day: CivilDate) throws(RegisterError) -> [WaitingReport] {
    let reports = try reader.openReports(of: insurer, knownAt: knownAt).map { WaitingReport($0, on: day) }
    return reports.sorted { ($0.standing.urgency, $0.report.id) < ($1.standing.urgency, $1.report.id) }
  }
}

/// A report that waits, and how its last day stands to a day.
/// 処理待ちの届出
public struct WaitingReport: Hashable, Sendable, MaskedInLogs {
  /// The report.
  public let report: MemberReport
  /// 届出期限までの日数.
  public let standing: ReportStanding

  /// Counts the days.
  public init(_ report: MemberReport, on day: CivilDate) {
    self.report = report
    standing = ReportStanding(dueOn: report.content.dueOn, on: day)
  }
}

/// How the last day of a report stands to a day.
/// 届出期限までの日数
public enum ReportStanding: Hashable, Sendable {
  /// The last day is over by so many days.
  case overdue(days: Int)
  /// So many days are left; 0 on the last day itself.
  case daysLeft(Int)
  /// No days are counted.
  case notCounted

  init(dueOn: CivilDate?, on day: CivilDate) {
    guard let left = dueOn.map({ day.days(until: $0) }) else {
      self = .notCounted
      return
    }
    self = left < 0 ? .overdue(days: -left) : .daysLeft(left)
  }

  /// Smaller is more urgent.
  fileprivate var urgency: Int {
    switch self {
    case .overdue(let days): -days
    case .daysLeft(let days): days
    case .notCounted: .max
    }
  }
}
