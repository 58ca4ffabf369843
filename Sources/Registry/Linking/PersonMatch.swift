import EligibilityModel

/// How well two records fit one person, and why; the grade follows from the reasons alone.
/// 名寄せの判定
public struct PersonMatch: Hashable, Sendable {
  /// How the names compare.
  public let name: NameComparison
  /// How the names in kana compare.
  public let kana: KanaComparison
  /// How the birth dates compare.
  public let birthDate: TraitComparison
  /// How the sexes compare.
  public let sex: TraitComparison
  /// How the addresses compare.
  public let address: TraitComparison

  /// Compares two persons.
  public init(_ left: PersonTraits, _ right: PersonTraits) {
    name = NameComparison(left.name, right.name)
    kana = KanaComparison(left.nameKana, right.nameKana)
    birthDate = left.birthDate == right.birthDate ? .same : .different
    sex = TraitComparison(left.sex == .notStated ? nil : left.sex, right.sex == .notStated ? nil : right.sex)
    address = TraitComparison(left.address.map { CanonicalKey(folding: $0.text) }, right.address.map { CanonicalKey(folding: $0.text) })
  }

  /// The grade.
  ///
  /// Twins share all but the given name, and a child may bear a name one letter from its twin's: a name that only comes near is never enough.
  public var grade: LinkGrade {
    guard birthDate == .same, sex != .different else { return .different }
    switch (name, kana) {
    case (.same, .same), (.sameLetters, .same): return address == .same && sex == .same ? .certain : .probable
    case (.same, .unknown), (.sameLetters, .unknown): return .probable
    case (.same, _), (.sameLetters, _), (.different, .same), (.different, .swapped), (.different, .near): return .doubtful
    case (.different, .different), (.different, .unknown): return .different
    }
  }
}

/// How sure it is that two records speak of one person.
/// 名寄せの確度
public enum LinkGrade: String, CaseIterable, Comparable, Sendable {
  /// They speak of two.
  case different
  /// Something fits and something does not.
  case doubtful
  /// Nothing speaks against it, but not everything is known or the same.
  case probable
  /// Everything is the same.
  case certain

  /// Less sure grades are smaller.
  public static func < (left: LinkGrade, right: LinkGrade) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// How two names compare.
/// 氏名の一致
public enum NameComparison: String, CaseIterable, Sendable {
  /// Byte for byte the same.
  case same
  /// The same but for blanks and width.
  case sameLetters
  /// Not the same.
  case different

  init(_ left: PersonName, _ right: PersonName) {
    if left == right {
      self = .same
    } else {
      self = CanonicalKey(folding: left.text) == CanonicalKey(folding: right.text) ? .sameLetters : .different
    }
  }
}

/// How two names in kana compare.
/// 氏名カナの一致
public enum KanaComparison: String, CaseIterable, Sendable {
  /// The same, whatever width.
  case same
  /// The same with family name and given name exchanged.
  case swapped
  /// One letter more, less or other.
  case near
  /// Not the same.
  case different
  /// At least one is not known.
  case unknown

  init(_ left: NameKana?, _ right: NameKana?) {
    guard let left, let right else {
      self = .unknown
      return
    }
    let (words, others) = (left.wordKeys.map(\.text), right.wordKeys.map(\.text))
    if words.joined() == others.joined() {
      self = .same
    } else if words.count == 2, others == [words[1], words[0]] {
      self = .swapped
    } else {
      self = Self.isNear(Array(words.joined().unicodeScalars), Array(others.joined().unicodeScalars)) ? .near : .different
    }
  }

  /// Whether at most one letter was added, dropped or changed.
  private static func isNear(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let restOfShort = short.dropFirst(short.count == long.count ? start + 1 : start)
    return restOfShort.elementsEqual(long.dropFirst(start + 1))
  }
}

/// How another trait compares.
/// 項目の一致
public enum TraitComparison: String, CaseIterable, Sendable {
  /// The same.
  case same
  /// Not the same.
  case different
  /// At least one is not known.
  case unknown

  init<Trait: Equatable>(_ left: Trait?, _ right: Trait?) {
    guard let left, let right else {
      self = .unknown
      return
    }
    self = left == right ? .same : .different
  }
}
