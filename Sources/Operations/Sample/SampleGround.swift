import Rulebook

/// What is computed once from the figures and shared by all who make people.
final class SampleGround: Sendable {
  let figures: CountryFigures
  let demography: SampleDemography
  let insurers: SampleInsurers
  /// Draws association, society, mutual aid or seamen's insurance.
  let employeeSchemes: SampleTable
  /// Draws a municipality or a society of municipal insurance.
  let regionalSchemes: SampleTable

  init(_ figures: CountryFigures) {
    self.figures = figures
    demography = SampleDemography(figures)
    insurers = SampleInsurers(figures)
    let members = figures.schemes.members.value
    employeeSchemes = SampleTable([members.association, members.societies, members.mutualAid, members.seamen])
    regionalSchemes = SampleTable([members.municipal, members.regionalSocieties])
  }
}

/// A block of people who are made together: the same for a seed, whoever makes it and whatever was made before.
struct SamplePlace: Hashable, Sendable {
  /// How many people a full block has.
  static let fullSize = 2_000

  /// 1 to 47.
  let prefecture: Int
  /// Counted from 0 in each prefecture.
  let block: Int
  /// How many people it has.
  let size: Int

  /// The blocks of a country of so many people: prefecture by prefecture, each with its share.
  static func all(people: Int, by weights: [Int]) -> [SamplePlace] {
    SampleQuota.shares(of: people, by: weights).enumerated().flatMap { place, count in
      stride(from: 0, to: count, by: fullSize).map { start in
        SamplePlace(prefecture: place + 1, block: start / fullSize, size: min(fullSize, count - start))
      }
    }
  }
}
