import EligibilityModel
import Registry
import Testing

@Suite("監査証跡: the line of an entry")
struct AuditLineTests {
  private static let actor = AuditActor(name: "受付 \"一\"\\番", role: .receptionist)

  @Test("Members stand in the order of their names, without blanks")
  func form() throws {
    let line = AuditLine(chain: .main, sequence: 1, entry: try SampleChain.entry(1)).text
    #expect(
      line
        == #"{"action":"lookUp","actor":{"name":"窓口１","role":"receptionist"},"at":"2026-07-26T02:20:00.000001+09:00","chain":"main","#
        + #""fields":["branchNumber","name","role","period","copaymentRate","certificateValidThrough","reference"],"#
        + #""knownAt":"2026-08-01T00:00:00.000000+09:00","outcome":"valid","purpose":"eligibilityVerification","sequence":1,"#
        + #""serviceDate":"2026-08-01","subject":{"birthDate":"1980-04-01","insurerNumber":"06139992","kind":"member","number":"4001","#
        + #""record":1,"reference":"P1","symbol":"123"},"version":1}"#)
  }

  static let subjects: [AuditSubject?] = [
    .register, .records(from: RecordID(1), until: RecordID(9)),
    RegisterText("P\u{1}\n\t\u{8}\u{c}\r\u{1f}é👩‍👩‍👧").map { .person(PersonLink(reference: $0, birthDate: .fixed(1912, 7, 30))) },
    (try? SampleChain.entry(3))?.subject,
  ]

  @Test("Every kind of subject comes back from its line", arguments: subjects)
  func roundTrip(subject: AuditSubject?) throws {
    let entry = AuditEntry(
      actor: try #require(Self.actor), action: .load, purpose: .memberRegistration, subject: try #require(subject), outcome: .done,
      book: sha256([1]), at: KnownTime(microseconds: -1))
    let line = AuditLine(chain: try #require(AuditChainName("server-1.a")), sequence: .max, entry: entry)
    #expect(AuditLine(text: line.text) == line)
  }

  @Test("Every word comes back")
  func words() throws {
    for action in AuditAction.allCases {
      for outcome in AuditOutcome.allCases {
        let entry = AuditEntry(
          actor: try #require(Self.actor), action: action, purpose: .audit, subject: .register, fields: AuditField.allCases,
          outcome: outcome, at: KnownTime(microseconds: 5))
        #expect(AuditLine(text: AuditLine(chain: .main, sequence: 1, entry: entry).text)?.entry == entry)
      }
    }
  }

  @Test("A line cut off anywhere, or with one byte changed, is no line or another one")
  func damaged() throws {
    let line = AuditLine(chain: .main, sequence: 12, entry: try SampleChain.entry(12)).text
    for count in 0..<line.utf8.count { #expect(AuditLine(text: String(decoding: line.utf8.prefix(count), as: UTF8.self)) == nil) }
    for place in 0..<line.utf8.count {
      var bytes = Array(line.utf8)
      bytes[place] ^= 1
      let other = String(decoding: bytes, as: UTF8.self)
      #expect(AuditLine(text: other).map { $0.text == other } ?? true)
    }
  }

  @Test(
    "What the program would not write so is refused",
    arguments: [
      (#""version":1"#, #""version":2"#), (#""version":1"#, #""version":01"#), (",", ", "), (#""version":1}"#, #""version":1}x"#),
      (#""number":"4001""#, #""number":"４００１""#), (#""chain":"main""#, #""chain":"Main""#), ("lookUp", "look"),
      (#""kind":"member""#, #""kind":"person""#), (#"窓口１"#, #"\u7a93"#), (#"{"action""#, #"{"a":1,"action""#),
    ])
  func refused(from: String, to: String) throws {
    let line = AuditLine(chain: .main, sequence: 1, entry: try SampleChain.entry(1)).text
    #expect(line.contains(from))
    #expect(AuditLine(text: line.replacing(from, with: to)) == nil)
  }

  @Test(
    "A chain's name is short and plain",
    arguments: [("main", true), ("a-1.b", true), ("", false), ("A", false), ("a\n", false), ("鎖", false)])
  func chainNames(text: String, isName: Bool) {
    #expect((AuditChainName(text) != nil) == isName)
    #expect(AuditChainName(String(repeating: "a", count: 65)) == nil)
  }

  @Test("An actor has a name without control characters", arguments: [("", false), ("a\nb", false), ("佐藤", true)])
  func actors(name: String, isName: Bool) {
    #expect((AuditActor(name: name, role: .auditor) != nil) == isName)
    #expect(AuditActor(name: String(repeating: "a", count: 201), role: .auditor) == nil)
  }

  @Test(
    "Times to the microsecond come back",
    arguments: [0, 1, -1, 999_999, 1_785_000_000_123_456, -2_208_988_800_000_001, 86_399_999_999] as [Int64])
  func times(microseconds: Int64) {
    let time = KnownTime(microseconds: microseconds)
    #expect(KnownTime(precise: time.precise) == time)
    #expect(time.precise.utf8.count == 32)
  }
}
