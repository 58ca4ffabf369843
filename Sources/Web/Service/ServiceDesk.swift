/// Tells programs and people how the service is.
struct ServiceDesk: Sendable {
  private let monitor: ServiceMonitor

  init(context: WebContext) { monitor = context.service }

  func response(on route: Route) -> WebResponse {
    switch route {
    case .metrics: return WebResponse(status: 200, type: .metrics, caching: .never, body: monitor.metrics())
    case .status(let language):
      let page = StatusPage(report: monitor.report(), language: language)
      return WebResponse(status: 200, type: .html, caching: .never, body: HTMLWriter.page(page.html))
    default: return ready(monitor.report())
    }
  }

  private func ready(_ report: ServiceReport) -> WebResponse {
    let extra = report.isReady ? [] : [WebResponse.Header(name: "Retry-After", value: "10")]
    return WebResponse(status: report.isReady ? 200 : 503, type: .json, caching: .never, extra: extra, body: report.json)
  }
}
