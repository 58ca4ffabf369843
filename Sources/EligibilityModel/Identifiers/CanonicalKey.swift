/// The form under which symbols, numbers and kana are searched: all usual ways of writing one text give one key.
/// 検索キー
///
/// Unified are full-width and half-width letters, digits, punctuation and katakana, kana with separate sound marks, small and capital Latin
/// letters, and all hyphens and dashes; blanks are dropped. Not unified are hiragana with katakana, small with large kana, circled numbers,
/// old with new kanji: those can be different symbols.
///
/// The mark ー is a long vowel inside or at the end of a kana word (サービス, サー) and a hyphen everywhere else (12ー3, and also サー12,
/// because people type a separating hyphen with that key). Folding a key again changes nothing.
public struct CanonicalKey: Hashable, Sendable, MaskedInLogs {
  /// The folded text.
  public let text: String

  /// Folds any text.
  public init(folding text: some StringProtocol) {
    let text = String(text)
    self.text = Self.isPlain(text.utf8) ? text : Self.fold(text.unicodeScalars)
  }

  /// Folds a text that was written as a symbol or number.
  init(_ text: String, limit: Int) throws(IdentifierError) {
    let bytes = text.utf8
    if Self.isPlain(bytes) {
      guard !bytes.isEmpty else { throw .empty }
      guard bytes.count <= limit else { throw .tooLong(limit: limit) }
      self.text = text
      return
    }
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      guard count <= limit else { throw .tooLong(limit: limit) }
      if scalar.isInvisible { throw .invisibleCharacter(position: count) }
    }
    self.text = Self.fold(text.unicodeScalars)
    if self.text.isEmpty { throw .empty }
  }

  /// The same bytes; canonical equivalence would take different characters for one, as no store does.
  public static func == (left: CanonicalKey, right: CanonicalKey) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// Hashes the bytes, as equality wants it.
  public func hash(into hasher: inout Hasher) {
    text.hashBytes(into: &hasher)
  }

  /// Whether a text is its own key at first sight: printable ASCII without blanks and small letters.
  private static func isPlain(_ bytes: String.UTF8View) -> Bool {
    bytes.allSatisfy { (0x21...0x60).contains($0) || (0x7B...0x7E).contains($0) }
  }

  private static func fold(_ scalars: String.UnicodeScalarView) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in scalars where !scalar.isBlank {
      if let mark = WidthFolding.soundMark(scalar), let last = kept.last, let joined = WidthFolding.join(last, mark) {
        kept.removeLast()
        kept.append(joined)
      } else {
        kept.append(WidthFolding.fold(scalar))
      }
    }
    return String(resolvingLongVowels(kept))
  }

  /// Makes hyphens of the marks ー that don't stand inside or at the end of a kana word.
  private static func resolvingLongVowels(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
    guard scalars.contains(WidthFolding.longVowel) else { return scalars }
    var resolved = String.UnicodeScalarView()
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let runEnd = scalars[index...].firstIndex { $0 != WidthFolding.longVowel } ?? scalars.endIndex
      let continues = runEnd == scalars.endIndex || scalars[runEnd].isKana
      let isVowel = continues && resolved.last?.isKana == true
      for _ in scalars[index..<runEnd] { resolved.append(isVowel ? WidthFolding.longVowel : "-") }
      guard runEnd < scalars.endIndex else { break }
      resolved.append(scalars[runEnd])
      index = scalars.index(after: runEnd)
    }
    return resolved
  }
}
