/// Finds the word that somebody probably meant.
public enum NearestWord {
  /// Longer names are no misspelling of ours, and comparing them would cost time.
  private static let longest = 40

  /// The nearest of the words; `nil` when none is near enough to be worth a hint.
  public static func to(_ word: String, among words: [String]) -> String? {
    let sought = Array(word.lowercased().unicodeScalars.prefix(longest + 1))
    guard (1...longest).contains(sought.count) else { return nil }
    let near = words.map { (word: $0, distance: distance(sought, Array($0.lowercased().unicodeScalars))) }
    guard let nearest = near.min(by: { $0.distance < $1.distance }), nearest.distance <= max(1, sought.count / 3) else { return nil }
    return nearest.word
  }

  /// How many letters must be put in, taken out or changed.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (line, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
