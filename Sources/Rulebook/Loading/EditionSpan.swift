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
    try checkNoOverlap(earlier, later)
    guard let through = earlier.through, through.dayAfter != later.from else { return }
    throw later.node.refused(.gap(first: through.dayAfter, last: later.from.dayBefore))
  }

  private static func checkNoOverlap(_ earlier: EditionSpan, _ later: EditionSpan) throws(RulebookError) {
    guard let through = earlier.through else { throw earlier.node.refused(.missingThrough) }
    guard through < later.from else { throw later.node.refused(.overlap(first: later.from, last: through)) }
  }
}

// A planned change.
extension EditionSpan {
  /// Refuses editions of a change that are out of order or give a day to two of them; days they leave out stay as they are.
  static func checkChange(_ spans: [EditionSpan], of list: RuleNode) throws(RulebookError) {
    guard !spans.isEmpty else { throw list.refused(.noEditions) }
    for span in spans { try span.checkOwnDays() }
    for (earlier, later) in zip(spans, spans.dropFirst()) { try checkOrder(earlier, later) }
    for (earlier, later) in zip(spans, spans.dropFirst()) { try checkNoOverlap(earlier, later) }
  }

  /// What is left of these days when others, in order and without overlap, have taken theirs.
  func without(_ taken: [EditionSpan]) -> [EditionSpan] {
    var left: [EditionSpan] = []
    var start = from
    for other in taken where other.from <= last && start <= other.last {
      if start < other.from { left.append(EditionSpan(from: start, through: other.from.dayBefore, node: node)) }
      guard other.last < last else { return left }
      start = other.last.dayAfter
    }
    left.append(EditionSpan(from: start, through: through, node: node))
    return left
  }

  /// The last day, the calendar's own last one while none is known.
  private var last: CivilDate { through ?? .latest }
}
