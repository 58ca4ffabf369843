import EligibilityModel
import Interchange
import Testing

@Suite("What a rule says differently")
struct BookChangeTests {
  private let wording = BookWording(
    rule: RuleID("ceiling/year"),
    classes: CeilingClassNames(from: [
      .list([row("A01", "ア"), row("A03", "ウ"), row("A04", "エ")])
    ]))

  private static func row(_ code: String, _ label: String) -> WrittenValue {
    .fields([
      WrittenField(key: "code", value: .word(code)), WrittenField(key: "label", value: .word(label)),
      WrittenField(key: "ages", value: .word("under70")),
    ])
  }

  private func amount(_ codes: [String], _ yen: Int, upTo limit: Int? = nil) -> WrittenValue {
    let fields = [
      WrittenField(key: "categories", value: .list(codes.map { .word($0) })), WrittenField(key: "yen", value: .word("\(yen)")),
    ]
    return .fields(fields + (limit.map { [WrittenField(key: "incomeUpTo", value: .word("\($0)"))] } ?? []))
  }

  private func table(_ rows: [WrittenValue], none: [String] = []) -> [BookLine] {
    wording.lines(
      of: .fields([
        WrittenField(key: "rows", value: .list(rows)), WrittenField(key: "none", value: .list(none.map { .word($0) })),
      ]))
  }

  private func said(_ changes: [BookChange]) -> [String] {
    changes.map { change in
      let label = BookLine.labels(change.labels, when: change.condition, in: .japanese) ?? ""
      let sides = [change.before, change.after].map { $0.map(\.text.japanese).joined(separator: "+") }
      return "\(label):\(sides[0])>\(sides[1])"
    }
  }

  @Test("Classes with the same change come together, whatever rows they stood in; what stays is not told")
  func classes() {
    let before = table([amount(["A01"], 100), amount(["A03", "A04"], 50)])
    let after = table([amount(["A01"], 100), amount(["A03"], 60), amount(["A04"], 60)])
    #expect(said(BookChange.between(before, after)) == ["区分ウ・区分エ:50円>60円"])
  }

  @Test("A class that goes or comes has one side only")
  func goesOrComes() {
    let changes = BookChange.between(table([amount(["A01"], 100)]), table([amount(["A03"], 100)]))
    #expect(said(changes) == ["区分ウ:>100円", "区分ア:100円>"])
  }

  @Test("A row for an income stands beside what held for all of its class")
  func condition() {
    let after = table([amount(["A03"], 41, upTo: 2_000_000), amount(["A03"], 53)])
    #expect(
      said(BookChange.between(table([], none: ["A03"]), after)) == ["区分ウ（年収2,000,000円以下）:上限なし>41円", "区分ウ:上限なし>53円"])
  }

  @Test("Of a list only what went and what came is told; an unchanged one has no change")
  func lists() {
    let wording = BookWording(rule: RuleID("emergency/hand-over"), classes: CeilingClassNames(from: []))
    let lines = { (words: [String]) in wording.lines(of: .list(words.map { .word($0) })) }
    #expect(said(BookChange.between(lines(["name", "age"]), lines(["age", "drugs"]))) == [":氏名>薬剤情報"])
    #expect(BookChange.between(lines(["name", "age"]), lines(["age", "name"])).isEmpty)
    #expect(said(BookChange.between(lines([]), lines(["age"]))) == [":なし>年齢"])
  }
}
