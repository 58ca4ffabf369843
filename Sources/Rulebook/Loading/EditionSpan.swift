import EligibilityModel

/// The days of one edition and where they are written.
struct EditionSpan {
  let from: CivilDate
  let through: CivilDate?
  let node: RuleNode
}

extension EditionSpan {
  /// Refuses editions that leave a modelled day without an answer or give it two.
  static func check(_ spans: [EditionSpan], of list: RuleNode) throws(RulebookError) {
    guard let first = spans.first, let last = spans.last else { throw list.refused(.noEditions) }
    for span in spans { try span.checkOwnDays() }
    for (earlier, later) in zip(spans, spans.dropFirst()) { try checkOrder(earlier, later) }
    for (earlier, later) in zip(spans, spans.dropFirst()) { try checkSeam(earlier, later) }
    guard first.from <= ModelledPeriod.first else { throw first.node.refused(.startsLate(mustCover: ModelledPeriod.first)) }
    guard last.through.map({ $0 >= ModelledPeriod.last }) ?? true else {
      throw last.node.refused(.endsEarly(mustCover: ModelledPeriod.last))
    }
  }

  private func checkOwnDays() throws(RulebookError) {
    if let through, through < from { throw node.refused(.endsBeforeItStarts(through)) }
  }

  private static func checkOrder(_ earlier: EditionSpan, _ later: EditionSpan) throws(RulebookError) {
    guard earlier.from != later.from else { throw later.node.refused(.duplicateFrom(later.from)) }
    guard earlier.from < later.from else { throw later.node.refused(.editionsOutOfOrder(later.from)) }
  }

  private static func checkSeam(_ earlier: EditionSpan, _ later: EditionSpan) throws(RulebookError) {
    guard let through = earlier.through else { throw earlier.node.refused(.missingThrough) }
    guard through < later.from else { throw later.node.refused(.overlap(first: later.from, last: through)) }
    guard through.dayAfter == later.from else {
      throw later.node.refused(.gap(first: through.dayAfter, last: later.from.dayBefore))
    }
  }
}
