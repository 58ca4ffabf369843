/// Tells UTF-8 from CP932: what is valid UTF-8 is taken for it, because longer Japanese text in CP932 never is.
///
/// Where neither fits, because single bytes are broken, the one that reads further wins; the broken place is then named, not the whole text.
public enum TextEncodingGuess {
  /// What the bytes say about their encoding.
  public enum Finding: Hashable, Sendable {
    /// ASCII only so far, which both encodings write alike.
    case either
    /// One encoding, with the length of the byte order mark to skip.
    case encoding(TextEncoding, markLength: Int)
  }

  /// The UTF-8 byte order mark.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Looks at a whole text or at the beginning of one.
  /// - Parameters:
  ///   - bytes: What is there.
  ///   - isComplete: Whether more follows; a character cut in half at the end is no fault then.
  ///   - stated: What the sender says it is; then nothing is guessed.
  /// - Returns: the encoding, or that nothing speaks for one of them.
  public static func find(_ bytes: Span<UInt8>, isComplete: Bool = true, stated: TextEncoding? = nil) -> Finding {
    let hasMark = bytes.count >= 3 && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
    if let stated { return .encoding(stated, markLength: hasMark && stated == .utf8 ? mark.count : 0) }
    if hasMark { return .encoding(.utf8, markLength: mark.count) }
    if isASCII(bytes) { return .either }
    let length = utf8Length(bytes, isComplete: isComplete)
    let isUTF8 = length == bytes.count || length > cp932Length(bytes)
    return .encoding(isUTF8 ? .utf8 : .cp932, markLength: 0)
  }

  /// A whole text, decoded as what it is; a text of ASCII only counts as UTF-8.
  public static func decode(_ bytes: [UInt8], stated: TextEncoding? = nil) throws(TextFault) -> String {
    switch find(bytes.span, stated: stated) {
    case .either: try TextEncoding.utf8.decode(bytes.span)
    case .encoding(let encoding, let markLength): try encoding.decode(bytes.span.extracting(markLength..<bytes.count))
    }
  }

  /// The encoding of a whole text; one of ASCII only counts as UTF-8.
  static func encoding(of bytes: [UInt8]) -> TextEncoding {
    if case .encoding(let encoding, _) = find(bytes.span) { encoding } else { .utf8 }
  }

  private static func isASCII(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] >= 0x80 { return false }
    return true
  }

  /// How many bytes can be read as UTF-8.
  private static func utf8Length(_ bytes: Span<UInt8>, isComplete: Bool) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return bytes.count
    } catch {
      let isCut = !isComplete && error.kind == .truncatedScalar && error.byteOffsets.upperBound == bytes.count
      return isCut ? bytes.count : error.byteOffsets.lowerBound
    }
  }

  /// How many bytes can be read as CP932.
  private static func cp932Length(_ bytes: Span<UInt8>) -> Int {
    do throws(CP932Error) {
      _ = try CP932.decode(bytes)
      return bytes.count
    } catch {
      return error.position
    }
  }
}
