import EligibilityModel
import Interchange
import Rulebook
import Testing
import Web

@Suite("Words of the Book: a clerk never meets its keys")
struct BookWordingTests {
  private static let book = Repository.book

  /// Every value that stands in the Book with the rule it belongs to: in force or against.
  private static func values() throws -> [(rule: ListedRule, value: WrittenValue)] {
    let book = try book.get()
    let rules = book.rules + book.parametersOfInsurers.map(\.rule)
    return rules.flatMap { rule in
      rule.editions.flatMap { [$0.inForce] + $0.against }.map { (rule, $0.value) }
    }
  }

  @Test("Every key, word and number of every rule and every insurer profile has words")
  func nothingIsLeft() throws {
    let book = try Self.book.get()
    let values = try Self.values()
    try #require(values.count > 300)
    let left = values.flatMap { BookWording($0.rule, in: book).unworded(in: $0.value) }
    let held = book.held.flatMap { BookWording.ofHeldData.unworded(in: $0.value) }
    #expect(Set(left + held).sorted() == [], "add them to Sources/Interchange/Wording/Book")
  }

  @Test("No line shows how the Book writes a value: no braces, no brackets of a list")
  func noRawValues() throws {
    let book = try Self.book.get()
    let lines = try Self.values().flatMap { BookWording($0.rule, in: book).lines(of: $0.value) }
    let held = book.held.flatMap { BookWording.ofHeldData.lines(of: $0.value) }
    let raw = (lines + held).flatMap { line in Language.allCases.map { line.plain(in: $0) } }.filter { $0.contains(/[{}\[\]]/) }
    #expect(raw == [])
  }

