import HTTPServer
import Interchange
import Operations
import Registry
import Web

/// Everything that is measured, as Prometheus reads it; the names are listed in Docs/Operations.md.
struct MetricsPage {
  let service: ServiceMetrics

  var bytes: [UInt8] {
    var text = MetricsText()
    requests(&text)
    server(&text)
    desk(&text)
    alarms(&text)
    state(&text)
    terms(&text)
    folders(&text)
    return Array(text.text.utf8)
  }

  private func requests(_ text: inout MetricsText) {
    let routes = service.log.counters.asked
    text.begin("shikaku_requests_total", .counter, "Requests by route and status.")
    for route in routes {
      for (status, count) in route.byStatus {
        text.sample("shikaku_requests_total", [.init("route", route.name), .init("status", status == 0 ? "other" : "\(status)")], count)
      }
    }
    text.begin("shikaku_request_seconds", .histogram, "How long requests took, by route.")
    for route in routes {
      let counts = route.cumulative
      let label = MetricsText.Label("route", route.name)
      for (limit, count) in zip(RequestCounters.limits.map { "\(Double($0) / 1e6)" } + ["+Inf"], counts) {
        text.sample("shikaku_request_seconds_bucket", [label, .init("le", limit)], count)
      }
      text.sample("shikaku_request_seconds_sum", [label], Double(route.sum) / 1e6)
      text.sample("shikaku_request_seconds_count", [label], counts.last ?? 0)
    }
  }

  private func server(_ text: inout MetricsText) {
    let load = service.load
    text.single("shikaku_connections", .gauge, "Open connections to this process.", load.connections)
    text.single("shikaku_requests_in_progress", .gauge, "Requests that wait for their answer.", load.requests)
    let lists = service.lists
    text.single("shikaku_lists_kept", .gauge, "Lists of appointments whose results are kept.", lists.kept)
    text.single("shikaku_lists_in_progress", .gauge, "Lists of appointments that are being worked off.", lists.underWay)
  }

  private func desk(_ text: inout MetricsText) {
    guard let load = service.desk?.load else { return }
    text.single("shikaku_audit_groups_total", .counter, "Commits of questions together with their entries.", load.groups)
    text.single("shikaku_audit_questions_total", .counter, "Questions in them.", load.questions)
    text.single("shikaku_audit_jobs_total", .counter, "Changes and other work with a transaction of their own.", load.jobs)
    text.single("shikaku_audit_failed_groups_total", .counter, "Groups whose entries could not be kept.", load.failedGroups)
    text.single("shikaku_desk_waiting", .gauge, "Questions and changes that wait for the writer.", load.waiting)
    text.single("shikaku_desk_room", .gauge, "How many may wait before the next is refused.", load.room)
    text.single("shikaku_desk_refused_total", .counter, "Questions refused because too many waited.", load.refused)
  }

  private func alarms(_ text: inout MetricsText) {
    text.begin("shikaku_alarms_total", .counter, "What an operator was told, by what it was about.")
    for (name, counter) in [
      ("guessing", service.alarms.guessing), ("refusals", service.alarms.refusals), ("gateHeaders", service.log.doubted),
    ] { text.sample("shikaku_alarms_total", [.init("about", name)], counter.count) }
  }

  private func state(_ text: inout MetricsText) {
    let report = service.watch.report
    text.single("shikaku_ready", .gauge, "Whether questions to the register can be answered.", report.isReady ? 1 : 0)
    text.begin("shikaku_state", .gauge, "How each part is: 2 works, 1 at risk, 0 fails; what is not set up is left out.")
    for finding in report.findings {
      let value: Int? =
        switch finding.state {
        case .notUsed: nil
        case .works: 2
        case .atRisk: 1
        case .fails: 0
        }
      if let value { text.sample("shikaku_state", [.init("part", finding.part.rawValue)], value) }
    }
    if let reading = service.watch.clock.last {
      text.single(
        "shikaku_clock_ahead_seconds", .gauge, "By how much the register's clock is ahead of this machine's.", Double(reading.ahead) / 1e6)
      text.single("shikaku_clock_uncertainty_seconds", .gauge, "By how much that may be wrong.", Double(reading.uncertainty) / 1e6)
    }
    if let free = service.watch.finding.freeMegabytes {
      text.single("shikaku_disk_free_bytes", .gauge, "Room on the fullest disk that the service writes to.", free * 1_048_576)
    }
    text.begin("shikaku_build_info", .gauge, "The version that runs and the rulebook by which it answers.")
    text.sample("shikaku_build_info", [.init("version", service.version), .init("rulebook", service.fingerprint)], 1)
    text.single(
      "shikaku_rulebook_changed_timestamp_seconds", .gauge, "When a file of the rulebook was changed last.", service.bookChangedAt)
    text.single("shikaku_start_time_seconds", .gauge, "When this process began to serve.", service.startedAt)
  }

  private func terms(_ text: inout MetricsText) {
    let terms = service.watch.finding.terms
    guard !terms.isEmpty else { return }
    let now = SystemClock.seconds()
    text.begin("shikaku_certificate_days_left", .gauge, "Days until certificates and revocation lists of the gate end; -1 when they have.")
    for (number, term) in terms.enumerated() {
      let days = term.until.map { max(-1, CertificateWatch.days(until: $0, now: now)) } ?? -1
      text.sample(
        "shikaku_certificate_days_left", [.init("kind", term.kind), .init("name", term.name), .init("number", "\(number)")], Int(days))
    }
  }

  private func folders(_ text: inout MetricsText) {
    guard let told = service.watch.finding.folders?.told else { return }
    text.begin("shikaku_folder_files_total", .counter, "Files of the exchange folders by kind and outcome.")
    for row in told.rows { text.sample("shikaku_folder_files_total", [.init("kind", row.kind), .init("outcome", row.outcome)], row.count) }
    text.single("shikaku_folders_told_timestamp_seconds", .gauge, "When the gateway told this.", Int(told.at))
  }
}

/// Where the numbers come from.
struct ServiceMetrics: Sendable {
  /// What an operator was told of.
  struct Alarms: Sendable {
    let guessing = Counter()
    let refusals = Counter()
  }

  let log: RequestLog
  let watch: ServiceWatch
  let alarms: Alarms
  let desk: AuditedDesk?
  let version: String
  let fingerprint: String
  let bookChangedAt: Int
  let startedAt: Int
  let load: HTTPServerLoad
  let lists: (kept: Int, underWay: Int)
}
