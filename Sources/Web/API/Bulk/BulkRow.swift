import EligibilityModel
import Interchange
import Operations
import Registry

/// The answer to one line of a list; of the person nothing is kept but what the list's owner needs to find them again.
/// 一括照会の結果行
struct BulkRow: Sendable {
  /// What was told.
  enum Told: Sendable {
    case valid(CopaymentRate?, certificateValidThrough: CivilDate?)
    /// Not exactly one cover.
    case other(LookupAnswer)
    /// The register did not answer.
    case failed
  }

  let line: Int
  let mark: String?
  let told: Told

  init(_ appointment: Appointment, _ answer: Result<LookupAnswer, RegisterError>) {
    line = appointment.line
    mark = appointment.mark
    switch answer {
    case .success(.valid(let found)): told = .valid(found.copaymentRate, certificateValidThrough: found.certificateValidThrough)
    case .success(let answer): told = .other(answer)
    case .failure: told = .failed
    }
  }

  /// The answer's word.
  var word: AnswerWord {
    switch told {
    case .valid: .valid
    case .other(let answer): answer.inquiryAnswer.validity
    case .failed: .unknown
    }
  }

  /// What needs somebody's eyes comes first.
  var rank: Int {
    switch word {
    case .invalid: 0
    case .invalidWithNewer: 1
    case .several: 2
    case .none: 3
    case .unknown, .notAsked: 4
    case .valid: 5
    }
  }

  /// Whether somebody has to look at it before the visit.
  var isException: Bool { word != .valid }

  func write(to object: inout JSONObjectWriter) {
    object.integer("line", line)
    object.stringIfPresent("id", mark)
    switch told {
    case .valid(let rate, let certificateEnd):
      object.word("answer", AnswerWord.valid)
      object.integerIfPresent("copaymentRate", rate?.percent)
      object.dateIfPresent("certificateValidThrough", certificateEnd)
    case .other(let answer): object.write(answer)
    case .failed: object.write(VerifyReason.notAnswered)
    }
  }
}

extension AppointmentFault {
  func write(to object: inout JSONObjectWriter) {
    object.integer("line", line)
    object.stringIfPresent("field", column)
    object.string("message", english)
    object.string("messageJa", japanese)
  }
}
