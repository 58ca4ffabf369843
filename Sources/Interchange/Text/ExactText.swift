// `String ==` holds canonically equivalent texts equal, so 塚 (U+FA10) would be 塚 (U+585A). What arrives from outside is told apart by its bytes.
extension String {
  /// Whether both texts are written with the same UTF-8 bytes.
  func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let left = utf8.span
    let right = other.utf8.span
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}

/// A text as a dictionary key that is compared and hashed by its bytes.
struct ExactText: Hashable {
  let text: String

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
