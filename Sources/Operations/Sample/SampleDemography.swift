import EligibilityModel
import Rulebook

/// How often each household is met, so that its members together make the age pyramid.
///
/// Families are set first: how often the youngest child has which age follows from how many children there are of each age. Couples
/// without children at home follow from the figures, and whoever is left lives alone.
struct SampleDemography: Sendable {
  /// The forms a household is drawn in.
  enum Form: Int, CaseIterable {
    case family, loneParent, couple, single
  }

  let pyramid: SamplePyramid
  let patterns: SamplePatterns
  /// How many of a thousand families of two parents live with a grandparent.
  let threeGenerations: Int
  /// Draws a `Form` by its number.
  let forms: SampleTable
  /// Draws the age of a family's youngest child.
  let youngest: SampleTable
  /// Draws the age of a husband whose children don't live with him.
  let husbands: SampleTable
  /// Draws age and sex of somebody alone; women behind the men.
  let alone: SampleTable

  init(_ figures: CountryFigures) {
    pyramid = SamplePyramid(figures.population)
    patterns = SamplePatterns(figures.households)
    threeGenerations = figures.households.threeGenerations.value.count
    let families = Self.families(pyramid, patterns, figures.households)
    youngest = SampleTable(families)
    var left = Residue(pyramid, figures.households)
    left.takeParents(families, patterns, figures.households)
    let couples = left.takeCouples(patterns, figures.households)
    husbands = SampleTable(couples)
    alone = SampleTable(left.male + left.female)
    let all = families.reduce(0, +)
    let lone = all * Double(figures.households.loneParents.value.count) / 1_000
    let singles = (left.male + left.female).reduce(0) { $0 + max(0, $1) }
    forms = SampleTable([all - lone, lone, couples.reduce(0, +), singles])
  }

  /// How many families have a youngest child of each age: with siblings they have all the children there are.
  private static func families(
    _ pyramid: SamplePyramid, _ patterns: SamplePatterns, _ figures: CountryHouseholds
  ) -> [Double] {
    let siblings = patterns.childrenByDistance
    var families: [Double] = []
    for age in 0...SamplePatterns.oldestChild {
      let children = pyramid.people(of: age) * Double(figures.childrenAtHome.value[age]) / 1_000
      let counted = (1..<siblings.count).reduce(0.0) { sum, distance in
        distance <= age ? sum + families[age - distance] * siblings[distance] : sum
      }
      families.append(max(0, (children - counted) / siblings[0]))
    }
    return families
  }
}

/// The people who are in no household yet, by age.
private struct Residue {
  var male: [Double]
  var female: [Double]

  /// Everybody but the children at home.
  init(_ pyramid: SamplePyramid, _ figures: CountryHouseholds) {
    let leaves = { (age: Int) in age > SamplePatterns.oldestChild ? 1 : 1 - Double(figures.childrenAtHome.value[age]) / 1_000 }
    male = pyramid.male.enumerated().map { $1 * leaves($0) }
    female = pyramid.female.enumerated().map { $1 * leaves($0) }
  }

  mutating func takeParents(_ families: [Double], _ patterns: SamplePatterns, _ figures: CountryHouseholds) {
    let lone = Double(figures.loneParents.value.count) / 1_000
    let three = (1 - lone) * Double(figures.threeGenerations.value.count) / 1_000
    for (youngest, count) in families.enumerated() {
      for (mother, share) in patterns.mothersAbove.enumerated() {
        let (age, mothers) = (youngest + mother, count * share)
        take(\.female, age, mothers * (1 - lone * SamplePatterns.fathersAmongLone))
        take(\.male, age, mothers * lone * SamplePatterns.fathersAmongLone)
        for (difference, part) in patterns.husbandsAbove {
          let fathers = mothers * (1 - lone) * part
          take(\.male, age + difference, fathers)
          takeGrandparents(of: age + difference, fathers / (1 - lone) * three)
        }
      }
    }
  }

  private mutating func takeGrandparents(of father: Int, _ count: Double) {
    let age = father + SamplePatterns.grandparentAbove
    take(\.female, age, count * SamplePatterns.grandmothers)
    take(\.male, age, count * (1 - SamplePatterns.grandmothers))
  }

  /// Takes husbands and their wives; gives the husbands by age.
  mutating func takeCouples(_ patterns: SamplePatterns, _ figures: CountryHouseholds) -> [Double] {
    let husbands = male.enumerated().map { max(0, $1) * Double(figures.couples.value[$0]) / 1_000 }
    for (age, count) in husbands.enumerated() {
      take(\.male, age, count)
      for (difference, part) in patterns.husbandsAbove { take(\.female, max(18, age - difference), count * part) }
    }
    return husbands
  }

  private mutating func take(_ sex: WritableKeyPath<Residue, [Double]>, _ age: Int, _ count: Double) {
    self[keyPath: sex][min(max(age, 0), ByAge.oldest)] -= count
  }
}
