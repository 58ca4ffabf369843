public import EligibilityModel

extension CivilDate {
  /// The day as people read it, in Japanese with the era: 2026年8月5日（令和8年）, 5 August 2026.
  /// 日付の表示
  public var wording: LocalizedText {
    let (year, month, day) = parts
    let era = Era(of: self).map { era in "\(era.japanese)\(year - era.yearOffset == 1 ? "元" : "\(year - era.yearOffset)")年" }
    return LocalizedText(
      "\(year)年\(month)月\(day)日" + (era.map { "（\($0)）" } ?? ""), "\(day) \(CivilDate.englishMonths[(month - 1) % 12]) \(year)",
      "\(year)年\(month)月\(day)日")
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
}

extension KnownDate {
  /// The day, or that nobody told it.
  /// 判明している日付
  public var wording: LocalizedText {
    switch self {
    case .on(let date): date.wording
    case .unknown: LocalizedText("不明", "not known", "わかりません")
    }
  }
}
