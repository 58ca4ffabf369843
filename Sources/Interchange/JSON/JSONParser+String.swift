extension JSONParser {
  /// A text in quotes; the position is at the first quote and ends behind the last.
  mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    position += 1
    let start = position
    let hasEscapes = try findQuote(bytes)
    let raw = start..<position
    let text = hasEscapes ? try unescaped(bytes, raw) : try text(bytes, raw)
    position = raw.upperBound + 1
    return text
  }

  /// Moves to the closing quote, and says whether there was a backslash on the way.
  private mutating func findQuote(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    var hasEscapes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { return hasEscapes }
      guard byte >= 0x20 else { throw fault(.controlCharacter) }
      guard byte == UInt8(ascii: "\\") else { position += 1; continue }
      hasEscapes = true
      position = min(position + 2, bytes.count)
    }
    throw fault(.unexpectedEnd)
  }

  /// The bytes of a range as a text, when they are UTF-8.
  func text(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(JSONError) -> String {
    do throws(UTF8.ValidationError) {
      return String(copying: try UTF8Span(validating: bytes.extracting(range)))
    } catch {
      throw JSONError(offset: range.lowerBound + error.byteOffsets.lowerBound, kind: .invalidUTF8)
    }
  }

  /// The same with escapes resolved.
  private mutating func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(JSONError) -> String {
    var result = try validated(bytes, range)
    position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        try escape(bytes, until: range.upperBound, into: &result)
      } else {
        result.append(byte)
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// An empty buffer, once the whole range is known to be UTF-8; escapes are ASCII, so they can't hide a broken sequence.
  private func validated(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(JSONError) -> [UInt8] {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.extracting(range))
    } catch {
      throw JSONError(offset: range.lowerBound + error.byteOffsets.lowerBound, kind: .invalidUTF8)
    }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    return result
  }

  /// One escape; the position is at the backslash.
  private mutating func escape(_ bytes: Span<UInt8>, until end: Int, into result: inout [UInt8]) throws(JSONError) {
    guard position + 1 < end else { throw fault(.invalidEscape) }
    let letter = bytes[position + 1]
    if letter == UInt8(ascii: "u") {
      try unicodeEscape(bytes, until: end, into: &result)
    } else if let byte = Self.shortEscapes(letter) {
      result.append(byte)
      position += 2
    } else {
      throw fault(.invalidEscape)
    }
  }

  private static func shortEscapes(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// `\uXXXX`, or two of them that are a surrogate pair.
  private mutating func unicodeEscape(_ bytes: Span<UInt8>, until end: Int, into result: inout [UInt8]) throws(JSONError) {
    let start = position
    let first = try codeUnit(bytes, until: end)
    guard UTF16.isLeadSurrogate(first) || UTF16.isTrailSurrogate(first) else {
      append(first, into: &result)
      return
    }
    guard UTF16.isLeadSurrogate(first), position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw JSONError(offset: start, kind: .loneSurrogate) }
    let second = try codeUnit(bytes, until: end)
    guard UTF16.isTrailSurrogate(second) else { throw JSONError(offset: start, kind: .loneSurrogate) }
    let scalar = UTF16.decode(UTF16.EncodedScalar([first, second]))
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private func append(_ unit: UInt16, into result: inout [UInt8]) {
    let scalar = UTF16.decode(UTF16.EncodedScalar([unit]))
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The number of one `\uXXXX`; the position is at the backslash and ends behind the last digit.
  private mutating func codeUnit(_ bytes: Span<UInt8>, until end: Int) throws(JSONError) -> UInt16 {
    guard position + 6 <= end else { throw fault(.invalidEscape) }
    var unit: UInt16 = 0
    for offset in 2..<6 {
      guard let digit = Self.hexadecimal(bytes[position + offset]) else { throw fault(.invalidEscape) }
      unit = unit << 4 | digit
    }
    position += 6
    return unit
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
