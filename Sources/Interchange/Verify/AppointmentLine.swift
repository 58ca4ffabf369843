public import EligibilityModel

/// One line of a list of appointments.
/// 予約者一覧の行
public enum AppointmentLine: Sendable {
  /// Somebody to ask for.
  case appointment(Appointment)
  /// Why a line can't be asked.
  case refused(AppointmentFault)
}

/// Somebody who has an appointment.
/// 予約
public struct Appointment: Sendable, MaskedInLogs {
  /// The line, counted from 1 with the header.
  public let line: Int
  /// The caller's own mark, given back unchanged; `nil` where there is none.
  public let mark: String?
  /// Whom to ask for.
  public let numbers: MemberNumbers
  /// 診療日.
  public let serviceDate: CivilDate

  /// Keeps the parts.
  public init(line: Int, mark: String?, numbers: MemberNumbers, serviceDate: CivilDate) {
    self.line = line
    self.mark = mark
    self.numbers = numbers
    self.serviceDate = serviceDate
  }
}

/// What is wrong with a line, and where; never holds the value that stands there.
/// 予約者一覧の誤り
public struct AppointmentFault: Error, Hashable, Sendable {
  /// The line, counted from 1 with the header.
  public let line: Int
  /// The column as the file writes it; `nil` when the line as a whole is wrong.
  public let column: String?
  /// What is wrong and how to mend it, in English.
  public let english: String
  /// The same in Japanese.
  public let japanese: String

  init(_ line: Int, _ column: String?, _ english: String, _ japanese: String) {
    self.line = line
    self.column = column
    self.english = english
    self.japanese = japanese
  }

  init(_ line: Int, _ column: String?, _ reason: MemberFault.Reason) {
    self.init(line, column, reason.english, reason.japanese)
  }

  init(_ fault: CSVFault) {
    self.init(fault.line, nil, fault.reason.english, fault.reason.japanese)
  }
}
