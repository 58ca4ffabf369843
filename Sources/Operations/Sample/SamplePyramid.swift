import Rulebook

/// How many men and women there are of each age.
struct SamplePyramid: Sendable {
  let male: [Double]
  let female: [Double]

  init(_ figures: CountryPopulation) {
    let classes = figures.classes.value
    let male = Self.years(classes.map { ($0.from, $0.male) }, tail: figures.tail.value.male.count)
    let female = Self.years(classes.map { ($0.from, $0.female) }, tail: figures.tail.value.female.count)
    let factors = Self.factors(figures.groups.value, zip(male, female).map { $0 + $1 })
    self.male = zip(male, factors).map { $0 * $1 }
    self.female = zip(female, factors).map { $0 * $1 }
  }

  /// Both sexes together.
  func people(of age: Int) -> Double { male[age] + female[age] }

  /// How many of a thousand of an age are male.
  func malePerThousand(of age: Int) -> Int { Int(exactly: (male[age] / people(of: age) * 1_000).rounded()) ?? 500 }

  /// Spreads each class evenly over its years, and the last one ever thinner.
  private static func years(_ classes: [(from: Int, count: Int)], tail: Int) -> [Double] {
    var years: [Double] = []
    for (place, entry) in classes.enumerated() {
      let end = place + 1 < classes.count ? classes[place + 1].from : ByAge.oldest + 1
      let decline = place + 1 < classes.count ? 1 : Double(tail) / 1_000
      var weights = [1.0]
      while weights.count < end - entry.from { weights.append(weights[weights.count - 1] * decline) }
      let sum = weights.reduce(0, +)
      years += weights.map { Double(entry.count) * $0 / sum }
    }
    return years
  }

  /// By what each age is multiplied, so that the groups have as many people as the newer source says.
  private static func factors(_ groups: [AgeGroup], _ people: [Double]) -> [Double] {
    groups.enumerated().flatMap { place, group in
      let end = place + 1 < groups.count ? groups[place + 1].from : people.count
      let sum = people[group.from..<end].reduce(0, +)
      return Array(repeating: Double(group.count) * 1_000 / sum, count: end - group.from)
    }
  }
}