  @Test("What has no words is found: a key, a word and a number")
  func leftoversAreFound() throws {
    let wording = BookWording(rule: RuleID("counter/telephone"), classes: CeilingClassNames(from: []))
    let value = WrittenValue.fields([
      WrittenField(key: "strangeKey", value: .list([.word("strangeWord")])), WrittenField(key: "expiredCard", value: .word("7")),
    ])
    #expect(
      wording.unworded(in: value) == [
        "counter/telephone: key strangeKey", "counter/telephone.strangeKey: strangeWord", "counter/telephone.expiredCard: 7",
      ])
    #expect(wording.lines(of: value).map { $0.plain(in: .english) } == ["strangeKey: strangeWord", "An expired card: 7"])
  }

  /// Words that the types of the Book know and that no edition uses yet, by a rule that may come to use them.
  private static let spareWords: [(String, [String])] = [
    ("counter/provisional-measure", MeasureKinds.allCases.map(\.rawValue)),
    ("counter/oral-confirmation-without-card", MeasureKinds.allCases.map(\.rawValue)),
    ("counter/telephone", Lawfulness.allCases.map(\.rawValue)), ("issuance/for-the-time-being", IssuePrinciple.allCases.map(\.rawValue)),
    ("issuance/issuer", PaperIssuer.allCases.map(\.rawValue)), ("issuance/target-reasons", TargetReason.allCases.map(\.rawValue)),
    ("issuance/certificate-items", CertificateItem.allCases.map(\.rawValue)),
    ("issuance/notice-items", NoticeItem.allCases.map(\.rawValue)),
    ("issuance/notice-recipients", NoticeRecipients.allCases.map(\.rawValue)),
    ("copayment/rounding", RoundingStep.allCases.map(\.rawValue)),
    ("office/first-day", FirstDayCounting.allCases.map(\.rawValue)),
    ("ceiling/rounding", PercentRounding.allCases.map(\.rawValue)),
    ("off-counter/occasions", OffCounterOccasion.allCases.map(\.rawValue).filter { $0 != "none" }),
    ("off-counter/places", OffCounterPlace.allCases.map(\.rawValue)),
    ("elderly/certificate-for-all", CertificateForAll.Scope.allCases.map(\.rawValue)),
    ("insurers/x/legacyCard.endsEarlyOn", LegacyCardEarlyEnd.allCases.map(\.rawValue)),
    ("insurers/x/legacyCard.untilEnd", LegacyCardUntilEnd.allCases.map(\.rawValue)),
    ("insurers/x/legacyCard.afterEnd", LegacyCardAfterEnd.allCases.map(\.rawValue)),
    ("insurers/x/certificate.transitionalEvents", TransitionalEvent.allCases.map(\.rawValue)),
    ("insurers/x/certificate.ceilingPrinting", CeilingPrinting.allCases.map(\.rawValue)),
    ("insurers/x/certificate.besideLegacyCard", BesideLegacyCard.allCases.map(\.rawValue)),
    ("insurers/x/certificate.besideMyNumberInsuranceCard", BesideMyNumberInsuranceCard.allCases.map(\.rawValue)),
    ("insurers/x/certificate.voluntarilyContinuedValidity", VoluntarilyContinuedValidity.allCases.map(\.rawValue)),
    ("insurers/x/certificate.renewal", CertificateRenewal.allCases.map(\.rawValue)),
    ("insurers/x/certificate.applicants", CertificateApplicant.allCases.map(\.rawValue)),
    ("insurers/x/certificate.delivery", DeliveryRoute.allCases.map(\.rawValue)),
    ("insurers/x/notice.form", SheetForm.allCases.map(\.rawValue)),
    ("insurers/x/notice.wrongNumber", WrongNumberAction.allCases.map(\.rawValue)),
    ("insurers/x/cancellation.channel", CancellationChannel.allCases.map(\.rawValue)),
    ("insurers/x/cancellation.attachments", CancellationAttachment.allCases.map(\.rawValue)),
    ("insurers/x/cancellation.effect", CancellationEffect.allCases.map(\.rawValue)),
    ("insurers/x/cancellation.certificateAfterwards", CertificateAfterCancellation.allCases.map(\.rawValue)),
    ("insurers/x/duties.certificateReturn", ReturnDuty.allCases.map(\.rawValue)),
    ("insurers/x/duties.documentChanges", DocumentChange.allCases.map(\.rawValue)),
    ("insurers/x/duties.switchRequest", SwitchRequest.allCases.map(\.rawValue)),
    ("insurers/x/duties.returnOnSwitch", DutyRoute.allCases.map(\.rawValue)),
  ]

  @Test("Every word that a type of the Book knows has words, used or not", arguments: spareWords)
  func everyWordOfTheTypes(rule: String, words: [String]) {
    let wording = BookWording(rule: RuleID(rule), classes: CeilingClassNames(from: []))
    #expect(wording.unworded(in: .list(words.map { .word($0) })) == [])
  }

  @Test("Every line is said in all three languages, the English one without Japanese but for names as printed")
  func languages() throws {
    let book = try Self.book.get()
    let printed = [
      "enrolment/channel-names", "off-counter/scene-names", "ceiling/", "notice.title", ".face", ".form", ".reissue", "contact/pages",
      "off-counter/apps",
    ]
    for (rule, value) in try Self.values() {
      for line in BookWording(rule, in: book).lines(of: value) {
        #expect(Language.allCases.allSatisfy { !line.text[$0].isEmpty }, "\(rule.id) \(value)")
        let isPrinted = printed.contains { rule.id.text.contains($0) }
        #expect(isPrinted || isEnglish(line.plain(in: .english)), "\(rule.id): \(line.plain(in: .english))")
      }
    }
  }

  /// Apart from what stands in 「」, which is quoted from a screen.
  private func isEnglish(_ text: String) -> Bool {
    text.replacing(/「[^」]*」/, with: "").replacing("６情報", with: "").unicodeScalars.allSatisfy { $0.value < 0x3000 }
  }

  @Test("Every national rule that ever changes says whom it concerns")
  func concerns() throws {
    let changing = try Self.book.get().rules.filter { $0.editions.count > 1 }
    try #require(changing.count > 20)
    #expect(changing.filter { BookConcern.of($0.id) == nil }.map(\.id.text) == [], "add them to BookConcern")
  }
}
