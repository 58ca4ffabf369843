/// How many people there are, of which ages, and where.
/// 見本の国の人口
public struct CountryPopulation: RuleValue {
  /// Thousands of people by group of ages; the classes are fitted to them.
  public let groups: CitedFigure<[AgeGroup]>
  /// The form inside the groups.
  public let classes: CitedFigure<[AgeClass]>
  /// How the oldest class thins out from year to year.
  public let tail: CitedFigure<AgeTail>
  /// People of the prefectures 01 to 47.
  public let prefectures: CitedFigure<Shares>

  /// Reads the four figures.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CountryPopulation {
    try node.fields { (fields) throws(RulebookError) in
      let groups = try fields.required("groups", as: CitedFigure<[AgeGroup]>.self)
      let classes = try fields.required("classes", as: CitedFigure<[AgeClass]>.self)
      let tail = try fields.required("tail", as: CitedFigure<AgeTail>.self)
      let places = try fields.requiredNode("prefectures")
      let prefectures = try CitedFigure<Shares>.read(places)
      guard prefectures.value.parts.count == 47 else { throw places.refused(.wrongType(expected: "47 numbers")) }
      guard groups.value.first?.from == 0, classes.value.first?.from == 0, classes.value.last.map({ $0.from < ByAge.oldest }) == true,
        isRising(groups.value.map(\.from)), isRising(classes.value.map(\.from))
      else { throw node.refused(.wrongType(expected: "ages that begin at 0 and rise")) }
      return CountryPopulation(groups: groups, classes: classes, tail: tail, prefectures: prefectures)
    }
  }

  private static func isRising(_ ages: [Int]) -> Bool { zip(ages, ages.dropFirst()).allSatisfy { $0 < $1 } }
}

/// How many people are of an age and older, up to the next group.
/// 年齢区分
public struct AgeGroup: RuleValue {
  /// The first age.
  public let from: Int
  /// Thousands of people.
  public let count: Int

  /// Reads `from` and `count`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> AgeGroup {
    try node.fields { (fields) throws(RulebookError) in
      AgeGroup(
        from: try Int.read(try fields.requiredNode("from"), in: 0...ByAge.oldest),
        count: try Int.read(try fields.requiredNode("count"), in: 1...10_000_000))
    }
  }
}

/// Men and women of an age and older, up to the next class.
/// 男女別の年齢階級
public struct AgeClass: RuleValue {
  /// The first age.
  public let from: Int
  /// Men and boys.
  public let male: Int
  /// Women and girls.
  public let female: Int

  /// Reads `from`, `male` and `female`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> AgeClass {
    try node.fields { (fields) throws(RulebookError) in
      AgeClass(
        from: try Int.read(try fields.requiredNode("from"), in: 0...ByAge.oldest),
        male: try Int.read(try fields.requiredNode("male"), in: 1...1_000_000_000),
        female: try Int.read(try fields.requiredNode("female"), in: 1...1_000_000_000))
    }
  }
}

/// Which part of a thousand of the oldest class is left after each year.
/// 高齢階級の減り方
public struct AgeTail: RuleValue {
  /// Men.
  public let male: PerThousand
  /// Women.
  public let female: PerThousand

  /// Reads `male` and `female`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> AgeTail {
    try node.fields { (fields) throws(RulebookError) in
      AgeTail(male: try fields.required("male"), female: try fields.required("female"))
    }
  }
}
