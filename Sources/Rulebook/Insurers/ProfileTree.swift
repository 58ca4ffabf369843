import EligibilityModel

/// The profile files of a folder while they are joined with their parents.
struct ProfileTree {
  private var waiting: [InsurerProfileID: ProfileDraft] = [:]
  /// Profiles that can't be read; whoever inherits from one waits in vain, which is no fault of its own.
  private var broken: Set<InsurerProfileID> = []
  /// What becomes of a fault.
  private(set) var faults: FaultSink
  /// Editions to lay over those of the files; what no profile takes stays.
  private(set) var change: RuleChange

  /// Lists and parses the files.
  init(
    directory: String, changedBy change: RuleChange = .none, faults: FaultSink = FaultSink(.stop)
  ) throws(RulebookError) {
    self.faults = faults
    self.change = change
    for file in try FileText.names(in: directory) {
      let path = directory + "/" + file.name
      guard !file.isFolder, file.name.hasSuffix(Self.ending), let id = InsurerProfileID(String(file.name.dropLast(Self.ending.count)))
      else {
        try self.faults.take(RulebookError(file: path, reason: .malformedProfileID))
        continue
      }
      do throws(RulebookError) {
        waiting[id] = try ProfileDraft(id: id, document: try RuleNode.document(of: path))
      } catch {
        try giveUp(id, because: error)
      }
    }
  }

  private mutating func giveUp(_ id: InsurerProfileID, because fault: RulebookError) throws(RulebookError) {
    waiting[id] = nil
    broken.insert(id)
    try faults.take(fault)
  }

  /// Completes parents before children.
  mutating func profiles() throws(RulebookError) -> [InsurerProfileID: InsurerProfile] {
    for draft in inOrder {
      if let fault = parentFault(of: draft) { try giveUp(draft.id, because: fault) }
    }
    try checkDefaults()
    var done: [InsurerProfileID: InsurerProfile] = [:]
    while let draft = inOrder.first(where: { $0.header.parent.map { done[$0] != nil } ?? true }) {
      do throws(RulebookError) {
        done[draft.id] = try draft.profile(under: draft.header.parent.flatMap { done[$0] }, changedBy: &change)
        waiting[draft.id] = nil
      } catch {
        try giveUp(draft.id, because: error)
      }
    }
    // Whoever still waits and not for a broken profile, waits for itself.
    for draft in inOrder where !waitsForBroken(draft) { try faults.take(draft.refusedParent(.circularInheritance)) }
    return done
  }

  /// Whether one of those it inherits from is broken.
  private func waitsForBroken(_ draft: ProfileDraft) -> Bool {
    var seen: Set<InsurerProfileID> = []
    var next = draft.header.parent
    while let id = next, seen.insert(id).inserted {
      if broken.contains(id) { return true }
      next = waiting[id]?.header.parent
    }
    return false
  }

  private static let ending = ".yaml"

  private var inOrder: [ProfileDraft] { waiting.values.sorted { $0.id < $1.id } }

  private func parentFault(of draft: ProfileDraft) -> RulebookError? {
    guard let id = draft.header.parent, !broken.contains(id) else { return nil }
    guard let parent = waiting[id] else { return draft.refusedParent(.unknownParent(id.text)) }
    return parent.header.kind == draft.header.kind ? nil : draft.refusedParent(.parentOfAnotherKind(id.text))
  }

  private mutating func checkDefaults() throws(RulebookError) {
    var defaults: [InsurerKind: InsurerProfileID] = [:]
    for draft in inOrder where draft.header.isDefaultForKind {
      if let other = defaults.updateValue(draft.id, forKey: draft.header.kind) {
        try faults.take(draft.document.refused(.secondDefault(other: other.text)))
      }
    }
  }
}
