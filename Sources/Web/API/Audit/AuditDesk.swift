import EligibilityModel
import Interchange
import Operations
import Registry

/// Tells who looked at a person's record: the person, and whoever may read the trail.
/// 証跡の窓口
struct AuditDesk: Sendable {
  let context: WebContext

  func answer(_ request: WebRequest) throws(Problem) -> WebResponse {
    try request.requireType("application/json")
    let subject = try subject(try read(request.body), request.caller)
    guard let trail = context.trail else { throw Problem(.registerUnavailable, technician: VerifyDesk.noRegister) }
    do throws(RegisterError) {
      let lines = try trail(subject, request.caller)
      return WebResponse(status: 200, type: .json, caching: .never, body: Self.bytes(lines))
    } catch {
      throw Problem(error)
    }
  }

  private func read(_ body: [UInt8]) throws(Problem) -> MemberNumbers? {
    do throws(AskFault) { return try TrailRequestReader.read(body) } catch { throw Problem(error) }
  }

  /// A person sees their own entries; whoever may read the trail says whose.
  private func subject(_ numbers: MemberNumbers?, _ caller: Caller) throws(Problem) -> TrailSubject {
    if !caller.may(.readAudit), case .person(let person)? = caller.affiliation {
      guard numbers == nil else { throw Problem(.notAllowed, field: "numbers") }
      return .person(person)
    }
    guard let numbers else { throw Problem(.malformedQuestion, code: "missing", field: "numbers") }
    let member = ExchangeMember(
      insurerNumber: numbers.insurerNumber, symbol: numbers.symbol, number: numbers.number, branchNumber: numbers.branchNumber)
    return .member(member, birthDate: numbers.birthDate)
  }

  /// The entries as the trail writes them.
  private static func bytes(_ lines: [AuditLine]) -> [UInt8] {
    JSONWriter.object(capacity: 512 * lines.count + 64) { object in
      object.array("entries") { entries in
        for line in lines { entries.appendRaw(Array(line.text.utf8)) }
      }
    } + [UInt8(ascii: "\n")]
  }
}
