public import EligibilityModel

/// What a search for clinical data found, with a word on what was left out where that may be said.
public enum FHIRClinicalBundle {
  /// The bundle.
  ///
  /// - Parameters:
  ///   - resources: the resources as they are kept
  ///   - leftOut: the items that are missing for want of consent, with the reasons
  ///   - isCut: whether there are more than an answer holds
  /// - Returns: a `Bundle` of the type `searchset`
  public static func found(_ resources: [[UInt8]], leftOut: [ItemRuling], isCut: Bool) -> [UInt8] {
    JSONWriter.object { object in
      object.string("resourceType", "Bundle")
      object.string("type", "searchset")
      object.integer("total", resources.count)
      if resources.isEmpty, leftOut.isEmpty, !isCut { return }
      object.array("entry") { entries in
        for resource in resources {
          entries.object { entry in
            entry.appendRaw("resource", resource)
            entry.object("search") { $0.string("mode", "match") }
          }
        }
        if !leftOut.isEmpty || isCut { entries.object { $0.outcome(leftOut, isCut) } }
      }
    }
  }
}

extension JSONObjectWriter {
  /// The entry that tells of what is missing; never whether there is anything behind it.
  fileprivate mutating func outcome(_ leftOut: [ItemRuling], _ isCut: Bool) {
    object("resource") { outcome in
      outcome.string("resourceType", "OperationOutcome")
      outcome.array("issue") { issues in
        for ruling in leftOut {
          issues.object { $0.issue("suppressed", "\(ruling.item.wording.japanese)：\(ruling.reasonWording.japanese)", ruling.english) }
        }
        if isCut { issues.object { $0.issue("too-costly", "まだあります", "there are more than an answer holds") } }
      }
    }
    object("search") { $0.string("mode", "outcome") }
  }

  private mutating func issue(_ code: String, _ japanese: String, _ english: String) {
    string("severity", "information")
    string("code", code)
    object("details") { $0.string("text", japanese) }
    string("diagnostics", english)
  }
}

extension ItemRuling {
  fileprivate var reasonWording: LocalizedText {
    switch standing {
    case .open(let basis, _): basis.wording
    case .closed(let reason): reason.wording
    }
  }

  fileprivate var english: String { "\(item.wording.english): \(reasonWording.english)" }
}
