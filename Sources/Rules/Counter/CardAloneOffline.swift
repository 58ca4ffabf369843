import EligibilityModel
import Rulebook

/// The card alone where there is no online verification: it shows who the person is, and no more (F-171, F-466).
/// オンライン資格確認のない施設でのカードのみの提示
enum CardAloneOffline {
  static func note(_ counter: inout CounterCase) {
    guard counter.shown.card != nil, !counter.question.facility.hasOnlineSystem else { return }
    let rule = counter.book.national.counter.cardAloneOffline.edition(on: counter.day)
    counter.findings.note(rule, .document(.myNumberCard), .doesNotConfirm)
  }
}
