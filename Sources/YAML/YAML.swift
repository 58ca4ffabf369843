/// A strict reader for one YAML document: anything two readers could understand differently is refused.
public enum YAML {
  /// The largest input taken, in bytes.
  public static let greatestByteCount = 4 * 1024 * 1024

  /// How many lists and mappings may stand inside one another.
  public static let greatestDepth = 32

  /// Reads the one document of a UTF-8 text into a tree that knows the place of every value.
  ///
  /// - Parameter bytes: the whole text, as it stands in the file
  /// - Returns: the root of the document
  /// - Throws: `YAMLError` with the line and column of the first thing refused
  public static func parse(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode {
    try checkSize(bytes)
    try checkEncoding(bytes)
    var builder = NodeBuilder(events: try EventReader(bytes))
    return try builder.document()
  }

  private static func checkSize(_ bytes: [UInt8]) throws(YAMLError) {
    guard bytes.count <= greatestByteCount else { throw YAMLError(mark: .start, kind: .tooLarge) }
  }

  private static func checkEncoding(_ bytes: [UInt8]) throws(YAMLError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw YAMLError(mark: YAMLMark(ofByte: error.byteOffsets.lowerBound, in: bytes), kind: .notUTF8)
    }
  }
}
