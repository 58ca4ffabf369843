import EligibilityModel
import Rulebook
import Rules
import Testing

@Suite("The naive twin of the issuance decision")
struct NaiveIssuanceTests {
  private static let seeds = UInt64(1)...8

  @Test("Rules and twin say the same about every random member and day", arguments: seeds)
  func agree(seed: UInt64) throws {
    let book = try Repository.book.get()
    var random = RandomMember(seed: seed)
    var differences: [String] = []
    for _ in 0..<(TwinCount.each / Self.seeds.count) {
      guard let (insurer, question) = random.question() else { continue }
      let found = summary(try? DocumentsRule.decide(question, book: book))
      let expected = summary(NaiveIssuance(insurer: insurer, question: question))
      if found != expected, differences.count < 5 { differences.append("\(insurer): \(found) instead of \(expected) for \(question)") }
    }
    #expect(differences == [])
  }

  /// A twin that always met the same outcome would prove nothing.
  @Test("The random members meet every outcome and ground")
  func varied() {
    var random = RandomMember(seed: 1)
    var met: Set<String> = []
    for _ in 0..<50_000 {
      guard let (insurer, question) = random.question() else { continue }
      met.insert(NaiveIssuance(insurer: insurer, question: question).certificate)
    }
    #expect(IssueGround.allCases.map { "due \($0.rawValue)" }.filter { !met.contains($0) } == [])
    #expect(NoCertificate.allCases.map { "refused \($0.rawValue)" }.filter { !met.contains($0) } == [])
    #expect(met.isSuperset(of: ["waiting", "needsApplication", "incomplete legacyCard", "askInsurer", "unknown"]))
  }

  private func summary(_ twin: NaiveIssuance) -> [String] {
    if let birth = twin.birth, birth > twin.day { return ["born after the day"] }
    return [twin.certificate, twin.notice, twin.end, twin.elderlyCertificate]
  }

  private func summary(_ decision: DocumentsDecision?) -> [String] {
    guard let decision else { return ["born after the day"] }
    return [
      words(of: decision.certificate), words(of: decision.notice), words(of: decision), decision.elderlyCertificate.rawValue,
    ]
  }

  private func words(of outcome: CertificateOutcome) -> String {
    switch outcome {
    case .due(let ground, _): "due \(ground.rawValue)"
    case .notDue(let why): "notDue \(why.rawValue)"
    case .refused(let why): "refused \(why.rawValue)"
    case .incomplete(let missing): "incomplete \(missing.rawValue)"
    case .waiting, .needsApplication, .askInsurer, .unknown: outcome.word
    }
  }

  private func words(of outcome: NoticeOutcome) -> String {
    if case .notDue(let why) = outcome { "notDue \(why.rawValue)" } else { outcome.word }
  }

  private func words(of decision: DocumentsDecision) -> String {
    switch decision.certificate {
    case .due, .waiting: break
    default: return "none"
    }
    switch decision.certificateSheet?.end {
    case .through(let day): return "\(day)"
    case .onlyAtMost(let day): return "at most \(day)"
    case .notStated: return "not stated"
    case nil: return "no sheet"
    }
  }
}
