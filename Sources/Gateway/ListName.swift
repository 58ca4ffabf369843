import EligibilityModel
import Interchange

/// What a list is called in the gateway's own folder: its reception number first, so that the oldest one sorts first.
struct ListName: Hashable {
  let reception: String
  let exchange: OQSExchange
  let institution: MedicalInstitutionCode

  /// A list that is received now.
  init(_ number: Int64, _ exchange: OQSExchange, _ institution: MedicalInstitutionCode) {
    (reception, self.exchange, self.institution) = (String(number), exchange, institution)
  }

  /// A list that somebody asks for; only digits ever become part of a path.
  init?(reception: String, _ exchange: OQSExchange, _ institution: MedicalInstitutionCode) {
    guard (1...30).contains(reception.utf8.count), reception.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    (self.reception, self.exchange, self.institution) = (reception, exchange, institution)
  }

  /// Reads a file's name without its ending.
  init?(text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let exchange = OQSExchange(rawValue: String(parts[1])) else { return nil }
    guard let institution = try? MedicalInstitutionCode(parts[2]) else { return nil }
    self.init(reception: String(parts[0]), exchange, institution)
  }

  var text: String { "\(reception)-\(exchange.rawValue)-\(institution.canonical)" }
}
