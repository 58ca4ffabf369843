/// Reads one JSON text (RFC 8259) and refuses everything that readers could understand in different ways.
public struct JSONReader: Sendable {
  /// The largest text, in bytes.
  public let maximumBytes: Int
  /// How many arrays and objects may stand inside each other.
  public let maximumDepth: Int

  /// Each level takes a frame of the stack, so no caller can ask for more levels than this.
  private static let depthCeiling = 128

  /// A reader with these limits; a depth above 128 or below 1 is moved there.
  public init(maximumBytes: Int = 1 << 20, maximumDepth: Int = 32) {
    self.maximumBytes = maximumBytes
    self.maximumDepth = min(max(maximumDepth, 1), Self.depthCeiling)
  }

  /// Reads the bytes of a whole text.
  public func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try read(bytes.span)
  }

  /// Reads a text that is already a string.
  public func read(_ text: String) throws(JSONError) -> JSONValue {
    try read(text.utf8.span)
  }

  /// Reads borrowed bytes, for instance one line of a larger buffer.
  public func read(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    guard bytes.count <= maximumBytes else { throw JSONError(offset: maximumBytes, kind: .tooLarge(limit: maximumBytes)) }
    var parser = JSONParser(maximumDepth: maximumDepth)
    return try parser.document(bytes)
  }
}
