public import EligibilityModel
public import Registry

/// Finds covers and households that do not fit the office's records of insurers, employers and households.
/// 台帳の点検
public struct CheckOffice {
  private let reader: any OfficeReader

  /// Looks through this register.
  public init(in reader: any OfficeReader) {
    self.reader = reader
  }

  /// Hands out what does not fit; a kind of which no record is kept is not looked at.
  ///
  /// - Parameters:
  ///   - day: the day on which heads of households are looked for
  ///   - knownAt: what the register knew then
  ///   - report: gets each finding
  /// - Returns: the kinds that were not looked at
  /// - Throws: faults of the register, and what the report throws
  public func run(on day: CivilDate, knownAt: KnownTime, report: (OfficeFinding) throws -> Void) throws -> [OfficeKind] {
    try reader.forEachOfficeFinding(on: day, knownAt: knownAt, report)
    return try OfficeKind.allCases.filter { !(try reader.keepsOffice($0, knownAt: knownAt)) }
  }
}
