import EligibilityModel

/// Reads the editions of one rule and settles what their sources say.
struct EditionReader<Value: RuleValue> {
  let rule: RuleID
  let title: LocalizedText
  /// What is cited for a value that says "no source states it"; `nil` where every value needs a source of its own.
  var silence: Citation?

  /// An edition before its neighbours are known.
  private struct Draft {
    let span: EditionSpan
    let facts: [FactID]
    let ruling: Ruling<Value>
  }

  /// Reads the list of editions and checks that it covers the modelled period.
  func rule(of list: RuleNode) throws(RulebookError) -> DatedRule<Value> {
    let drafts = try drafts(of: list)
    try EditionSpan.check(drafts.map(\.span), of: list)
    return DatedRule(id: rule, title: title, editions: drafts.map(edition))
  }

  /// Reads the list of editions and lays those of a planned change over it: they take their days, the others keep what is left of theirs.
  func rule(of list: RuleNode, changedBy change: RuleNode) throws(RulebookError) -> DatedRule<Value> {
    let old = try drafts(of: list)
    try EditionSpan.check(old.map(\.span), of: list)
    return try rule(of: old, changedBy: change)
  }

  private func rule(of old: [Draft], changedBy change: RuleNode) throws(RulebookError) -> DatedRule<Value> {
    let new = try drafts(of: change)
    try EditionSpan.checkChange(new.map(\.span), of: change)
    let kept = old.flatMap { draft in
      draft.span.without(new.map(\.span)).map { Draft(span: $0, facts: draft.facts, ruling: draft.ruling) }
    }
    let drafts = (kept + new).sorted { $0.span.from < $1.span.from }
    try EditionSpan.check(drafts.map(\.span), of: change)
    return DatedRule(id: rule, title: title, editions: drafts.map(edition))
  }

  private func drafts(of list: RuleNode) throws(RulebookError) -> [Draft] {
    var drafts: [Draft] = []
    for node in try list.elements() { drafts.append(try draft(of: node)) }
    return drafts
  }

  /// Reads a mapping that holds either `editions`, or the facts and sources of one value for the whole modelled period.
  func ruleOrLastingValue(of node: RuleNode) throws(RulebookError) -> DatedRule<Value> {
    try node.fields { (fields) throws(RulebookError) in
      if let list = fields.optionalNode("editions") { return try rule(of: list) }
      let draft = try draft(of: &fields, span: EditionSpan(from: ModelledPeriod.first, through: nil, node: node))
      return DatedRule(id: rule, title: title, editions: [edition(draft)])
    }
  }

  /// The same, or the word for a value that no source states, with the editions of a planned change laid over it.
  func ruleOrLastingValue(of node: RuleNode, changedBy change: RuleNode) throws(RulebookError) -> DatedRule<Value> {
    let span = EditionSpan(from: ModelledPeriod.first, through: nil, node: node)
    if node.plainText == notStatedWord, let silence {
      let statement = Statement(value: try Value.read(node), written: node.written, citation: silence, scope: .general)
      return try rule(of: [Draft(span: span, facts: [], ruling: Ruling(winner: statement, agreeing: [], against: []))], changedBy: change)
    }
    return try node.fields { (fields) throws(RulebookError) in
      if let list = fields.optionalNode("editions") { return try rule(of: list, changedBy: change) }
      return try rule(of: [try draft(of: &fields, span: span)], changedBy: change)
    }
  }

  /// A rule with one value for the whole modelled period, for a place that writes nothing but the value.
  func lastingRule(_ value: Value, citing citation: Citation, at node: RuleNode) -> DatedRule<Value> {
    let statement = Statement(value: value, written: node.written, citation: citation, scope: .general)
    let ruling = Ruling(winner: statement, agreeing: [], against: [])
    let span = EditionSpan(from: ModelledPeriod.first, through: nil, node: node)
    return DatedRule(id: rule, title: title, editions: [edition(Draft(span: span, facts: [], ruling: ruling))])
  }

  private func draft(of node: RuleNode) throws(RulebookError) -> Draft {
    try node.fields { (fields) throws(RulebookError) in
      let span = EditionSpan(from: try fields.required("from"), through: try fields.optional("through"), node: node)
      return try draft(of: &fields, span: span)
    }
  }

  private func draft(of fields: inout FieldReader, span: EditionSpan) throws(RulebookError) -> Draft {
    let facts = try fields.required("facts", as: [FactID].self)
    guard let list = fields.optionalNode("statements") else {
      let statement = try statement(of: &fields, scope: .general)
      return Draft(span: span, facts: facts, ruling: Ruling(winner: statement, agreeing: [], against: []))
    }
    return Draft(span: span, facts: facts, ruling: try ruling(of: list))
  }

  private func ruling(of list: RuleNode) throws(RulebookError) -> Ruling<Value> {
    var statements: [Statement<Value>] = []
    for node in try list.elements() {
      statements.append(
        try node.fields { (fields) throws(RulebookError) in try statement(of: &fields, scope: try fields.required("scope")) })
    }
    guard statements.count >= 2 else { throw list.refused(.tooFewStatements) }
    guard let ruling = Ruling(ranking: statements) else { throw list.refused(.undecidablePrecedence) }
    return ruling
  }

  private func statement(of fields: inout FieldReader, scope: StatementScope) throws(RulebookError) -> Statement<Value> {
    let node = try fields.requiredNode("value")
    let value = try Value.read(node)
    guard let cited = fields.optionalNode("citation") else {
      guard let silence, node.plainText == notStatedWord else { throw fields.refused(.missingCitation) }
      return Statement(value: value, written: node.written, citation: silence, scope: scope)
    }
    return Statement(value: value, written: node.written, citation: try Citation.read(cited), scope: scope)
  }

  private func edition(_ draft: Draft) -> Edition<Value> {
    let grounds = RuleGrounds(
      rule: rule, title: title, facts: draft.facts, citation: draft.ruling.winner.citation, against: draft.ruling.against.map(\.citation),
      effectiveFrom: draft.span.from, effectiveThrough: draft.span.through)
    return Edition(span: draft.span, ruling: draft.ruling, grounds: grounds)
  }
}

/// The word that stands for a value that no source states.
let notStatedWord = "notStated"
