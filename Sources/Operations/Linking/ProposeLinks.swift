import EligibilityModel
public import Registry

/// Looks for people of different ids who may be one, and opens a case for each pair.
/// 名寄せ候補の抽出
///
/// Only people born on one day are compared, and of them only those who share a name, a reading (also swapped) or a reading but for one
/// letter. The program links a pair by itself only when everything is the same and neither of the two comes near anybody else.
public struct ProposeLinks {
  /// How many pairs were found, by what became of them.
  public struct Count: Hashable, Sendable {
    /// People looked at.
    public internal(set) var people = 0
    /// Pairs that wait for two people.
    public internal(set) var waiting = 0
    /// Pairs that the program linked.
    public internal(set) var linked = 0
    /// Pairs that had a case already.
    public internal(set) var known = 0
  }

  private let reader: any LinkReader
  private let writer: any RegisterWriter

  /// Reads and writes one register.
  public init(reader: any LinkReader, writer: any RegisterWriter) {
    self.reader = reader
    self.writer = writer
  }

  /// Goes through all people who have an id.
  ///
  /// - Parameter knownFrom: when the cases are opened; what the register knew then is compared
  /// - Returns: what was found
  /// - Throws: faults of the register
  public func run(knownFrom: KnownTime) throws -> Count {
    var count = Count()
    var found: [FoundPair] = []
    try reader.forEachBirthDate(knownAt: knownFrom) { people in
      count.people += people.count
      found += BirthDatePairs(people).pairs()
    }
    guard !found.isEmpty else { return count }
    let pairs = found
    return try writer.write(knownFrom: knownFrom) { change in
      for pair in pairs { try Self.open(pair, in: change, &count) }
      return count
    }
  }

  private static func open(_ found: FoundPair, in change: any RegisterTransaction, _ count: inout Count) throws {
    guard let id = try change.propose(found.pair, grade: found.grade) else {
      count.known += 1
      return
    }
    if found.grade == .certain, found.isAlone {
      try change.vote(id, by: LinkVote.program, .same)
      count.linked += 1
    } else {
      count.waiting += 1
    }
  }
}

/// Two people who may be one.
struct FoundPair {
  let pair: LinkPair
  let grade: LinkGrade
  /// Whether neither of them comes near anybody else.
  let isAlone: Bool
}

/// The pairs among the people born on one day.
struct BirthDatePairs {
  private let people: [(person: PersonLink, traits: PersonTraits)]

  init(_ people: [(person: PersonLink, traits: PersonTraits)]) {
    self.people = people
  }

  func pairs() -> [FoundPair] {
    var grades: [Places: LinkGrade] = [:]
    for block in blocks() {
      for (index, left) in block.enumerated() {
        for right in block[..<index] {
          let places = Places(low: min(left, right), high: max(left, right))
          guard left != right, grades[places] == nil else { continue }
          grades[places] = PersonMatch(people[left].traits, people[right].traits).grade
        }
      }
    }
    return found(grades.filter { $0.value != .different })
  }

  private struct Places: Hashable {
    let low: Int
    let high: Int
  }

  private func found(_ grades: [Places: LinkGrade]) -> [FoundPair] {
    var neighbours: [Int: Int] = [:]
    for places in grades.keys { for place in [places.low, places.high] { neighbours[place, default: 0] += 1 } }
    let sorted = grades.sorted { ($0.key.low, $0.key.high) < ($1.key.low, $1.key.high) }
    return sorted.compactMap { places, grade in
      guard let pair = LinkPair(people[places.low].person, people[places.high].person) else { return nil }
      return FoundPair(pair: pair, grade: grade, isAlone: neighbours[places.low] == 1 && neighbours[places.high] == 1)
    }
  }

  /// People who share a key; whoever shares none is not compared.
  private func blocks() -> [[Int]] {
    var blocks: [String: [Int]] = [:]
    for (place, found) in people.enumerated() {
      for key in Set(Self.keys(of: found.traits)) { blocks[key, default: []].append(place) }
    }
    return blocks.values.filter { $0.count > 1 }
  }

  /// Name, reading, its words in any order, and the reading without each of its letters, which brings readings of one other letter together.
  private static func keys(of traits: PersonTraits) -> [String] {
    let name = ["n" + CanonicalKey(folding: traits.name.text).text]
    guard let kana = traits.nameKana else { return name }
    let words = kana.wordKeys.map(\.text)
    let letters = Array(words.joined().unicodeScalars)
    let shorter = letters.indices.map { index in
      var rest = String.UnicodeScalarView()
      rest.append(contentsOf: letters[..<index])
      rest.append(contentsOf: letters[(index + 1)...])
      return "k" + String(rest)
    }
    return name + ["k" + words.joined(), "w" + words.sorted().joined(separator: " ")] + shorter
  }
}
