import EligibilityModel
import Rulebook

/// A 資格確認書 within its validity (F-162, F-170).
/// 資格確認書の提示
enum CertificateShown {
  static func confirm(_ counter: inout CounterCase) -> Confirmation? {
    guard let paper = counter.shown.certificate else { return nil }
    let rule = counter.book.national.counter.eligibilityCertificate.edition(on: counter.day)
    guard rule.value == .allowed else {
      counter.findings.note(rule, .document(.eligibilityCertificate), .notCovered)
      return nil
    }
    let end = PaperEnd.earliest(printed: paper.validThrough, counter)
    guard counter.day.date <= end else {
      PaperEnd.note(end, of: .eligibilityCertificate, &counter)
      return nil
    }
    counter.findings.rest(on: rule, .document(.eligibilityCertificate), .confirms)
    doubt(&counter)
    CertificateTermRule.doubt(paper.validThrough, on: counter.day, book: counter.book, findings: &counter.findings)
    return Confirmation(
      outcome: .accepted, identityBy: .eligibilityCertificate, eligibilityBy: .eligibilityCertificate, rate: paper.printedRate)
  }

  /// A look-up that denies what a valid paper says is left open by the sources; the paper wins and the insurer is asked.
  private static func doubt(_ counter: inout CounterCase) {
    guard counter.question.numberLookup.isNegative else { return }
    let rule = counter.book.national.counter.changeOfInsurer.edition(on: counter.day)
    counter.findings.leaveOpen(rule, .numberLookup, .answered(counter.question.numberLookup.validity))
  }
}

/// The last day of a paper: the earliest of all its ends (F-461).
/// 書類の終期
enum PaperEnd {
  static func earliest(printed: CivilDate, _ counter: CounterCase) -> CivilDate {
    counter.coverEnd.map { min($0, printed) } ?? printed
  }

  static func note(_ end: CivilDate, of kind: DocumentKind, _ counter: inout CounterCase) {
    let rule = counter.book.national.counter.earliestEnd.edition(on: counter.day)
    counter.findings.note(rule, .document(kind), .ended(end))
  }
}
