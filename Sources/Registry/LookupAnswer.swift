public import EligibilityModel

/// What the register says about a person on a day.
/// 照会結果
public enum LookupAnswer: Hashable, Sendable {
  /// 有効: exactly one cover on that day.
  case valid(FoundCoverage)
  /// 無効: the cover ended on or before that day.
  case invalid(lostOn: CivilDate)
  /// 無効（新しい資格あり）: it ended, and another cover of the same person includes that day.
  case invalidWithNewer(lostOn: CivilDate)
  /// The cover begins after that day.
  case notYet(from: CivilDate)
  /// 該当資格なし: nobody is known under these numbers with this birth date.
  case none
  /// 届出処理中: nobody is known yet, but a report came and waits; not the same as none.
  case reported(on: CivilDate)
  /// 複数該当: more than one person, or more than one cover on that day.
  case several(count: Int)

  /// The answer in the words of an inquiry.
  ///
  /// A cover that has not begun counts as none on that day: an inquiry has no word for it. A report that waits leaves the answer open.
  public var inquiryAnswer: InquiryAnswer {
    switch self {
    case .valid(let found): .valid(ReportedCoverage(rate: found.copaymentRate.map(PrintedRate.printed) ?? .notPrinted))
    case .invalid(let lostOn): .invalid(lostOn: .on(lostOn))
    case .invalidWithNewer(let lostOn): .invalidWithNewer(lostOn: .on(lostOn))
    case .notYet, .none: .none
    case .several: .several
    case .reported: .unknown
    }
  }
}
