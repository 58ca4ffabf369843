import EligibilityModel

/// The profile files of a folder while they are joined with their parents.
struct ProfileTree {
  private var waiting: [InsurerProfileID: ProfileDraft] = [:]

  /// Lists and parses the files.
  init(directory: String) throws(RulebookError) {
    for file in try FileText.names(in: directory) {
      let path = directory + "/" + file.name
      guard !file.isFolder, file.name.hasSuffix(Self.ending), let id = InsurerProfileID(String(file.name.dropLast(Self.ending.count)))
      else {
        throw RulebookError(file: path, reason: .malformedProfileID)
      }
      waiting[id] = try ProfileDraft(id: id, document: try RuleNode.document(of: path))
    }
  }

  /// Completes parents before children.
  mutating func profiles() throws(RulebookError) -> [InsurerProfileID: InsurerProfile] {
    for draft in inOrder { try checkParent(of: draft) }
    try checkDefaults()
    var done: [InsurerProfileID: InsurerProfile] = [:]
    while let draft = inOrder.first(where: { $0.header.parent.map { done[$0] != nil } ?? true }) {
      done[draft.id] = try draft.profile(under: draft.header.parent.flatMap { done[$0] })
      waiting[draft.id] = nil
    }
    // Whoever still waits, waits for itself.
    if let draft = inOrder.first { throw draft.refusedParent(.circularInheritance) }
    return done
  }

  private static let ending = ".yaml"

  private var inOrder: [ProfileDraft] { waiting.values.sorted { $0.id < $1.id } }

  private func checkParent(of draft: ProfileDraft) throws(RulebookError) {
    guard let id = draft.header.parent else { return }
    guard let parent = waiting[id] else { throw draft.refusedParent(.unknownParent(id.text)) }
    guard parent.header.kind == draft.header.kind else { throw draft.refusedParent(.parentOfAnotherKind(id.text)) }
  }

  private func checkDefaults() throws(RulebookError) {
    var defaults: [InsurerKind: InsurerProfileID] = [:]
    for draft in inOrder where draft.header.isDefaultForKind {
      if let other = defaults.updateValue(draft.id, forKey: draft.header.kind) {
        throw draft.document.refused(.secondDefault(other: other.text))
      }
    }
  }
}
