import EligibilityModel
import Interchange
import Operations
import Synchronization
import Testing

@testable import Web

@Suite("Service: how it is, for programs and for people")
struct ServicePageTests {
  private static func site(_ findings: [(ServiceReport.Part, ServiceReport.State)]) throws -> Site {
    let report = ServiceReport(checkedAt: "2026-08-05T09:05:00+09:00", findings: findings.map { .init($0.0, $0.1) })
    return try Site(service: ServiceMonitor(report: { report }, metrics: { Array("a 1\n".utf8) }))
  }

  private static let silent = ServiceReport.State.fails(.registerSilent(english: "no server answers", japanese: "応答しません"))

  @Test("Ready is 200 while everything needed works, also with a warning or without folders; else 503 with the reason in both languages")
  func ready() throws {
    for state in [ServiceReport.State.works, .notUsed, .atRisk(.clockDrifts(seconds: 3))] {
      let reply = try Self.site([(.register, .works), (.clock, state), (.folders, .fails(.foldersUnknown))]).get("/ready")
      #expect(reply.status == 200 && reply.text.contains("\"ready\":true"))
    }
    let reply = try Self.site([(.register, Self.silent)]).get("/ready")
    #expect(reply.status == 503 && reply.header("Retry-After") == "10" && reply.header("Cache-Control") == "no-store")
    #expect(
      reply.text.contains(
        "{\"check\":\"register\",\"state\":\"fails\",\"code\":\"registerSilent\",\"message\":\"no server answers\",\"messageJa\":\"応答しません\"}"
      ))
    #expect(try Self.site([(.register, Self.silent)]).get("/health").status == 200)
  }

  @Test("Every needed part that fails takes readiness away, and no other", arguments: ServiceReport.Part.allCases)
  func needed(part: ServiceReport.Part) throws {
    #expect(try Self.site([(part, .fails(.sealKeyUnreadable))]).get("/ready").status == (part.isNeeded ? 503 : 200))
  }

  @Test("The page says of each function whether it works, and what to do meanwhile", arguments: Language.allCases)
  func page(language: Language) throws {
    let page = try Self.site([(.register, Self.silent), (.schema, .works), (.rulebook, .works), (.folders, .notUsed)])
      .get("/\(language.rawValue)/status")
    #expect(page.status == 200)
    for function in ServiceFunction.allCases { #expect(page.text.contains(escaped(function.title[language]))) }
    #expect(page.text.contains(escaped(ServiceFunction.verification.meanwhile[language])))
    // The rules need no register, and nobody set folders up.
    #expect(!page.text.contains(escaped(ServiceFunction.rules.meanwhile[language])))
    #expect(page.text.contains(escaped(ServiceText.state(.works)[language])))
  }

  @Test("A register that is silent is never told as somebody without cover")
  func neverNoCover() {
    #expect(ServiceFunction.verification.meanwhile.japanese.contains("「資格なし」ではありません"))
    #expect(ServiceFunction.verification.meanwhile.english.contains("does not mean that anybody has no cover"))
  }

  @Test("Measurements are for whoever is on this machine or operates it, whoever else may be signed in")
  func metrics() throws {
    let monitor = ServiceMonitor(report: ServiceMonitor.unwatched.report, metrics: { Array("a 1\n".utf8) })
    let signedIn = try Callers.each()
    for caller in signedIn {
      for channel in [CallerChannel.machine, .gate(nil)] {
        let site = try Site(
          access: WebAccess { _, _ in
            caller
          } note: { _, _ in
          }, service: monitor)
        let request = WebRequest(method: "GET", path: "/metrics", headers: [.host: "localhost"], channel: channel)
        let response = site.site.reply(to: request).response
        let mayRead = channel == .machine || caller.may(.operate)
        #expect((response.status == 200) == mayRead)
        if mayRead { #expect(response.text == "a 1\n" && response.header("Content-Type") == MetricsText.mediaType) }
      }
    }
  }
}
