import EligibilityModel
import Proof
import Rulebook
import Testing

@Suite("Boundary days: what changes on a day is asked about the day before and on the day")
struct BoundaryDayTests {
  private static let pairs = Result {
    BoundaryPairs(of: CaseTests.all, runner: CaseRunner(book: try Repository.book.get()))
  }

  /// Boundaries that no pair of cases can show, with the reason.
  private static let unreachable = [
    "contact/holidays": "a calendar of many days; ContactCalendarTests walks every day of it (F-423)",
    "insurers/letter-2025-11-society/duties.legacyCardReturn":
      "all old cards of this insurer are over since 2025-12-02, and then its rule for ended cards answers (F-336)",
    "letter-2025-11-society certificate.validity 2030-11-30": "the printed end lies after the modelled period",
  ]

  private static func needsPair(_ boundary: String) -> Bool {
    !unreachable.keys.contains { boundary == $0 || boundary.hasPrefix($0 + " ") }
  }

  @Test("Each edition that begins within the period has the same question asked the day before and on its first day")
  func editions() throws {
    let (book, pairs) = (try Repository.book.get(), try Self.pairs.get())
    let rules = book.rules + book.insurers.all.flatMap(\.parameters).map(\.rule)
    let missing = rules.flatMap { rule in
      rule.editions.map(\.from).filter { $0 > ModelledPeriod.first && !pairs.stepOver(nightBefore: $0, naming: rule.id) }
        .map { "\(rule.id.text) \($0)" }
    }
    #expect(Set(missing).filter(Self.needsPair).sorted().joined(separator: "\n") == "")
  }

  @Test("Each day that stands in a rule has the same question asked on both sides of its beginning or its end")
  func days() throws {
    let (book, pairs) = (try Repository.book.get(), try Self.pairs.get())
    let missing = book.rules.flatMap { rule in
      rule.days.filter { day in ![day, day.dayAfter].contains { pairs.stepOver(nightBefore: $0, naming: rule.id) } }
        .map { "\(rule.id.text) \($0)" }
    }
    #expect(missing.filter(Self.needsPair).joined(separator: "\n") == "")
  }

  @Test("Each day that stands in an insurer's profile has the same question asked of its members on both sides")
  func daysOfInsurers() throws {
    let (book, pairs) = (try Repository.book.get(), try Self.pairs.get())
    let missing = book.insurers.all.flatMap { profile in
      let words = Set([profile.id.text] + (profile.isDefaultForKind ? [profile.kind.rawValue] : []))
      return profile.parameters.flatMap { parameter in
        parameter.rule.days.filter { day in ![day, day.dayAfter].contains { pairs.stepOver(nightBefore: $0, insurers: words) } }
          .map { "\(profile.id.text) \(parameter.name) \($0)" }
      }
    }
    #expect(missing.filter(Self.needsPair).joined(separator: "\n") == "")
  }
}

extension ListedRule {
  /// Every day written in the values in force, in order.
  fileprivate var days: [CivilDate] { Set(editions.flatMap { $0.inForce.value.days }).sorted() }
}

extension WrittenValue {
  /// Every day written in the value.
  fileprivate var days: [CivilDate] {
    switch self {
    case .word(let word): (try? CivilDate(iso8601: word)).map { [$0] } ?? []
    case .list(let values): values.flatMap(\.days)
    case .fields(let fields): fields.filter { $0.key != "citation" }.flatMap(\.value.days)
    }
  }
}
