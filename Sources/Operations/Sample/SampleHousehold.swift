import EligibilityModel
import Rulebook

/// Who lives together: the first person heads the household.
struct SampleHousehold {
  /// What somebody is to the head.
  enum Kinship {
    case head, spouse, child, grandparent
  }

  /// A member before any name.
  struct Member {
    let kinship: Kinship
    let age: Int
    let sex: Sex
    /// Days since the birthday.
    var days = 0
  }

  /// The rare situations at the beginning of every country, so that a small one has them too.
  enum Rarity: CaseIterable {
    case newborn, twins, centenarian, elderlyCouple, threeGenerations
  }

  let members: [Member]

  /// Draws a household that has room in what is left of a block.
  init(_ demography: SampleDemography, room: Int, _ random: inout SampleRandom) {
    let household = Self.members(demography, &random)
    members = household.count <= room ? household : [Self.alone(demography, &random)]
  }

  /// A rare one; somebody alone where there is no room for it.
  init(_ rarity: Rarity, _ demography: SampleDemography, room: Int, _ random: inout SampleRandom) {
    let household = Self.members(rarity, &random)
    members = household.count <= room ? household : [Self.alone(demography, &random)]
  }

  private static func members(_ demography: SampleDemography, _ random: inout SampleRandom) -> [Member] {
    switch SampleDemography.Form(rawValue: demography.forms.pick(&random)) ?? .single {
    case .family: family(demography, isLone: false, &random)
    case .loneParent: family(demography, isLone: true, &random)
    case .couple: couple(demography, &random)
    case .single: [alone(demography, &random)]
    }
  }

  private static func alone(_ demography: SampleDemography, _ random: inout SampleRandom) -> Member {
    let drawn = demography.alone.pick(&random)
    let ages = ByAge.oldest + 1
    return member(.head, drawn % ages, drawn < ages ? .male : .female, &random)
  }

  private static func couple(_ demography: SampleDemography, _ random: inout SampleRandom) -> [Member] {
    let age = demography.husbands.pick(&random)
    let wife = max(18, age - demography.patterns.husbandsAbove[demography.patterns.differences.pick(&random)].years)
    return [member(.head, age, .male, &random), member(.spouse, wife, .female, &random)]
  }

  private static func member(_ kinship: Kinship, _ age: Int, _ sex: Sex, _ random: inout SampleRandom) -> Member {
    Member(kinship: kinship, age: min(max(age, 0), ByAge.oldest), sex: sex, days: random.below(365))
  }
}

// Families.
extension SampleHousehold {
  private static func family(_ demography: SampleDemography, isLone: Bool, _ random: inout SampleRandom) -> [Member] {
    let patterns = demography.patterns
    let youngest = demography.youngest.pick(&random)
    let above = patterns.siblings[patterns.siblingTable.pick(&random)].above
    let mother = youngest + (above.last ?? 0) + patterns.firstBirth(&random)
    let parents = isLone ? [loneParent(mother, &random)] : parents(mother, patterns, &random)
    var members = parents + children(youngest, above, demography, &random)
    if !isLone, let father = parents.first, random.happens(demography.threeGenerations) {
      members.append(member(.grandparent, father.age + SamplePatterns.grandparentAbove, isGrandmother(&random) ? .female : .male, &random))
    }
    return members
  }

  private static func isGrandmother(_ random: inout SampleRandom) -> Bool {
    random.happens(Int(SamplePatterns.grandmothers * 1_000))
  }

  private static func loneParent(_ mother: Int, _ random: inout SampleRandom) -> Member {
    member(.head, mother, random.happens(Int(SamplePatterns.fathersAmongLone * 1_000)) ? .male : .female, &random)
  }

  private static func parents(_ mother: Int, _ patterns: SamplePatterns, _ random: inout SampleRandom) -> [Member] {
    let father = mother + patterns.husbandsAbove[patterns.differences.pick(&random)].years
    return [member(.head, max(18, father), .male, &random), member(.spouse, mother, .female, &random)]
  }

  /// The children who are still at home; twins have one birthday.
  private static func children(
    _ youngest: Int, _ above: [Int], _ demography: SampleDemography, _ random: inout SampleRandom
  ) -> [Member] {
    var children: [Member] = []
    var last: (above: Int, days: Int)?
    for distance in above where youngest + distance <= SamplePatterns.oldestChild {
      let age = youngest + distance
      let sex: Sex = random.happens(demography.pyramid.malePerThousand(of: age)) ? .male : .female
      var child = member(.child, age, sex, &random)
      if let last, last.above == distance { child.days = last.days }
      last = (distance, child.days)
      children.append(child)
    }
    return children
  }

  private static func members(_ rarity: Rarity, _ random: inout SampleRandom) -> [Member] {
    let couple = [member(.head, 34, .male, &random), member(.spouse, 32, .female, &random)]
    switch rarity {
    case .newborn: return couple + [Member(kinship: .child, age: 0, sex: .female, days: random.below(28))]
    case .twins:
      let days = random.below(365)
      return couple + [
        Member(kinship: .child, age: 7, sex: .male, days: days), Member(kinship: .child, age: 7, sex: .female, days: days),
      ]
    case .centenarian: return [member(.head, 103, .female, &random)]
    case .elderlyCouple: return [member(.head, 78, .male, &random), member(.spouse, 74, .female, &random)]
    case .threeGenerations:
      return couple + [member(.child, 5, .male, &random), member(.grandparent, 61, .female, &random)]
    }
  }
}
