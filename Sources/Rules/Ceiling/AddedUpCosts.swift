import EligibilityModel
import Rulebook

// Costs of several institutions or of one household in one month (F-356, N-11).
extension CeilingCase {
  /// One cost that counts, with the age group it falls into.
  private struct Counted {
    let paid: Yen
    let total: KnownAmount
    let age: CostAge
  }

  /// Adds up what counts and compares it with the ceiling of the sum.
  mutating func addUp(share: KnownAmount, pays: KnownAmount, ceiling: CeilingAmount) -> (sum: AddedUp, refund: KnownAmount) {
    guard !question.others.isEmpty else { return (.nothing, .notGiven) }
    findings.rest(on: rules.addedUp.edition(on: day), .ceiling, .noted)
    let floor = householdFloor()
    let counted = counted(share: share, pays: pays, ceiling: ceiling, floor: floor)
    let sum = counted.reduce(Yen.zero) { $0.adding($1.paid) ?? $0 }
    let limit = ceilingOfSum(counted)
    let refund = CeilingCase.excess(of: .yen(sum), over: limit)
    return (.sum(AddedUpSum(floor: floor, counted: sum, ceiling: limit)), refund)
  }

  /// 21,000 yen, in the month of the 75th birthday 10,500.
  private mutating func householdFloor() -> Yen {
    guard month == .halved else {
      let rule = rules.householdFloor.edition(on: day)
      findings.note(rule, .ceiling, .noted)
      return .fixed(Int64(rule.value.yen))
    }
    return .fixed(Int64(rules.birthdayMonth.edition(on: day).value.householdFloor))
  }

  private func counted(share: KnownAmount, pays: KnownAmount, ceiling: CeilingAmount, floor: Yen) -> [Counted] {
    var counted: [Counted] = []
    if case .yen(let share) = share, case .yen(let paid) = pays, counts(share, ageGroup, floor) {
      counted.append(Counted(paid: min(paid, ceiling.amount ?? paid), total: question.cost.total, age: ageGroup))
    }
    for other in question.others {
      let age = other.age == .same ? ageGroup : other.age
      if counts(other.paid, age, floor) { counted.append(Counted(paid: other.paid, total: other.total, age: age)) }
    }
    return counted
  }

  /// From 70 on every cost counts; below, or where the age is not known, one from the floor on.
  private func counts(_ cost: Yen, _ age: CostAge, _ floor: Yen) -> Bool { age == .from70 || cost >= floor }

  /// The patient's age group; `same` where neither birth date nor class tells it.
  private var ageGroup: CostAge {
    switch band {
    case .preschool, .general: .under70
    case .elderlyRecipient, .lateStage: .from70
    case .unknown: row.map { $0.ages == .under70 ? .under70 : .from70 } ?? .same
    }
  }

  /// The ceiling of the sum; how costs of both age groups go together, and of a halved month, the sources leave open.
  private mutating func ceilingOfSum(_ counted: [Counted]) -> CeilingAmount {
    if counted.contains(where: { $0.age != ageGroup }) {
      findings.leaveOpen(rules.addedUp.edition(on: day), .ceiling)
      return .open(.notStated)
    }
    if month == .halved { findings.leaveOpen(rules.birthdayMonth.edition(on: day), .ceiling) }
    if case .yen(let stated) = question.statedCeiling { return .yen(stated, .stated) }
    guard let row else { return .open(.category) }
    return monthCeiling(row, total: total(of: counted))
  }

  private func total(of counted: [Counted]) -> KnownAmount {
    var sum = Yen.zero
    for cost in counted {
      guard case .yen(let total) = cost.total, let next = sum.adding(total) else { return .notGiven }
      sum = next
    }
    return .yen(sum)
  }
}
