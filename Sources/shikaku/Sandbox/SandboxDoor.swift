import EligibilityModel
import Foundation
import HTTPServer
import Operations
import Web

/// Answers over HTTP as the scenario of each request wants it.
struct SandboxDoor: Sendable {
  let site: WebSite
  let board: SandboxBoard
  /// Whose program asks where nobody has signed in, as if the gate had seen its certificate.
  let institution: MedicalInstitutionCode
  /// How long the slow centre takes, in seconds.
  let late: Double

  /// Answers a request.
  func reply(to request: WebRequest) -> WebSite.Reply {
    let reply = site.reply(to: request)
    guard let way = Self.way(request.path), let scenario = SandboxScenario(in: request.body) else { return reply }
    if scenario.delivery == .late { Thread.sleep(forTimeInterval: late) }
    board.note(scenario, by: way)
    switch scenario.delivery {
    case .whole, .late: return reply
    case .garbled: return reply.garbled
    case .torn: return reply.torn
    }
  }

  /// Opens a port, or the socket file behind the gate.
  func open(_ place: ListeningPlace, log: RequestLog) throws -> HTTPServer {
    // The slow centre holds a thread, and with it whoever else is on it.
    var configuration = HTTPServerConfiguration(
      place: place, threads: 32, maximumBodySize: WebSite.maximumBodySize, maximumHeaderSize: 16_384)
    configuration.largeBodies = LargeBodies(limits: WebSite.largeBodies, atOnce: 4)
    do throws(HTTPServerError) {
      return try HTTPServer(
        configuration: configuration, refusing: { log.refused($0, path: $1) },
        handler: { request in log.timed(request) { reply(to: request, at: place, log) } })
    } catch {
      throw CommandFailure("the server can't start: \(error)", "サーバーを開始できません：\(error)")
    }
  }

  private func reply(to request: HTTPRequest, at place: ListeningPlace, _ log: RequestLog) -> WebSite.Reply {
    do throws(GateFault) {
      let (channel, address) = try origin(of: request, at: place)
      return reply(to: WebRequest(request, channel: channel, address: address))
    } catch {
      log.warn(of: error.code)
      return site.refuse(error, path: request.path)
    }
  }

  /// Without a gate programs ask as the institution's; pages are seen by whoever signs in.
  private func origin(of request: HTTPRequest, at place: ListeningPlace) throws(GateFault) -> (channel: CallerChannel, address: String?) {
    let origin = try ServeDoors.origin(of: request, at: place)
    let isProgram = origin.channel == .machine && Self.isForPrograms(request.path) && request.header("Cookie") == nil
    return isProgram ? (.gate(institution), origin.address) : origin
  }

  private static func isForPrograms(_ path: String) -> Bool { path.hasPrefix("/api/") || path == "/fhir" || path.hasPrefix("/fhir/") }

  private static func way(_ path: String) -> SandboxBoard.Way? {
    if path == "/api/v1/verify" { return .http }
    return path == "/fhir" || path.hasPrefix("/fhir/") ? .fhir : nil
  }
}
