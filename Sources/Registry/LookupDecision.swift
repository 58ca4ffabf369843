import EligibilityModel

/// Turns what stands under the asked numbers and birth date into an answer; every store shares this one.
/// 照会結果の判定
enum LookupDecision {
  /// An answer, or what must be looked at before there is one.
  enum Step: Equatable {
    /// The answer.
    case settled(LookupAnswer)
    /// One person's cover ended; whether newer cover exists is still open.
    case ended(on: CivilDate, RegisterText?)
  }

  /// Decides from the candidates, all of which stand under the asked insurer, symbol, number and birth date at the asked known time.
  static func decide(_ candidates: [FoundCoverage], branchNumber: BranchNumber?, serviceDate: CivilDate) -> Step {
    let asked = narrowed(candidates, to: branchNumber)
    // Even when only one of them is covered on that day it could be the other who stands at the counter.
    let people = asked.count > 1 ? countOfPeople(asked) : asked.count
    if people > 1 { return .settled(.several(count: people)) }
    let covering = asked.filter { $0.period.contains(serviceDate) }
    if covering.count > 1 { return .settled(.several(count: covering.count)) }
    if let only = covering.first { return .settled(.valid(only)) }
    return withoutCover(asked, serviceDate: serviceDate)
  }

  private static func withoutCover(_ asked: [FoundCoverage], serviceDate: CivilDate) -> Step {
    let ends = asked.compactMap { found in found.period.until.map { (end: $0, found: found) } }.filter { $0.end <= serviceDate }
    if let last = ends.max(by: { $0.end < $1.end }) { return .ended(on: last.end, last.found.reference) }
    return .settled(asked.map(\.period.from).min().map(LookupAnswer.notYet) ?? .none)
  }

  /// A record without a branch number fits every one asked for, because old records lack it; one that has the asked number fits better.
  private static func narrowed(_ candidates: [FoundCoverage], to branchNumber: BranchNumber?) -> [FoundCoverage] {
    guard let branchNumber else { return candidates }
    let exact = candidates.filter { $0.branchNumber == branchNumber }
    return exact.isEmpty ? candidates.filter { $0.branchNumber == nil } : exact
  }

  private static func countOfPeople(_ candidates: [FoundCoverage]) -> Int {
    var people: [FoundCoverage] = []
    for candidate in candidates where !people.contains(where: { $0.isSamePerson(as: candidate) }) { people.append(candidate) }
    return people.count
  }
}
