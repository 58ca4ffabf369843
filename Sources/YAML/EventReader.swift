import CYAML

/// The libyaml parser over its own copy of the text; it hands out events that hold no C memory.
///
/// Safe to use from outside: both allocations are private, live as long as this value and are freed once.
@safe
struct EventReader: ~Copyable {
  // Allocated, not stored inline: libyaml keeps the parser's own address inside it.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  // libyaml reads from this memory at every step, so it must not move or go before the parser does.
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) throws(YAMLError) {
    self.bytes = bytes
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    // On failure libyaml has freed what it took and left zeroes, which `deinit` may delete again.
    guard unsafe yaml_parser_initialize(parser) == 1 else { throw YAMLError(mark: .start, kind: .tooLarge) }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; after `streamEnd` there is none to ask for.
  mutating func next() throws(YAMLError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure }
    // The event owns C memory: everything needed is copied out before it goes.
    defer { unsafe yaml_event_delete(&event) }
    let mark = unsafe YAMLMark(event.start_mark)
    return Event(kind: try unsafe Self.kind(of: event, at: mark), mark: mark)
  }

  private static func kind(of event: yaml_event_t, at mark: YAMLMark) throws(YAMLError) -> Event.Kind {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_DOCUMENT_START_EVENT:
      let directives = unsafe event.data.document_start.tag_directives
      guard unsafe directives.start == directives.end else { throw YAMLError(mark: mark, kind: .tag) }
      return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_SCALAR_EVENT: return .scalar(try unsafe scalar(event, at: mark))
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      try unsafe refuse(anchor: start.anchor, tag: start.tag, at: mark)
      return .sequenceStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      try unsafe refuse(anchor: start.anchor, tag: start.tag, at: mark)
      return .mappingStart
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: throw YAMLError(mark: mark, kind: .anchorOrAlias)
    default: throw YAMLError(mark: mark, kind: .syntax("the parser gave an unknown event"))
    }
  }

  private static func scalar(_ event: yaml_event_t, at mark: YAMLMark) throws(YAMLError) -> YAMLScalar {
    let data = unsafe event.data.scalar
    try unsafe refuse(anchor: data.anchor, tag: data.tag, at: mark)
    // The library gives the length; the text may hold a NUL by a "\0" escape, so it is not read as a C string.
    let utf8 = unsafe UnsafeBufferPointer(start: data.value, count: data.length)
    guard let text = unsafe String(validating: utf8, as: UTF8.self) else { throw YAMLError(mark: mark, kind: .notUTF8) }
    return YAMLScalar(text: text, isPlain: unsafe data.style == YAML_PLAIN_SCALAR_STYLE, mark: mark)
  }

  private static func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at mark: YAMLMark
  ) throws(YAMLError) {
    guard unsafe anchor == nil else { throw YAMLError(mark: mark, kind: .anchorOrAlias) }
    guard unsafe tag == nil else { throw YAMLError(mark: mark, kind: .tag) }
  }

  private var failure: YAMLError {
    switch unsafe parser.pointee.error {
    case YAML_MEMORY_ERROR: YAMLError(mark: .start, kind: .tooLarge)
    // The reader stands below the scanner and knows no line, only the offset of the byte.
    case YAML_READER_ERROR: YAMLError(mark: YAMLMark(ofByte: unsafe parser.pointee.problem_offset, in: bytes), kind: .syntax(problem))
    default: YAMLError(mark: unsafe YAMLMark(parser.pointee.problem_mark), kind: .syntax(problem))
    }
  }

  // libyaml's problems are constant texts that quote nothing of the input.
  private var problem: String {
    guard let text = unsafe parser.pointee.problem else { return "unreadable" }
    return unsafe String(cString: text)
  }
}

extension YAMLMark {
  // Both counts are bounded by the size of the text, which is far below the greatest `Int`.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
  }
}
