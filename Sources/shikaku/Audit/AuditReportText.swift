import Interchange
import Registry

/// What a check found, for people and for programs.
enum AuditReportText {
  static func text(_ report: AuditReport) -> String {
    let unsealed = max(0, report.entries - report.sealedUntil)
    let head = """
      \(report.chain): \(report.entries) entries, \(report.seals) seals, \(unsealed) entries behind the last seal / \
      記録\(report.entries)件、封印\(report.seals)件、封印後の記録\(unsealed)件
      """
    guard !report.faults.isEmpty else { return head + "\n  no fault / 異常なし" }
    var lines = report.faults.map { "  " + text($0) }
    if report.faults.count >= AuditCheck.limit { lines.append("  … and more / ほかにもあります") }
    return ([head] + lines).joined(separator: "\n")
  }

  private static func text(_ fault: AuditFault) -> String {
    let numbers = numbers(fault)
    let place = fault.position.map { (", stands at \($0)", "（\($0)番の位置）") } ?? ("", "")
    return "\(fault.kind.rawValue): \(numbers)\(place.0) / \(fault.kind.japanese)：\(numbers)\(place.1)"
  }

  private static func numbers(_ fault: AuditFault) -> String {
    let range = fault.sequences
    return range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
  }

  static func json(_ report: AuditReport) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.object { object in
      object.string("chain", report.chain.text)
      object.integer("entries", Int(report.entries))
      object.integer("seals", report.seals)
      object.integer("sealedUntil", Int(report.sealedUntil))
      object.array("faults") { faults in
        for fault in report.faults {
          faults.object { object in
            object.string("kind", fault.kind.rawValue)
            object.integer("from", Int(fault.sequences.lowerBound))
            object.integer("through", Int(fault.sequences.upperBound))
            if let position = fault.position { object.integer("position", Int(position)) }
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}
