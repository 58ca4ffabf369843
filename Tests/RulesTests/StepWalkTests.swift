import EligibilityModel
import Testing

@Suite("手順の進み: a step out of turn is refused and changes nothing")
struct StepWalkTests {
  private let walk = StepWalk<EnrolmentStep>([.logIn, .openInsurance, .consent])

  @Test("Each step in its turn moves on by one")
  func inTurn() throws {
    guard case .moved(let next) = walk.after(.logIn) else { throw Unexpected() }
    #expect(next.done == 1)
    #expect(next.position == .next(.openInsurance, done: 1))
  }

  @Test("A step out of turn names the one that comes first", arguments: [EnrolmentStep.openInsurance, .consent, .pressRegister])
  func outOfTurn(_ step: EnrolmentStep) {
    #expect(walk.after(step) == .refused(expected: .logIn))
    #expect(walk.position(after: [step]) == .outOfOrder(tried: step, expected: .logIn, done: 0))
  }

  @Test("A finished walk and one without steps have nothing left")
  func complete() {
    #expect(walk.position(after: [.logIn, .openInsurance, .consent]) == .complete)
    #expect(StepWalk<EnrolmentStep>([]).after(.logIn) == .nothingLeft)
  }

  private struct Unexpected: Error {}
}
