/// A word of a closed list in some bits of a packed member, by its place in the list.
struct PackedField<Word: CaseIterable & Hashable & Sendable>: Sendable {
  private let shift: UInt32
  private let mask: UInt32
  private let words: [Word]

  /// The bits from `shift` on.
  init(shift: UInt32, bits: UInt32) {
    self.shift = shift
    mask = (1 << bits) - 1
    words = Array(Word.allCases)
  }

  /// The bits of a word in their place.
  func bits(_ word: Word) -> UInt32 {
    UInt32(truncatingIfNeeded: words.firstIndex(of: word) ?? 0) << shift
  }

  /// The word that stands there; `nil` for a place that the list does not have.
  func word(in states: UInt32) -> Word? {
    let place = Int((states >> shift) & mask)
    return words.indices.contains(place) ? words[place] : nil
  }
}
