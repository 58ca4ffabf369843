public import EligibilityModel
public import Interchange
public import Operations
import Registry

// The register's answer in the words of the online verification service.
extension OQSAnswer {
  /// - Parameters:
  ///   - result: what the register said; `nil` counts as no answer
  ///   - search: what was asked
  ///   - date: the day it was asked for
  ///   - echo: the question as it was written
  ///   - insurerName: the name of an insurer on a day
  init(
    _ result: Result<LookUpMember.Result, RegisterError>?, to search: OQSSearch, on date: CivilDate, echo: OQSEcho,
    insurerName: (InsurerNumber, CivilDate) -> String?
  ) {
    guard let told = try? result?.get() else {
      self.init(.failed(OQSFault(noAnswer: result)), echo: echo)
      return
    }
    self.init(Outcome(told, ceilingConsent: search.ceilingConsent, on: date, insurerName: insurerName), echo: echo)
  }
}

extension OQSAnswer {
  /// What is told about somebody with what they agreed to, at a card reader, for visits or for online care.
  init(
    _ result: Result<LookUpMember.Result, RegisterError>?, on date: CivilDate, _ consents: OQSConsents,
    insurerName: (InsurerNumber, CivilDate) -> String?
  ) {
    let echo = OQSEcho(name: "", [])
    guard let told = try? result?.get() else {
      self.init(.failed(OQSFault(noAnswer: result)), echo: echo)
      return
    }
    let ceilingConsent: OQSCeilingConsent = consents.answers[.ceiling]?.consent == .given ? .given : .notGiven
    switch Outcome(told, ceilingConsent: ceilingConsent, on: date, insurerName: insurerName) {
    case .answered(let validity, let covers): self.init(.answered(validity, covers.map { $0.with(consents) }), echo: echo)
    case let outcome: self.init(outcome, echo: echo)
    }
  }
}

extension OQSAnswer.Outcome {
  /// The register's answer in the words of the service.
  ///
  /// - Parameters:
  ///   - result: what the register said, with the record behind it
  ///   - ceilingConsent: whether the ceiling may be shown
  ///   - date: the day it was asked for
  ///   - insurerName: the name of an insurer on a day; without one the kind of the insurer stands in its place
  public init(
    _ result: LookUpMember.Result, ceilingConsent: OQSCeilingConsent, on date: CivilDate,
    insurerName: (InsurerNumber, CivilDate) -> String? = { _, _ in nil }
  ) {
    func covers(_ recorded: RecordedCoverage?) -> [OQSQualification] {
      guard let record = recorded?.record else { return [] }
      // A cover that ended is named as its insurer was called on its last day.
      let day = min(date, record.period.until?.dayBefore ?? date)
      var cover = OQSQualification(record, ceilingConsent, on: date, insurerName: insurerName(record.insurerNumber, day))
      cover.referenceNumber = result.patientNumber?.text.text
      return [cover]
    }
    switch result.answer {
    case .valid: self = .answered(.valid, covers(result.recorded))
    case .invalid: self = .answered(.invalid, covers(result.former))
    case .invalidWithNewer: self = .answered(.invalidWithNewer, covers(result.former))
    case .notYet, .none: self = .answered(.none, [])
    case .several: self = .answered(.several, [])
    // A report that waits must not look like "no cover"; the national words have none for it.
    case .reported: self = .failed(OQSFault(.reported))
    }
  }
}

extension OQSAnswer.Outcome {
  /// What came of the registration of a patient's number; `nil` counts as no answer.
  init(_ result: Result<PatientNumberOutcome, RegisterError>?) {
    switch try? result?.get() {
    case .registered, .replaced, .unchanged: self = .registered
    case .nobody: self = .failed(OQSFault(.unknownMember))
    case .several: self = .failed(OQSFault(.severalMembers))
    case nil: self = .failed(OQSFault(noAnswer: result))
    }
  }
}

extension OQSFault {
  /// Why there is no answer; `nil` counts as none.
  fileprivate init(noAnswer result: Result<some Any, RegisterError>?) {
    if case .failure(.tooManyUnknown)? = result { self.init(.slowed) } else { self.init(.unavailable) }
  }
}

extension OQSQualification {
  fileprivate func with(_ consents: OQSConsents) -> OQSQualification {
    var cover = self
    cover.consents = consents
    return cover
  }

  fileprivate init(_ record: CoverageRecord, _ ceilingConsent: OQSCeilingConsent, on date: CivilDate, insurerName: String?) {
    self.init(
      insurerNumber: record.insurerNumber, number: record.number, role: record.role, name: record.person.name, sex: record.person.sex,
      birthDate: record.person.birthDate, period: record.period, insurerName: insurerName ?? record.insurerNumber.kind.japanese,
      ceilingConsent: ceilingConsent)
    symbol = record.symbol
    branchNumber = record.branchNumber
    insuredName = record.role == .insuredPerson ? record.person.name : nil
    nameKana = record.person.nameKana
    address = record.details.address?.text
    certificateValidThrough = record.details.certificateValidThrough
    lossReason = record.period.until == nil ? nil : record.details.lossReason
    isPreschool = date <= LegalAge(of: record.person.birthDate).preschoolThrough
    state(record.details.copaymentRate, of: record, on: date)
  }

  /// The share stands in an element of its own for people aged 70 to 74, and with the cover itself from 75 on.
  private mutating func state(_ rate: CopaymentRate?, of record: CoverageRecord, on date: CivilDate) {
    guard let rate else { return }
    if record.insurerNumber.kind == .lateStageElderlyCare {
      copaymentRate = rate
    } else if LegalAge(of: record.person.birthDate).elderlyRateFrom <= date {
      elderlyShare = OQSElderlyShare(rate: rate, from: record.stated.from, through: record.stated.validThrough)
    }
  }
}
