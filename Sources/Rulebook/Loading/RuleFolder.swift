import EligibilityModel

/// The rule files below one folder, taken one by one; what nobody takes is refused at the end.
/// 規則フォルダ
public struct RuleFolder {
  private let directory: String
  /// Rule names to files that nobody has taken yet.
  private var waiting: Set<String>
  /// Every rule taken so far without its type of value, in the order taken.
  public private(set) var listed: [ListedRule] = []
  /// Editions to lay over those of the files.
  private var change: RuleChange
  /// What becomes of a fault.
  private(set) var faults: FaultSink

  /// Lists `<subject>/<rule>.yaml` below a folder.
  ///
  /// - Parameters:
  ///   - directory: the folder of the subjects, `Book/national`
  ///   - change: a planned change of some rules
  /// - Throws: `RulebookError` when it cannot be listed, or holds anything but subject folders with rule files
  public init(directory: String, changedBy change: RuleChange = .none) throws(RulebookError) {
    try self.init(directory: directory, changedBy: change, faults: FaultSink(.stop))
  }

  init(directory: String, changedBy change: RuleChange, faults: FaultSink) throws(RulebookError) {
    self.directory = directory
    self.change = change
    self.faults = faults
    waiting = []
    for subject in try FileText.names(in: directory) {
      let path = directory + "/" + subject.name
      guard subject.isFolder else {
        try self.faults.take(RulebookError(file: path, reason: .unknownRuleFile))
        continue
      }
      for file in try FileText.names(in: path) {
        guard !file.isFolder, file.name.hasSuffix(Self.ending) else {
          try self.faults.take(RulebookError(file: path + "/" + file.name, reason: .unknownRuleFile))
          continue
        }
        waiting.insert(subject.name + "/" + file.name.dropLast(Self.ending.count))
      }
    }
  }

  /// Reads one rule and marks its file as taken.
  ///
  /// - Parameters:
  ///   - id: the rule's name, `<subject>/<rule>`
  ///   - type: what its values are
  /// - Returns: the rule with all editions
  /// - Throws: `RulebookError` with file and line of the first fault
  public mutating func load<Value: RuleValue>(_ id: String, as type: Value.Type = Value.self) throws(RulebookError) -> DatedRule<Value> {
    do throws(RulebookError) {
      return try read(id)
    } catch {
      try faults.take(error)
      // Only a folder that gathers faults comes here, and what it read is thrown away: nobody asks this rule.
      return DatedRule(id: RuleID(id), title: LocalizedText(japanese: "", english: "", easyJapanese: ""), editions: [])
    }
  }

  private mutating func read<Value: RuleValue>(_ id: String) throws(RulebookError) -> DatedRule<Value> {
    let file = path(of: id)
    guard FileText.exists(file) else { throw RulebookError(file: file, reason: .ruleFileMissing) }
    waiting.remove(id)
    let rule: DatedRule<Value> = try RuleNode.document(of: file).fields { (fields) throws(RulebookError) in
      let reader = EditionReader<Value>(rule: RuleID(id), title: try fields.required("title"))
      let editions = try fields.requiredNode("editions")
      guard let changed = change.take(id) else { return try reader.rule(of: editions) }
      return try reader.rule(of: editions, changedBy: changed)
    }
    listed.append(rule.listed)
    return rule
  }

  /// Refuses the first change of a rule that does not exist, then the first file that no rule has taken.
  public mutating func refuseLeftovers() throws(RulebookError) {
    try change.refuseLeftovers()
    for id in waiting.sorted() { try faults.take(RulebookError(file: path(of: id), reason: .unknownRuleFile)) }
  }

  private static let ending = ".yaml"

  private func path(of id: String) -> String { directory + "/" + id + Self.ending }
}
