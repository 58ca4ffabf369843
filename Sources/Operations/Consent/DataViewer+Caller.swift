public import EligibilityModel
import Registry

extension DataViewer {
  /// As whom a caller looks at data; `nil` where a caller sees none.
  ///
  /// A code tells its tariff and not whether a doctor's place is a hospital, so that has to be said: it opens the way of emergencies.
  ///
  /// - Parameters:
  ///   - caller: who asks
  ///   - purpose: what for
  ///   - isHospital: whether an institution is a hospital
  public init?(_ caller: Caller, purpose: ViewingPurpose, isHospital: (MedicalInstitutionCode) -> Bool) {
    guard case .account(let account) = caller else { return nil }
    switch (account.role, account.affiliation) {
    case (.doctorOrPharmacist, .institution(let code)):
      let place = ViewingPlace(code, isHospital: isHospital(code))
      self.init(place: place, profession: ViewingProfession(at: place), purpose: purpose, authority: .granted)
    case (.reception, .institution(let code)):
      self.init(place: ViewingPlace(code, isHospital: isHospital(code)), profession: .clerk, purpose: purpose)
    case (.emergencyCrew, _): self.init(place: .ambulance, profession: .ambulanceCrew, purpose: purpose)
    case (.person, _): self.init(place: .elsewhere, profession: .personThemselves, purpose: purpose)
    default: return nil
    }
  }
}

extension ViewingPlace {
  /// The kind of an institution by the tariff in its code.
  public init(_ code: MedicalInstitutionCode, isHospital: Bool) {
    self =
      switch code.feeTable {
      case .medical: isHospital ? .hospital : .clinic
      case .dental: .dentalClinic
      case .pharmacy: .pharmacy
      case .healthScreening, .elderlyHealthFacility, .homeVisitNursing, nil: .elsewhere
      }
  }
}

extension ViewingProfession {
  /// Who looks at data in a kind of institution.
  public init(at place: ViewingPlace) {
    self =
      switch place {
      case .hospital, .clinic: .doctor
      case .dentalClinic: .dentist
      case .pharmacy: .pharmacist
      case .ambulance: .ambulanceCrew
      case .elsewhere: .other
      }
  }
}
