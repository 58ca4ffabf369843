import EligibilityModel
import Registry
import Testing

@testable import Web

@Suite("Counter form: what is sent comes back")
struct CounterFormTests {
  /// A linear generator, so that a failure can be repeated.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let words =
    DocumentKind.allCases.map(\.rawValue) + AnswerWord.allCases.map(\.rawValue) + CertificateState.allCases.map(\.rawValue)
    + InsurerKind.allCases.map(\.rawValue) + ReaderState.allCases.map(\.rawValue) + LookupState.allCases.map(\.rawValue)
    + FacilityKind.allCases.map(\.rawValue) + IncomeClass.allCases.map(\.rawValue) + CardRegistration.allCases.map(\.rawValue)
    + [
      "1", "2", "3", "first", "return", "known", "unknown", "2026-08-05", "R8.8.5", "S10.1.1", "2025-12-01", "1940-04-01", "", "０", "<&\">",
      "𠮷",
    ]

  private static func form(_ dice: inout Dice) -> [(String, String)] {
    var form: [(String, String)] = [
      ("service-date", ["2026-08-05", "2025-12-01", "2024-10-01", "2027-12-31"].randomElement(using: &dice) ?? "")
    ]
    for kind in DocumentKind.allCases where Int.random(in: 0..<3, using: &dice) == 0 { form.append(("shown", kind.rawValue)) }
    for field in CounterField.allCases where field != .serviceDate && Int.random(in: 0..<6, using: &dice) == 0 {
      form.append((field.rawValue, words.randomElement(using: &dice) ?? ""))
    }
    for step in CounterStep.allCases where Int.random(in: 0..<4, using: &dice) == 0 {
      form.append(("attempt-\(step.rawValue)", step.possibleResults.randomElement(using: &dice)?.word ?? ""))
    }
    return form
  }

  @Test("Whatever stands in the fields, the page answers or names the faults", arguments: 0..<20)
  func anything(seed: UInt64) throws {
    let site = try Site()
    var dice = Dice(state: seed)
    var statuses: Set<Int> = []
    for _ in 0..<50 { statuses.insert(site.post("/ja/counter", form: Self.form(&dice)).status) }
    #expect(statuses.isSubset(of: [200, 422]))
  }

  @Test("Sending a page as it came gives the same page again", arguments: 0..<20)
  func roundTrip(seed: UInt64) throws {
    let site = try Site()
    var dice = Dice(state: seed)
    for _ in 0..<10 {
      let first = site.post("/ja/counter", form: Self.form(&dice))
      guard first.status == 200 else { continue }
      // A made-up word in a choice that is not looked at is dropped by the first sending; nothing a person sees may change.
      let second = site.post("/ja/counter", form: PageFields(first.text).pairs)
      let third = site.post("/ja/counter", form: PageFields(second.text).pairs)
      let isSame = CounterPageTests.words(second) == CounterPageTests.words(first) && third.text == second.text
      #expect(isSame)
    }
  }

  @Test(
    "Every button of every step is understood when it comes back",
    arguments: CounterStep.allCases)
  func buttons(step: CounterStep) {
    let choices = StepChoice.choices(for: step)
    #expect(!choices.isEmpty)
    #expect(choices.contains { $0.role == .doesNotHelp })
    for choice in choices { #expect(CounterAction(value: choice.action.value) == choice.action) }
  }

  @Test("Asking again changes the answer that was open and no other")
  func askedAgain() {
    var form = CounterForm(today: Site.today)
    form[.cardCheck] = "none"
    form[.numberLookup] = "notAsked"
    form.apply(.askedAgain(.valid))
    #expect(form[.cardCheck] == "valid" && form[.numberLookup] == "notAsked")
  }

  @Test(
    "A number of public assistance in the place of an insurer's is named as such, another wrong number is to be checked",
    arguments: [("12139903", FormText.insurerNumberOfAssistance), ("06130489", FormText.insurerNumberWrong)])
  func numberOfAssistance(number: String, text: LocalizedText) throws {
    var form = CounterForm(today: Site.today)
    (form[.insurerNumber], form[.number], form[.birthDate]) = (number, "9900010", "1952-09-27")
    guard case .failure(let faults) = LookupFormReader.question(form, knownAt: KnownTime(startOf: Site.today)) else {
      Issue.record("a question was made of it")
      return
    }
    #expect(faults.list == [FormFault(.insurerNumber, text)])
  }
}

/// The fields that a browser would send for a page of ours, read from the page's own text.
struct PageFields {
  private(set) var pairs: [(String, String)] = []

  init(_ page: String) {
    var select = ""
    for piece in page.split(separator: "<").dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      if tag.hasPrefix("select ") { select = Self.attribute("name", of: tag) }
      if tag.hasPrefix("option "), tag.hasSuffix(" selected") { pairs.append((select, Self.attribute("value", of: tag))) }
      guard tag.hasPrefix("input ") else { continue }
      let type = Self.attribute("type", of: tag)
      let isSent = type == "text" || type == "hidden" || tag.hasSuffix(" checked")
      if isSent { pairs.append((Self.attribute("name", of: tag), Self.attribute("value", of: tag))) }
    }
  }

  private static func attribute(_ name: String, of tag: Substring) -> String {
    guard let place = tag.firstRange(of: " \(name)=\"") else { return "" }
    let text = String(tag[place.upperBound...].prefix { $0 != "\"" })
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) { text, pair in
      text.replacing(pair.0, with: pair.1)
    }
  }
}
