import EligibilityModel
import Rulebook
import Testing

@Suite("The age of 75 stands in the law's calendar and in the Book, and both say the same")
struct LegalAgeInBookTests {
  private static let births: [CivilDate] = [.fixed(1950, 1, 1), .fixed(1951, 8, 31), .fixed(1952, 2, 29), .fixed(1952, 12, 31)]

  @Test("Membership by age begins when late-stage care begins, in every edition (F-349)", arguments: births)
  func membership(birth: CivilDate) throws {
    let age = LegalAge(of: birth)
    for edition in try Repository.book.get().national.elderly.membership.editions {
      #expect(age.anniversary(edition.value.age) == age.lateStageFrom)
      #expect(edition.value.disabilityAge < edition.value.age)
    }
  }

  @Test("The halved month is the month in which late-stage care begins, in every edition (N-11)", arguments: births)
  func birthdayMonth(birth: CivilDate) throws {
    let age = LegalAge(of: birth)
    for edition in try Repository.book.get().national.ceiling.birthdayMonth.editions {
      #expect(age.anniversary(edition.value.age) == age.lateStageFrom)
    }
  }
}
