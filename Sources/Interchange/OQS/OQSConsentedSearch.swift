public import EligibilityModel

/// For which days an institution asks who agreed to visits or to online care.
/// 同意済資格情報の照会用情報
///
/// Element `QualificationConfirmSearchInfo` of such a list. Source: interfaces 3.4.
public struct OQSConsentedSearch: Hashable, Sendable {
  /// Which days are meant.
  public enum Days: String, CaseIterable, Sendable {
    /// 同意日.
    case consent = "ConsentDate"
    /// 診療日.
    case examination = "ExaminationDate"
  }

  /// 診療区分.
  public let treatment: OQSTreatment
  /// Which days are meant.
  public let days: Days
  /// The first of them.
  public let from: CivilDate
  /// The last of them.
  public let through: CivilDate

  /// Reads the element; which kind of care is asked for follows from the file's name, too, and both have to agree.
  init(_ element: OQSElement, _ expected: OQSTreatment) throws(OQSFault) {
    let consent = try Self.dates(.consent, element)
    let examination = try Self.dates(.examination, element)
    if consent != nil, examination != nil { throw Self.broken("ExaminationDateFrom", element, "only one kind of days can be asked for") }
    days = consent == nil ? .examination : .consent
    guard let dates = consent ?? examination else { throw OQSFault(.missing, element: "ConsentDateFrom", line: element.line) }
    (from, through) = dates
    if through < from { throw Self.broken("\(days.rawValue)To", element, "the last day is before the first") }
    treatment = try element.code("MedicalTreatmentFlag", OQSTreatment.self)
    if treatment != expected { throw Self.broken("MedicalTreatmentFlag", element, "the name of the file says \(expected.rawValue)") }
  }

  /// Both days or none.
  private static func dates(_ days: Days, _ element: OQSElement) throws(OQSFault) -> (CivilDate, CivilDate)? {
    let (first, last) = ("\(days.rawValue)From", "\(days.rawValue)To")
    let from = try element.optional(first) { try CivilDate(compact: $0) }
    let through = try element.optional(last) { try CivilDate(compact: $0) }
    switch (from, through) {
    case (let from?, let through?): return (from, through)
    case (nil, nil): return nil
    case (let from, _): throw OQSFault(.missing, element: from == nil ? first : last, line: element.line)
    }
  }

  private static func broken(_ name: String, _ element: OQSElement, _ detail: String) -> OQSFault {
    OQSFault(.value, element: name, line: element.line(of: name), detail: detail)
  }
}

/// The ways of care for which lists of consents are asked, of code list OQSCD028.
/// 診療区分
public enum OQSTreatment: String, OQSCoded {
  /// OQSCD028.
  public static var codeList: OQSCodeList { .treatment }

  /// 訪問診療等.
  case homeVisit = "2"
  /// オンライン診療等.
  case onlineCare = "3"
}
