import EligibilityModel
import Registry

/// An invented person before any insurer knows them.
struct SamplePerson {
  let person: EnrolledPerson
  let age: LegalAge

  init(_ person: EnrolledPerson) {
    self.person = person
    age = LegalAge(of: person.birthDate)
  }

  /// The first day in late-stage care; the scheme itself began on 2008-04-01.
  var lateStageFrom: CivilDate { max(age.lateStageFrom, .fixed(2008, 4, 1)) }
}

/// Invents people with the names, ages and ids of the sample.
struct SamplePeople {
  private var count = 0

  /// A family name for a household; `nil` for a household whose members bear whole names of other customs.
  static func family(_ random: inout SampleRandom) -> SampleNames.Name? {
    if random.happens(25) { return nil }
    return random.happens(60) ? random.pick(SampleNames.unusualFamilies) : random.pick(SampleNames.families)
  }

  /// A birth date that makes somebody so old on the sample's day.
  static func birthDate(age: Int, _ random: inout SampleRandom) -> CivilDate {
    SampleRegister.day.addingClamped(years: -age).addingClamped(days: -random.below(365))
  }

  /// A person who is not in the sample yet.
  mutating func make(family: SampleNames.Name?, sex: Sex, birthDate: CivilDate, _ random: inout SampleRandom) -> SamplePerson? {
    count += 1
    let name = Self.name(family, sex, &random)
    guard let written = try? PersonName(name.kanji), let kana = try? NameKana(name.kana) else { return nil }
    let digits = "\(count)"
    let reference = RegisterText("P" + String(repeating: "0", count: max(0, 9 - digits.count)) + digits)
    return SamplePerson(EnrolledPerson(name: written, nameKana: kana, birthDate: birthDate, sex: sex, reference: reference))
  }

  private static func name(_ family: SampleNames.Name?, _ sex: Sex, _ random: inout SampleRandom) -> SampleNames.Name {
    guard let family else { return random.pick(SampleNames.foreign) }
    let given = random.pick(sex == .male ? SampleNames.men : SampleNames.women)
    return SampleNames.Name(family.kanji + "\u{3000}" + given.kanji, family.kana + "\u{3000}" + given.kana)
  }
}
