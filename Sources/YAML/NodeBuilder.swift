/// Builds the tree from events and refuses what the grammar of YAML allows but we do not.
struct NodeBuilder: ~Copyable {
  private var events: EventReader

  init(events: consuming EventReader) {
    self.events = events
  }

  /// The root of the only document.
  mutating func document() throws(YAMLError) -> YAMLNode {
    _ = try events.next()
    let start = try events.next()
    guard case .documentStart = start.kind else { throw YAMLError(mark: start.mark, kind: .empty) }
    let root = try node(from: events.next(), depth: 0)
    if case .scalar(let scalar) = root, scalar.isPlain, scalar.text.isEmpty { throw YAMLError(mark: scalar.mark, kind: .empty) }
    _ = try events.next()
    let end = try events.next()
    guard case .streamEnd = end.kind else { throw YAMLError(mark: end.mark, kind: .severalDocuments) }
    return root
  }

  private mutating func node(from event: Event, depth: Int) throws(YAMLError) -> YAMLNode {
    switch event.kind {
    case .scalar(let scalar): return .scalar(scalar)
    case .sequenceStart: return .sequence(try elements(from: event.mark, depth: depth + 1), event.mark)
    case .mappingStart: return .mapping(try entries(from: event.mark, depth: depth + 1), event.mark)
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      throw YAMLError(mark: event.mark, kind: .syntax("a value is missing"))
    }
  }

  private mutating func elements(from start: YAMLMark, depth: Int) throws(YAMLError) -> [YAMLNode] {
    try checkDepth(depth, at: start)
    var elements: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { return elements }
      elements.append(try node(from: event, depth: depth))
    }
  }

  private mutating func entries(from start: YAMLMark, depth: Int) throws(YAMLError) -> [YAMLEntry] {
    try checkDepth(depth, at: start)
    var entries: [YAMLEntry] = []
    // By `String ==`, so that two keys that only look alike (canonical equivalents) count as one key twice.
    var seen: Set<String> = []
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { return entries }
      let key = try key(from: event)
      guard seen.insert(key.text).inserted else { throw YAMLError(mark: key.mark, kind: .duplicateKey(key.text)) }
      entries.append(YAMLEntry(key: key, value: try node(from: events.next(), depth: depth)))
    }
  }

  private func key(from event: Event) throws(YAMLError) -> YAMLScalar {
    guard case .scalar(let key) = event.kind else { throw YAMLError(mark: event.mark, kind: .nonScalarKey) }
    guard !(key.isPlain && key.text == "<<") else { throw YAMLError(mark: key.mark, kind: .mergeKey) }
    return key
  }

  // The recursion of this builder is as deep as the document, so this check also guards the stack.
  private func checkDepth(_ depth: Int, at mark: YAMLMark) throws(YAMLError) {
    guard depth <= YAML.greatestDepth else { throw YAMLError(mark: mark, kind: .tooDeep) }
  }
}
