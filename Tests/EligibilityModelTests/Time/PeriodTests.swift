import EligibilityModel
import Testing

@Suite("Period 期間")
struct PeriodTests {
  let april = CivilDate.fixed(2026, 4, 1)

  @Test("The day of loss is the first day outside")
  func lostOn() throws {
    let period = try #require(Period(from: april, lostOn: .fixed(2026, 8, 1)))
    #expect(!period.contains(april.dayBefore))
    #expect(period.contains(april))
    #expect(period.contains(.fixed(2026, 7, 31)))
    #expect(!period.contains(.fixed(2026, 8, 1)))
    #expect(period.validThrough == .fixed(2026, 7, 31))
    #expect(period.days == 122)
  }

  @Test("The day of validity is the last day inside")
  func validThrough() throws {
    let period = try #require(Period(from: april, validThrough: .fixed(2026, 7, 31)))
    #expect(period.contains(.fixed(2026, 7, 31)))
    #expect(!period.contains(.fixed(2026, 8, 1)))
    #expect(period == Period(from: april, lostOn: .fixed(2026, 8, 1)))
    #expect(period == Period(from: april, until: .fixed(2026, 8, 1)))
  }

  @Test("A period without a known end holds every later day")
  func open() throws {
    let none: CivilDate? = nil
    for period in [
      Period(from: april), Period(from: april, until: none), Period(from: april, lostOn: none), Period(from: april, validThrough: none),
    ] {
      let period = try #require(period)
      #expect(period.contains(.latest))
      #expect(!period.contains(april.dayBefore))
      #expect(period.until == nil && period.validThrough == nil && period.days == nil)
    }
    #expect(Period(from: april, validThrough: .latest) == Period(from: april))
  }

  @Test("A period that would hold no day does not exist; one day is enough")
  func empty() {
    #expect(Period(from: april, until: april) == nil)
    #expect(Period(from: april, until: april.dayBefore) == nil)
    #expect(Period(from: april, lostOn: april) == nil)
    #expect(Period(from: april, validThrough: april.dayBefore) == nil)
    #expect(Period(from: april, validThrough: april)?.days == 1)
    #expect(Period(from: april, lostOn: april.dayAfter)?.days == 1)
  }

  @Test("Overlap, intersection, containment and adjacency agree with the days themselves")
  func relations() throws {
    let base = CivilDate.fixed(2026, 1, 1)
    var periods: [Period] = []
    for start in 0..<5 {
      for length in 1...3 {
        periods.append(try #require(Period(from: base.addingClamped(days: start), until: base.addingClamped(days: start + length))))
      }
      periods.append(Period(from: base.addingClamped(days: start)))
    }
    let days = (-1...12).map { base.addingClamped(days: $0) }
    for left in periods {
      for right in periods {
        let both = days.filter { left.contains($0) && right.contains($0) }
        #expect(left.overlaps(right) == !both.isEmpty)
        #expect(days.filter { left.intersection(right)?.contains($0) == true } == both)
        #expect(left.contains(right) == days.allSatisfy { !right.contains($0) || left.contains($0) })
        let touches = [(left, right), (right, left)].contains { first, second in
          days.contains { first.contains($0) && !first.contains($0.dayAfter) && second.from == $0.dayAfter }
        }
        #expect(left.isAdjacent(to: right) == touches)
      }
    }
  }
}
