import EligibilityModel
import Foundation
import HTTPServer
import Operations
import Web

/// Answers over HTTP as the scenario of each request wants it.
struct SandboxDoor: Sendable {
  let site: WebSite
  let clerk: SandboxClerk
  /// Whose program asks where nobody has signed in, as if the gate had seen its certificate.
  let institution: MedicalInstitutionCode
  /// How long the slow centre takes, in seconds.
  let late: Double

  /// Answers a request, which may be one of the sandbox's own check.
  func reply(to request: WebRequest, isOwn: Bool = false) -> WebSite.Reply {
    let reply = site.reply(to: request)
    guard let way = Self.way(request.path) else { return reply }
    guard let scenario = SandboxScenario(in: request.body) else {
      if way == .fhir { clerk.noteRead(reply.response) }
      return reply
    }
    if scenario.delivery == .late { Thread.sleep(forTimeInterval: late) }
    let answer = delivered(reply, as: scenario.delivery)
    clerk.note(answer.response, to: request, of: scenario, by: way, isOwn: isOwn)
    return answer
  }

  private func delivered(_ reply: WebSite.Reply, as delivery: SandboxDelivery) -> WebSite.Reply {
    switch delivery {
    case .whole, .late: reply
    case .garbled: reply.garbled
    case .torn: reply.torn
    }
  }

  /// Opens a port, or the socket file behind the gate.
  func open(_ place: ListeningPlace, log: RequestLog) throws -> HTTPServer {
    // The slow centre holds a thread.
    try ServeDoors.server(place, of: site, log: log, sideThreads: 32) { request, channel, address in
      let isOwn = request.header(SandboxClerk.ownHeader) != nil
      let request = WebRequest(request, channel: self.channel(of: request, from: channel), address: address)
      return .aside { reply(to: request, isOwn: isOwn) }
    }
  }

  /// Without a gate programs ask as the institution's; pages are seen by whoever signs in.
  private func channel(of request: HTTPRequest, from channel: CallerChannel) -> CallerChannel {
    let isProgram = channel == .machine && Self.isForPrograms(request.path) && request.header("Cookie") == nil
    return isProgram ? .gate(institution) : channel
  }

  private static func isForPrograms(_ path: String) -> Bool { path.hasPrefix("/api/") || path == "/fhir" || path.hasPrefix("/fhir/") }

  private static func way(_ path: String) -> SandboxBoard.Way? {
    if path == "/api/v1/verify" { return .http }
    return path == "/fhir" || path.hasPrefix("/fhir/") ? .fhir : nil
  }
}
