import EligibilityModel
import Rulebook

/// How a paper reaches a member and how a household's papers are packed (F-116 to F-118, F-155, F-158, F-436, F-437).
/// 配付の方法
enum Packer {
  static func delivering(_ delivery: Delivery?, _ part: IssuancePart, _ issuance: inout IssuanceCase) -> Delivering {
    guard let delivery else { return .notStated }
    guard let route = issuance.isVoluntarilyContinued ? delivery.voluntarilyContinuedRoute : delivery.route else {
      issuance.ask(part)
      return .notStated
    }
    return .by(route, packing(delivery.enclosure, people: issuance.question.member.householdSize))
  }

  private static func packing(_ enclosure: Enclosure?, people: Int) -> Packing {
    switch enclosure {
    case .household: .household(papers: people)
    case .individual: .individual(envelopes: people)
    case nil: .notStated
    }
  }
}
