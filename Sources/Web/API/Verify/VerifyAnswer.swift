import EligibilityModel
import Interchange
import Operations
import Registry

/// The answer about one person in its JSON form.
/// 資格確認の回答
struct VerifyAnswer {
  let asked: VerifyRequest
  /// What the register said; `nil` where it could not be asked by what was given.
  let told: LookUpMember.Result?
  /// As of when the register was asked.
  let known: KnownTime
  let counter: Answer?
  let share: Answer?

  func bytes(_ writer: AnswerWriter) -> [UInt8] {
    JSONWriter.object(capacity: 4_096) { object in
      object.stringIfPresent("id", asked.mark)
      if let told { object.write(told.answer) } else { object.write(.cardNotLinked) }
      object.word("askedBy", told == nil ? AskedBy.card : .numbers)
      if asked.person.card != nil { object.word("card", VerifyReason.cardNotLinked) }
      if let recorded = told?.recorded { object.object("cover") { $0.write(recorded.record) } }
      if let former = told?.former { object.object("formerCover") { $0.write(former.record) } }
      if let share { object.appendRaw("share", decision(share, writer)) }
      if let counter { object.appendRaw("counter", decision(counter, writer)) }
      object.object("source") { write(to: &$0) }
    }
  }

  /// A decision as the same question alone is answered.
  private func decision(_ answer: Answer, _ writer: AnswerWriter) -> [UInt8] {
    writer.answer(answer, in: asked.language)
  }

  /// How old what was told is.
  private func write(to source: inout JSONObjectWriter) {
    source.string("asOf", known.precise)
    guard let recorded = told?.recorded ?? told?.former else { return }
    source.string("recordedAt", recorded.knownFrom.precise)
    source.integer("ageSeconds", Int(max(0, known.microseconds - recorded.knownFrom.microseconds) / 1_000_000))
  }
}

/// By what the register was asked.
/// 照会に使った情報
public enum AskedBy: String, CaseIterable, Sendable {
  /// By the numbers and the birth date.
  case numbers
  /// By the card alone.
  case card
}

/// Why an answer is "none" or "unknown", where that is known.
/// 回答の理由
public enum VerifyReason: String, CaseIterable, Sendable {
  /// The cover begins later.
  case notYet
  /// A report about the person waits at the insurer.
  case reported
  /// The register does not know whose card it is; ask by numbers.
  case cardNotLinked
  /// The register did not answer.
  case notAnswered
}

extension JSONObjectWriter {
  /// What the register said, in the words of an inquiry.
  mutating func write(_ answer: LookupAnswer) {
    word("answer", answer.inquiryAnswer.validity)
    switch answer {
    case .valid, .none: break
    case .invalid(let lostOn), .invalidWithNewer(let lostOn): date("lostOn", lostOn)
    case .notYet(let from):
      word("reason", VerifyReason.notYet)
      date("eligibleFrom", from)
    case .reported(let day):
      word("reason", VerifyReason.reported)
      date("reportReceivedOn", day)
    case .several(let count): integer("count", count)
    }
  }

  /// That nothing could be found out, and why.
  mutating func write(_ reason: VerifyReason) {
    word("answer", AnswerWord.unknown)
    word("reason", reason)
  }

  /// A cover in full.
  fileprivate mutating func write(_ record: CoverageRecord) {
    string("insurerNumber", record.insurerNumber.canonical)
    word("insurerKind", record.insurerNumber.kind)
    stringIfPresent("symbol", record.symbol?.original)
    string("number", record.number.original)
    stringIfPresent("branchNumber", record.branchNumber?.canonical)
    string("name", record.person.name.text)
    stringIfPresent("nameKana", record.person.nameKana?.text)
    date("birthDate", record.person.birthDate)
    word("sex", record.person.sex)
    word("role", record.role)
    date("eligibleFrom", record.eligibleFrom)
    dateIfPresent("lostOn", record.lostOn)
    wordIfPresent("lossReason", record.details.lossReason)
    integerIfPresent("copaymentRate", record.details.copaymentRate?.percent)
    dateIfPresent("certificateValidThrough", record.details.certificateValidThrough)
  }
}
