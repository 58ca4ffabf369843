public import EligibilityModel
public import Registry
public import Rulebook

/// Asks for a member by two books and tells where the answers differ.
/// 規則変更のリハーサル
public struct RehearseChange: Sendable {
  /// One situation of one member that would be answered differently.
  public struct Change: Sendable {
    /// The day of service.
    public let day: CivilDate
    /// The situation.
    public let situation: Situation
    /// What both books say.
    public let difference: AnswerDifference
  }

  /// What came of asking for one member on one day.
  public enum Outcome: Sendable {
    /// The record does not cover the day, so nothing was asked.
    case notCovered
    /// Asked in all situations that the member can be in; without changes nothing would be different.
    case asked([Change])
  }

  /// The book as it stands.
  public let before: Rulebook
  /// The book as it would be.
  public let after: Rulebook

  /// Keeps both books.
  public init(before: Rulebook, after: Rulebook) {
    self.before = before
    self.after = after
  }

  /// Asks for a member in every situation by both books.
  public func run(_ record: CoverageRecord, on day: ModelledDay) -> Outcome {
    guard let member = RehearsedMember(record, on: day, book: before) else { return .notCovered }
    var changes: [Change] = []
    for situation in Situation.allCases {
      guard let question = member.question(in: situation) else { continue }
      guard let difference = AnswerDifference(reply(question, before), reply(question, after)) else { continue }
      changes.append(Change(day: day.date, situation: situation, difference: difference))
    }
    return .asked(changes)
  }

  private func reply(_ question: Question, _ book: Rulebook) -> AnswerDifference.Reply {
    do throws(RuleRefusal) {
      return .success(try AnswerQuestion.answer(question, book: book))
    } catch {
      return .failure(error)
    }
  }
}
