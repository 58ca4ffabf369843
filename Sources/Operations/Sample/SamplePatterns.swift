import Rulebook

/// How the ages in a family lie apart.
struct SamplePatterns: Sendable {
  /// Children live with their parents up to this age.
  static let oldestChild = 22
  /// How much older a grandparent is than the father.
  static let grandparentAbove = 27
  static let grandmothers = 0.8
  static let fathersAmongLone = 0.12
  private static let youngestMother = 18

  /// By how much each child is older than the youngest, and how often.
  let siblings: [(above: [Int], share: Double)]
  let siblingTable: SampleTable
  let firstBirths: SampleTable
  let differences: SampleTable
  /// By how much a husband is older, and how often.
  let husbandsAbove: [(years: Int, share: Double)]
  /// How often a mother is so much older than her youngest child.
  let mothersAbove: [Double]
  /// How many children a family has at each distance from the youngest.
  let childrenByDistance: [Double]

  init(_ figures: CountryHouseholds) {
    siblings = Self.siblings(figures.childCounts.value, figures.siblingGaps.value)
    siblingTable = SampleTable(siblings.map { $0.share * 1_000_000 })
    firstBirths = SampleTable(figures.firstBirths.value.parts)
    differences = SampleTable(figures.ageDifferences.value.map(\.share))
    let all = Double(figures.ageDifferences.value.reduce(0) { $0 + $1.share })
    husbandsAbove = figures.ageDifferences.value.map { ($0.years, Double($0.share) / all) }
    mothersAbove = Self.mothersAbove(siblings, figures.firstBirths.value.parts)
    var children = Array(repeating: 0.0, count: Self.oldestChild + 1)
    for (above, share) in siblings {
      for distance in above where distance <= Self.oldestChild { children[distance] += share }
    }
    childrenByDistance = children
  }

  /// A mother's age at her first birth.
  func firstBirth(_ random: inout SampleRandom) -> Int {
    Self.youngestMother + 2 * firstBirths.pick(&random) + random.below(2)
  }

  private static func siblings(_ counts: Shares, _ gaps: Shares) -> [(above: [Int], share: Double)] {
    let allGaps = Double(gaps.parts.reduce(0, +))
    let allCounts = Double(counts.parts.reduce(0, +))
    var families: [(above: [Int], share: Double)] = [([0], 1)]
    var all: [(above: [Int], share: Double)] = []
    for count in counts.parts {
      all += families.map { ($0.above, $0.share * Double(count) / allCounts) }
      families = families.flatMap { family in
        gaps.parts.enumerated().map { years, share in
          (family.above + [(family.above.last ?? 0) + years], family.share * Double(share) / allGaps)
        }
      }
    }
    return all
  }

  private static func mothersAbove(_ siblings: [(above: [Int], share: Double)], _ births: [Int]) -> [Double] {
    let all = Double(births.reduce(0, +))
    var above = Array(repeating: 0.0, count: 80)
    for family in siblings {
      for (step, count) in births.enumerated() {
        for year in 0..<2 {
          above[(family.above.last ?? 0) + youngestMother + 2 * step + year] += family.share * Double(count) / all / 2
        }
      }
    }
    return above
  }
}
