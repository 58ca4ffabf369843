import EligibilityModel

/// Reads the groups of a profile and makes a dated rule of each value.
struct ProfileReader {
  let profile: InsurerProfileID
  let silence: Citation
  /// The parent's parameters.
  let inherited: [ListedParameter]
  /// Editions to lay over those of the file.
  private(set) var change: RuleChange
  /// The parameters read so far.
  private(set) var listed: [ListedParameter] = []

  init(profile: InsurerProfileID, silence: Citation, inherited: [ListedParameter], change: RuleChange) {
    self.profile = profile
    self.silence = silence
    self.inherited = inherited
    self.change = change
  }

  /// A whole group: as written, with the parent's values where it is silent; or the parent's, when the group is not written at all.
  mutating func section<Section: ProfileSection>(
    _ key: String, in fields: inout FieldReader, inherited parent: Section?
  ) throws(RulebookError) -> Section {
    guard let node = fields.optionalNode(key) else {
      guard let parent else { throw fields.refused(.missingKey(key)) }
      listed += inherited.filter { $0.section == key }
      return parent
    }
    return try node.fields { (fields) throws(RulebookError) in
      var values = ProfileSectionReader(profile: profile, section: key, silence: silence, fields: fields, change: change)
      let section = try Section(&values, inherited: parent)
      fields = values.fields
      listed += values.listed
      change = values.change
      return section
    }
  }
}

/// A group of parameters in a profile; classes, so that asking for one parameter does not copy its neighbours.
protocol ProfileSection: Sendable {
  /// Reads each parameter; `inherited` gives those that are not written.
  init(_ values: inout ProfileSectionReader, inherited: Self?) throws(RulebookError)
}

/// The fields of one group.
struct ProfileSectionReader {
  let profile: InsurerProfileID
  let section: String
  let silence: Citation
  var fields: FieldReader
  /// Editions to lay over those of the file.
  private(set) var change: RuleChange
  /// The parameters read so far.
  private(set) var listed: [ListedParameter] = []

  init(profile: InsurerProfileID, section: String, silence: Citation, fields: FieldReader, change: RuleChange) {
    self.profile = profile
    self.section = section
    self.silence = silence
    self.fields = fields
    self.change = change
  }

  /// One parameter: `notStated`, a value with its sources, or editions; or the parent's when the key is absent.
  mutating func parameter<Value: RuleValue>(
    _ key: String, _ title: LocalizedText, _ inherited: ProfileParameter<Value>?
  ) throws(RulebookError) -> ProfileParameter<Value> {
    let parameter = try read(key, title, inherited)
    listed.append(ListedParameter(section: section, key: key, rule: parameter.listed))
    return parameter
  }

  private mutating func read<Value: RuleValue>(
    _ key: String, _ title: LocalizedText, _ inherited: ProfileParameter<Value>?
  ) throws(RulebookError) -> ProfileParameter<Value> {
    guard let node = fields.optionalNode(key) else {
      guard let inherited else { throw fields.refused(.missingKey(key)) }
      return inherited
    }
    let rule = RuleID("insurers/\(profile)/\(section).\(key)")
    let reader = EditionReader<Stated<Value>>(rule: rule, title: title, silence: silence)
    if let changed = change.take(rule.text) { return try reader.ruleOrLastingValue(of: node, changedBy: changed) }
    guard node.plainText != notStatedWord else { return reader.lastingRule(.notStated, citing: silence, at: node) }
    return try reader.ruleOrLastingValue(of: node)
  }
}

/// A title in the three languages.
func heading(_ japanese: String, _ english: String, _ easyJapanese: String) -> LocalizedText {
  LocalizedText(japanese: japanese, english: english, easyJapanese: easyJapanese)
}
