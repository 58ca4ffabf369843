import EligibilityModel
import Registry
import Rulebook

/// An invented person before any insurer knows them.
struct SamplePerson {
  let person: EnrolledPerson
  let kinship: SampleHousehold.Kinship
  let age: Int
  let card: SampleCard
  /// The day after the death.
  let gone: CivilDate?
  /// The first day in late-stage care; the scheme itself began on 2008-04-01.
  let lateStageFrom: CivilDate
  let adultFrom: CivilDate
  let shares: SampleShares

  /// The first day on which nobody can be insured through this person's employment any more.
  var breadwinnerUntil: CivilDate {
    let last = lateStageFrom <= SampleCountry.horizon ? lateStageFrom : .latest
    return min(last, gone ?? .latest)
  }
}

/// Makes the people of a household.
struct SampleHouseholdNames {
  let family: SampleNames.Name?

  /// A family name; none for a household whose members bear whole names of other customs.
  init(_ ground: SampleGround, _ random: inout SampleRandom) {
    let figures = ground.figures.households
    if random.happens(figures.foreignNames.value.count) {
      family = nil
    } else if random.happens(figures.unusualNames.value.count) {
      family = random.pick(SampleNames.unusualFamilies)
    } else {
      family = SampleNames.families[SampleNames.familyTable.pick(&random)]
    }
  }

  func name(of member: SampleHousehold.Member, _ random: inout SampleRandom) -> SampleNames.Name {
    guard let family else { return random.pick(SampleNames.foreign) }
    let given = random.pick(SampleNames.given(member.sex, age: member.age))
    return SampleNames.Name(family.kanji + "\u{3000}" + given.kanji, family.kana + "\u{3000}" + given.kana)
  }
}

extension SamplePerson {
  init?(
    _ member: SampleHousehold.Member, named name: SampleNames.Name, reference: RegisterText?, _ ground: SampleGround,
    _ random: inout SampleRandom
  ) {
    guard let written = try? PersonName(name.kanji), let kana = try? NameKana(name.kana) else { return nil }
    let birthDate = SampleCountry.day.addingClamped(years: -member.age).addingClamped(days: -member.days)
    let legal = LegalAge(of: birthDate)
    person = EnrolledPerson(name: written, nameKana: kana, birthDate: birthDate, sex: member.sex, reference: reference)
    kinship = member.kinship
    age = member.age
    card = SampleCard(member.age, birthDate, ground.figures.cards, &random)
    gone = Self.gone(member.age, birthDate, ground, &random)
    lateStageFrom = max(legal.lateStageFrom, .fixed(2008, 4, 1))
    adultFrom = legal.anniversary(18)
    shares = SampleShares(legal, ground.figures.life.elderlyShares.value, &random)
  }

  /// The day after the death, for those who died within the last two years.
  private static func gone(
    _ age: Int, _ birthDate: CivilDate, _ ground: SampleGround, _ random: inout SampleRandom
  ) -> CivilDate? {
    guard random.below(100_000) < 2 * ground.figures.life.deaths.value[age] else { return nil }
    let day = SampleCountry.day.addingClamped(days: -random.below(730))
    return day > birthDate ? day : nil
  }
}
