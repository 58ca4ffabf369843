import EligibilityModel
import Foundation
import Rulebook
import Testing

/// A rule with its editions, whatever its values are.
protocol Timeline {
  /// The rule's name.
  var id: RuleID { get }
  /// First and last day of each edition.
  var spans: [(from: CivilDate, through: CivilDate?)] { get }
}

extension DatedRule: Timeline {
  var spans: [(from: CivilDate, through: CivilDate?)] { editions.map { ($0.from, $0.through) } }
}

@Suite("National rules: one edition for each day")
struct RuleCoverageTests {
  /// Every rule of the book, found by looking through its subjects.
  static var rules: [any Timeline] {
    get throws {
      let national = try Repository.book.get().national
      return Mirror(reflecting: national).children.flatMap { subject in
        Mirror(reflecting: subject.value).children.compactMap { $0.value as? any Timeline }
      }
    }
  }

  @Test("no file below Book/national is left out of the walk")
  func walkIsComplete() throws {
    let folder = Repository.root.appending(path: "Book/national")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    let names = files.filter { $0.pathExtension == "yaml" }.map { $0.path.dropFirst(folder.path.count + 1).dropLast(5) }.map(String.init)
    #expect(try Set(Self.rules.map(\.id.text)) == Set(names))
  }

  @Test("each day from 2024-10-01 to 2027-12-31 finds exactly one edition of every rule")
  func oneEditionEachDay() throws {
    let rules = try Self.rules.map { (id: $0.id, spans: $0.spans) }
    var day = CivilDate.fixed(2024, 10, 1)
    while day <= .fixed(2027, 12, 31) {
      for rule in rules {
        let found = rule.spans.count { $0.from <= day && day <= ($0.through ?? .latest) }
        #expect(found == 1, "\(rule.id) has \(found) editions on \(day)")
      }
      day = day.dayAfter
    }
  }
}
