/// The fields of the counter's form that hold one value each; the raw value is the name in the page.
enum CounterField: String, CaseIterable {
  case facility = "facility"
  case reader = "reader"
  case lookup = "lookup"
  case phoneSupport = "phone-support"

  case serviceDate = "service-date"
  case visit = "visit"
  case pastRecord = "past-record"
  case birthDate = "birth-date"
  case insurer = "insurer"
  case income = "income"
  case lostOn = "lost-on"

  case insurerNumber = "insurer-number"
  case symbol = "symbol"
  case number = "number"
  case branch = "branch"

  case cardRegistration = "card-registration"
  case cardState = "card-state"
  case cardCertificateEnd = "card-certificate-end"
  case cardEnd = "card-end"
  case cardVariant = "card-variant"
  case phonePlatform = "phone-platform"
  case phoneState = "phone-state"
  case certificateEnd = "certificate-end"
  case certificateRate = "certificate-rate"
  case noticeRate = "notice-rate"
  case legacyEnd = "legacy-end"
  case elderlyRate = "elderly-rate"
  case elderlyEnd = "elderly-end"

  case cardCheck = "card-check"
  case cardCheckRate = "card-check-rate"
  case cardCheckBenefit = "card-check-benefit"
  case cardCheckLostOn = "card-check-lost-on"
  case numberLookup = "number-lookup"
  case numberLookupRate = "number-lookup-rate"
  case numberLookupBenefit = "number-lookup-benefit"
  case numberLookupLostOn = "number-lookup-lost-on"

  /// What belongs to the counter and not to the patient, and so stays for the next one.
  static let ofTheCounter: [CounterField] = [.facility, .reader, .lookup, .phoneSupport]
}
