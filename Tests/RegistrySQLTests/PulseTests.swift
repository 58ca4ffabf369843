import EligibilityModel
import Registry
import RegistrySQL
import Testing

@Suite("Pulse: whether a register lives, and what its clock says")
struct PulseTests {
  @Test("A register answers with a time that only goes on, between those of whoever keeps it", arguments: Engine.allCases)
  func clock(engine: Engine) throws {
    let fixture = try TrailFixture(engine)
    let pulse = try RegisterPulse(fixture.address)
    let first = try pulse.feel()
    let second = try pulse.feel()
    #expect(first <= second)
    // A day of this program's time: neither seconds nor milliseconds taken for microseconds would lie in it.
    #expect(first > KnownTime(startOf: .fixed(2026, 1, 1)) && second < KnownTime(startOf: .fixed(2100, 1, 1)))
    try pulse.close()
  }

  @Test("A register that is not there is told, not waited for")
  func missing() throws {
    #expect(throws: RegisterError.self) { try RegisterPulse(RegisterAddress("sqlite:/nowhere/register.sqlite")) }
  }
}
