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
    // Nearly always there is one candidate; it needs none of the lists below.
    if candidates.count == 1, let only = candidates.first {
      let isAsked = branchNumber == nil || only.branchNumber == nil || only.branchNumber == branchNumber
      return isAsked ? decide(only, serviceDate: serviceDate) : .settled(.none)
    }
    let asked = onePerCover(narrowed(candidates, to: branchNumber), serviceDate)
    // Even when only one of them is covered on that day it could be the other who stands at the counter.
    let people = countOfPeople(asked)
    if people > 1 { return .settled(.several(count: people)) }
    let covering = asked.filter { $0.period.contains(serviceDate) }
    if covering.count > 1 { return .settled(.several(count: covering.count)) }
    if let nearest = covering.first ?? lastEnded(asked, serviceDate) ?? asked.min(by: { $0.period.from < $1.period.from }) {
      return decide(nearest, serviceDate: serviceDate)
    }
    return .settled(.none)
  }

  /// What one cover says about a day.
  private static func decide(_ found: FoundCoverage, serviceDate: CivilDate) -> Step {
    if serviceDate < found.period.from { return .settled(.notYet(from: found.period.from)) }
    guard let lostOn = found.period.until, lostOn <= serviceDate else { return .settled(.valid(found)) }
    return .ended(on: lostOn, found.reference)
  }

  /// The cover that ended last before a day or on it.
  private static func lastEnded(_ asked: [FoundCoverage], _ serviceDate: CivilDate) -> FoundCoverage? {
    asked.filter { found in found.period.until.map { $0 <= serviceDate } ?? false }
      .max { ($0.period.until ?? .latest) < ($1.period.until ?? .latest) }
  }

  /// A record without a branch number fits every one asked for, because old records lack it; one that has the asked number fits better.
  private static func narrowed(_ candidates: [FoundCoverage], to branchNumber: BranchNumber?) -> [FoundCoverage] {
    guard let branchNumber else { return candidates }
    let exact = candidates.filter { $0.branchNumber == branchNumber }
    return exact.isEmpty ? candidates.filter { $0.branchNumber == nil } : exact
  }

  /// Of the stretches of one cover the one that speaks for the day; outside the cover any of them says the same.
  private static func onePerCover(_ stretches: [FoundCoverage], _ serviceDate: CivilDate) -> [FoundCoverage] {
    stretches.reduce(into: []) { covers, stretch in
      guard let index = covers.firstIndex(where: { $0.isStretch(ofSameCoverAs: stretch) }) else { return covers.append(stretch) }
      if stretch.stated.contains(serviceDate) { covers[index] = stretch }
    }
  }

  private static func countOfPeople(_ candidates: [FoundCoverage]) -> Int {
    var people: [FoundCoverage] = []
    for candidate in candidates where !people.contains(where: { $0.isSamePerson(as: candidate) }) { people.append(candidate) }
    return people.count
  }
}
