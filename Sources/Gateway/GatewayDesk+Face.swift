import EligibilityModel
import Interchange
import Operations
import Registry

// Results of card readers.
extension GatewayDesk {
  /// The answer about somebody who identified themselves at a card reader; `nil` where the reader can't read the card.
  ///
  /// What they agreed to stands in the register before anybody is told, and the file says "agreed" only of what does. In the grace of
  /// the card's certificate eligibility alone is told, so that there is nothing to agree to (F-320).
  func result(of reading: OQSFaceReading, at institution: MedicalInstitutionCode, on date: CivilDate) -> FaceAnswer? {
    let use = reading.certificateValidThrough.map { register.cardUse($0, date) } ?? .everything
    guard use != .nothing else { return nil }
    let time = now()
    let at = Self.written(time)
    let question = LookupQuestion(
      insurerNumber: reading.insurerNumber, symbol: reading.symbol, number: reading.number, branchNumber: reading.branchNumber,
      birthDate: reading.birthDate, serviceDate: date, knownAt: time)
    let told = register.ask([question], institution).first
    let kept = use == .everything ? keep(reading, told, institution) : ([], .eligibilityAlone)
    var names = InsurerNames(register.insurerRecords, knownAt: time)
    let answer = OQSAnswer(told, on: date, OQSConsents(kept.items, at: at)) { names.name(of: $0, on: $1) }
    let header = OQSHeaderEcho(confirmationDate: date, institution: institution)
    let bytes = writer.write(.answer(answer), OQSResponseHeader(executedAt: at, echo: header, reference: .myNumberCard))
    return FaceAnswer(bytes: bytes, at: at, consent: kept.state)
  }

  private func keep(
    _ reading: OQSFaceReading, _ told: Result<LookUpMember.Result, RegisterError>?, _ institution: MedicalInstitutionCode
  ) -> (items: Set<OQSConsentItem>, state: FaceConsent) {
    guard let result = try? told?.get() else { return ([], .unavailable) }
    guard let person = (result.recorded ?? result.former)?.record.person else { return ([], .nobody) }
    guard let reference = person.reference else { return ([], .withoutPersonID) }
    let link = PersonLink(reference: reference, birthDate: person.birthDate)
    switch register.record(ReaderConsent(person: link, institution: institution, answer: ReaderAnswer(reading.answer))) {
    case .success(.recorded(let items)): return (Set(OQSConsentItem.allCases.filter { items.contains($0.consentItem) }), .recorded)
    case .success(.refused(.nothingToCarryOver)): return ([], .nothingToCarryOver)
    case .success(.refused), .failure: return ([], .unavailable)
    }
  }
}

/// A result of a card reader before it stands in a folder.
struct FaceAnswer {
  let bytes: [UInt8]
  /// When it was made, `yyyyMMddHHmmss` in Japan.
  let at: String
  let consent: FaceConsent
}

/// Whether what somebody agreed to at a card reader stands in the register.
/// カードリーダーでの同意の登録状況
public enum FaceConsent: String, CaseIterable, Sendable {
  /// It does.
  case recorded
  /// Nobody, or more than one person, stands under the numbers.
  case nobody
  /// 加入者ID is missing, under which consents are kept.
  case withoutPersonID
  /// There is no answer item by item that could be carried over.
  case nothingToCarryOver
  /// The card's certificate is in its grace: nobody is asked, and nothing is recorded.
  case eligibilityAlone
  /// The register can't be asked or written.
  case unavailable
}

extension ReaderAnswer {
  fileprivate init(_ answer: OQSFaceAnswer) {
    switch answer {
    case .items(let items): self = .form(.individual(Set(items.map(\.consentItem))))
    case .everything: self = .form(.bulk(.yes))
    case .nothing: self = .form(.bulk(.no))
    case .sameAsBefore: self = .sameAsBefore
    }
  }
}
