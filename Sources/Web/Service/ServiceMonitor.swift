/// What the program knows of its own state; whoever wires the program measures it.
public struct ServiceMonitor: Sendable {
  /// What was found when it was looked at last.
  let report: @Sendable () -> ServiceReport
  /// The measurements as Prometheus reads them.
  let metrics: @Sendable () -> [UInt8]

  /// Keeps both; neither may wait for the register, because both are asked when it does not answer.
  public init(report: @escaping @Sendable () -> ServiceReport, metrics: @escaping @Sendable () -> [UInt8]) {
    self.report = report
    self.metrics = metrics
  }

  /// Where nobody looks.
  public static let unwatched = ServiceMonitor(report: { ServiceReport(checkedAt: "-", findings: []) }, metrics: { [] })
}
