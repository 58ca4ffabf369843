import EligibilityModel

extension Rulebook {
  /// Every fault of a book that can be found in one reading: each file is read on its own, and its first fault is told.
  ///
  /// A profile below a faulty one is read only when its parent is sound, because it has no values without it.
  ///
  /// - Parameter directory: the folder that holds `national` and `insurers`
  /// - Returns: the faults by file and line; empty when `load` would succeed
  public static func faults(directory: String) -> [RulebookError] {
    let national = FaultSink.gathered { (sink) throws(RulebookError) in
      var folder = try RuleFolder(directory: directory + "/national", changedBy: .none, faults: sink)
      defer { sink = folder.faults }
      _ = try NationalRules(loading: &folder)
      try folder.refuseLeftovers()
    }
    let insurers = FaultSink.gathered { (sink) throws(RulebookError) in
      var tree = try ProfileTree(directory: directory + "/insurers", faults: sink)
      defer { sink = tree.faults }
      _ = try tree.profiles()
    }
    let contradictions = FaultSink.gathered { (_) throws(RulebookError) in
      _ = try Contradiction.load(file: directory + "/contradictions.yaml")
    }
    let held = FaultSink.gathered { (_) throws(RulebookError) in _ = try HeldFact.load(file: directory + "/held.yaml") }
    return (national + insurers + contradictions + held).sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }
  }
}
