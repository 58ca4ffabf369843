import EligibilityModel
import Gateway
import Interchange
import Operations

/// The one person of the sandbox under public assistance, which no register here holds.
/// 試験の医療扶助
struct SandboxAssistance: Sendable {
  private let person: OQSAssistance

  /// Somebody cared for since the covers of the sandbox began.
  init(on day: CivilDate) throws {
    let patient = SandboxScenario.assistance.patient
    person = OQSAssistance(
      funder: try PublicFunderNumber(patient.insurerNumber), recipient: try PublicRecipientNumber(patient.number),
      name: try PersonName("見本　助"), nameKana: try NameKana("ミホン　タスク"), sex: .male, birthDate: patient.birthDate,
      from: SandboxDays(day).start, office: "架空市福祉事務所")
  }

  /// What the gateway tells.
  var answer: GatewayRegister.Assistance {
    { [person] search, day in
      let isMeant = (search.funder, search.recipient, search.birthDate) == (person.funder, person.recipient, person.birthDate)
      return isMeant && person.from <= day ? .assistedWithoutTicket(person) : .answered(.none, [])
    }
  }
}
