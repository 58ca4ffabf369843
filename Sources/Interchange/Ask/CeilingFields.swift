import EligibilityModel

// The members of a ceiling decision, in the order in which a person would read them.
extension JSONObjectWriter {
  mutating func write(_ decision: CeilingDecision) {
    if case .found(let name) = decision.category {
      string("category", name.code)
      string("categoryLabel", name.label)
    }
    write(decision.ceiling)
    word("birthdayMonth", decision.birthdayMonth)
    word("atCounter", decision.atCounter)
    word("ceilingCertificate", decision.paper)
    array("steps") { steps in for step in decision.steps { steps.word(step) } }
    write("patientShare", decision.patientShare)
    write("patientPays", decision.patientPays)
    if case .sum(let sum) = decision.addedUp { object("addedUp") { $0.write(sum) } }
    write("refund", decision.refund)
    object("year") { $0.write(decision.year) }
    array("printedItems") { items in for item in decision.printedItems { items.word(item) } }
    word("printing", decision.printing)
  }

  /// Either `ceiling` with how it came about, or `open` with what is missing.
  private mutating func write(_ ceiling: CeilingAmount) {
    switch ceiling {
    case .open(let missing): word("open", missing)
    case .yen(let yen, let basis):
      integer("ceiling", Int(clamping: yen.amount))
      string("basis", basis.word)
      if case .onePercent(let base, let above) = basis {
        integer("base", Int(clamping: base.amount))
        integer("onePercentAbove", Int(clamping: above.amount))
      }
    }
  }

  private mutating func write(_ sum: AddedUpSum) {
    integer("floor", Int(clamping: sum.floor.amount))
    integer("counted", Int(clamping: sum.counted.amount))
    write(sum.ceiling)
  }

  private mutating func write(_ year: YearCaps) {
    date("from", year.from)
    date("through", year.through)
    write("outpatientCap", year.outpatient)
    write("cap", year.all)
    write("refund", year.refund)
  }
}
