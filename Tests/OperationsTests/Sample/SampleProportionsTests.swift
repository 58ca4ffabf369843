import EligibilityModel
import Operations
import Registry
import Rulebook
import Testing

@Suite("見本の国: the proportions of the figures")
struct SampleProportionsTests {
  /// Everybody once.
  private static func people() throws -> [CoverageRecord] { try Country.people.get().map { $0[0] } }

  /// Who is covered on the country's day.
  private static func present() throws -> [CoverageRecord] { try Country.large.get().filter { $0.stated.contains(SampleCountry.day) } }

  /// In which thousandths something lies.
  private static func perThousand(_ part: Int, of whole: Int) -> Int { whole > 0 ? part * 1_000 / whole : 0 }

  private static func age(_ record: CoverageRecord) -> Int { LegalAge(of: record.person.birthDate).years(on: SampleCountry.day) ?? -1 }

  @Test("Each group of ages has its share of the people, within a hundredth of them")
  func ages() throws {
    let people = try Self.people()
    let groups = try Country.figures().population.groups.value
    let all = groups.reduce(0) { $0 + $1.count }
    for (place, group) in groups.enumerated() {
      let end = place + 1 < groups.count ? groups[place + 1].from : 200
      let found = people.count { (group.from..<end).contains(Self.age($0)) }
      #expect(abs(Self.perThousand(found, of: people.count) - Self.perThousand(group.count, of: all)) <= 10, "\(group.from)")
    }
  }

  @Test("Each class of five years and each sex has its share, within two thousandths of the people")
  func classes() throws {
    let people = try Self.people()
    let figures = try Country.figures().population
    let classes = figures.classes.value
    let all = classes.reduce(0) { $0 + $1.male + $1.female }
    for (place, entry) in classes.enumerated() {
      let end = place + 1 < classes.count ? classes[place + 1].from : 200
      for (sex, count) in [(Sex.male, entry.male), (.female, entry.female)] {
        let found = people.count { $0.person.sex == sex && (entry.from..<end).contains(Self.age($0)) }
        #expect(abs(Self.perThousand(found, of: people.count) - Self.perThousand(count, of: all)) <= 4, "\(entry.from) \(sex)")
      }
    }
  }

  @Test("Each prefecture has exactly its share of the people")
  func prefectures() throws {
    let weights = try Country.figures().population.prefectures.value.parts
    let all = weights.reduce(0, +)
    let found = Dictionary(grouping: try Self.people()) { $0.details.address?.text.prefix(while: { $0 != "架" }) ?? "" }
    for prefecture in Prefecture.allCases {
      let count = found[prefecture.japanese[...]]?.count ?? 0
      let expected = 200_000 * weights[prefecture.rawValue - 1] / all
      #expect(abs(count - expected) <= max(5, expected / 100), "\(prefecture)")
    }
  }

  @Test("Each kind of insurer has its share of the members on the day, within fifteen thousandths of them")
  func schemes() throws {
    let present = try Self.present()
    let members = try Country.figures().schemes.members.value
    let stated: [(InsurerKind, Int)] = [
      (.japanHealthInsuranceAssociation, members.association), (.healthInsuranceSociety, members.societies),
      (.mutualAidAssociation, members.mutualAid), (.seamensInsurance, members.seamen), (.nationalHealthInsurance, members.municipal),
      (.nationalHealthInsuranceSociety, members.regionalSocieties), (.lateStageElderlyCare, members.lateStage),
    ]
    let all = stated.reduce(0) { $0 + $1.1 }
    for (kind, count) in stated {
      let found = present.count { $0.insurerNumber.kind == kind }
      #expect(abs(Self.perThousand(found, of: present.count) - Self.perThousand(count, of: all)) <= 15, "\(kind)")
    }
  }

  @Test("Of ten members of an employees' insurer about four depend on somebody")
  func dependents() throws {
    let members = try Self.present().filter { $0.insurerNumber.family == .employees }
    let share = Self.perThousand(members.count { $0.role == .family }, of: members.count)
    // 協会けんぽ 371, 組合健保 413 of a thousand at the end of fiscal 2022.
    #expect((360...420).contains(share))
  }

  @Test("Almost everybody who lives is covered on the day; public assistance is the reason of most others")
  func covered() throws {
    let covered = try Set(Self.present().map(\.person.reference)).count
    #expect((945...985).contains(Self.perThousand(covered, of: 200_000)))
  }

  @Test("The elderly pay one, two and three tenths as often as stated")
  func shares() throws {
    let figures = try Country.figures().life.elderlyShares.value
    let members = try Self.present().filter { $0.insurerNumber.kind == .lateStageElderlyCare }
    for (rate, share) in [(CopaymentRate.twentyPercent, figures.twentyFrom75.count), (.thirtyPercent, figures.thirtyFrom75.count)] {
      let found = Self.perThousand(members.count { $0.details.copaymentRate == rate }, of: members.count)
      #expect(abs(found - share) <= 10)
    }
  }

  @Test("About a third of those below 75 have a certificate, because they hold no registered card, and all from 75 on")
  func certificates() throws {
    let present = try Self.present()
    let late = present.filter { $0.insurerNumber.kind == .lateStageElderlyCare }
    #expect(late.allSatisfy { $0.details.certificateValidThrough == .fixed(2027, 7, 31) })
    let others = present.filter { $0.insurerNumber.kind != .lateStageElderlyCare }
    let share = Self.perThousand(others.count { $0.details.certificateValidThrough != nil }, of: others.count)
    #expect((280...380).contains(share))
  }

  @Test("Moves between insurers: one person in four had another cover before, and some in another prefecture")
  func moves() throws {
    let people = try Country.people.get()
    let moved = people.count { Set($0.map(\.eligibleFrom)).count > 1 }
    #expect((250...500).contains(Self.perThousand(moved, of: people.count)))
    let elsewhere = people.count { Set($0.filter { $0.insurerNumber.family == .regional }.map(\.insurerNumber.prefecture)).count > 1 }
    #expect(elsewhere > 100)
  }
}
