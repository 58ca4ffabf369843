// `String ==` takes canonically equivalent texts for the same, for instance U+FA10 and U+585A, two forms of 塚. In names and keys these are
// different characters, and every store compares bytes. So do these two.
extension String {
  /// Whether both texts are the same bytes.
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Feeds the bytes to a hasher, eight at a time, with an end mark.
  func hashBytes(into hasher: inout Hasher) {
    var word: UInt64 = 0
    var filled = 0
    for byte in utf8 {
      word = word << 8 | UInt64(byte)
      filled += 1
      if filled == 8 {
        hasher.combine(word)
        (word, filled) = (0, 0)
      }
    }
    hasher.combine(word)
    hasher.combine(UInt8(truncatingIfNeeded: filled))
  }
}
