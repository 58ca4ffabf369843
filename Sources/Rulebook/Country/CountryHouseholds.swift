/// Who lives together.
/// 見本の国の世帯
public struct CountryHouseholds: RuleValue {
  /// Which part of an age lives with the parents; nobody from 23 on.
  public let childrenAtHome: CitedFigure<ByAge>
  /// Families with one child, with two, and so on.
  public let childCounts: CitedFigure<Shares>
  /// Siblings born in one day, one year apart, and so on.
  public let siblingGaps: CitedFigure<Shares>
  /// Mothers at their first birth: from 18 on, two years each.
  public let firstBirths: CitedFigure<Shares>
  /// By how many years a husband is older.
  public let ageDifferences: CitedFigure<[AgeDifference]>
  /// Families with one parent.
  public let loneParents: CitedFigure<PerThousand>
  /// Families of two parents who live with a grandparent.
  public let threeGenerations: CitedFigure<PerThousand>
  /// Men without children at home who live with their wife.
  public let couples: CitedFigure<ByAge>
  /// Households with names of other countries.
  public let foreignNames: CitedFigure<PerThousand>
  /// Households whose names break careless software.
  public let unusualNames: CitedFigure<PerThousand>

  /// Reads the figures.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CountryHouseholds {
    try node.fields { (fields) throws(RulebookError) in
      CountryHouseholds(
        childrenAtHome: try fields.required("childrenAtHome"), childCounts: try shares("childCounts", 1...3, &fields),
        siblingGaps: try shares("siblingGaps", 1...6, &fields), firstBirths: try shares("firstBirths", 1...14, &fields),
        ageDifferences: try differences(&fields), loneParents: try fields.required("loneParents"),
        threeGenerations: try fields.required("threeGenerations"), couples: try fields.required("couples"),
        foreignNames: try fields.required("foreignNames"), unusualNames: try fields.required("unusualNames"))
    }
  }

  private static func differences(_ fields: inout FieldReader) throws(RulebookError) -> CitedFigure<[AgeDifference]> {
    let node = try fields.requiredNode("ageDifferences")
    let figure = try CitedFigure<[AgeDifference]>.read(node)
    guard !figure.value.isEmpty else { throw node.refused(.wrongType(expected: "at least one difference")) }
    return figure
  }

  private static func shares(
    _ key: String, _ count: ClosedRange<Int>, _ fields: inout FieldReader
  ) throws(RulebookError) -> CitedFigure<Shares> {
    let node = try fields.requiredNode(key)
    let figure = try CitedFigure<Shares>.read(node)
    guard count.contains(figure.value.parts.count), figure.value.parts[0] > 0 else {
      throw node.refused(.wrongType(expected: "\(count.lowerBound) to \(count.upperBound) shares, the first above 0"))
    }
    return figure
  }
}

/// A difference of age and how often it is met.
/// 夫婦の年齢差
public struct AgeDifference: RuleValue {
  /// Years by which the husband is older.
  public let years: Int
  /// Of all couples.
  public let share: Int

  /// Reads `years` and `share`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> AgeDifference {
    try node.fields { (fields) throws(RulebookError) in
      AgeDifference(
        years: try Int.read(try fields.requiredNode("years"), in: -10...20),
        share: try Int.read(try fields.requiredNode("share"), in: 1...1_000_000))
    }
  }
}
