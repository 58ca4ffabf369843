/// The names of systems and profiles that Japanese FHIR programs know (JP Core 1.2, FHIR 4.0.1).
enum FHIRNames {
  static let coverageProfile = "http://jpfhir.jp/fhir/core/StructureDefinition/JP_Coverage"
  static let patientProfile = "http://jpfhir.jp/fhir/core/StructureDefinition/JP_Patient"
  static let memberID = FHIRMemberID.system
  static let insurerNumber = "http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber"
  static let institution = "http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no"
  static let symbol = "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Coverage_InsuredPersonSymbol"
  static let number = "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Coverage_InsuredPersonNumber"
  static let subNumber = "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Coverage_InsuredPersonSubNumber"
  static let personCategory = "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/InsuredPersonCategory"
  static let nameRepresentation = "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation"
  static let benefitType = "http://terminology.hl7.org/CodeSystem/benefit-type"
  static let benefitCategory = "http://terminology.hl7.org/CodeSystem/ex-benefitcategory"
  static let auditType = "http://dicom.nema.org/resources/ontology/DCM"
  /// Our own words of the audit trail.
  static let auditAction = "urn:shikaku:CodeSystem:audit-action"
  static let auditPurpose = "urn:shikaku:CodeSystem:audit-purpose"
  static let auditRole = "urn:shikaku:CodeSystem:audit-role"
  static let translation = "http://hl7.org/fhir/StructureDefinition/translation"
  /// Our own: what the national answer says and FHIR has no word for.
  static let validity = "urn:shikaku:CodeSystem:eligibility-validity"
}
