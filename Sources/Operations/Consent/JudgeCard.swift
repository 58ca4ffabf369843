public import EligibilityModel
public import Rulebook
import Rules

/// Tells what a card reader still gets out of a card, by the last day of its electronic certificate.
/// カードの読取り可否
public struct JudgeCard: Sendable {
  private let book: Rulebook

  /// Judges by a book.
  public init(book: Rulebook) {
    self.book = book
  }

  /// What the card is good for on a day.
  ///
  /// - Parameters:
  ///   - end: the certificate's last day
  ///   - day: when the card is read
  /// - Returns: everything; in the grace eligibility alone (F-320); after it nothing (F-316); `unknown` where the rules do not reach
  public func use(through end: CivilDate, on day: CivilDate) -> CertificateUse {
    let question = CertificateQuestion(
      serviceDate: day, certificate: .validThrough(end), renewedOn: .unknown, body: .unknown, registration: .registered, holding: .held,
      carrier: .card)
    do throws(RuleRefusal) {
      return try CertificateRule.decide(question, book: book).use
    } catch {
      return .unknown
    }
  }
}
