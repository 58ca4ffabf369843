import EligibilityModel

/// The words of the member file and what they mean.
struct MemberWords<Value: Sendable>: Sendable {
  private let meanings: [(word: String, value: Value)]

  init(_ meanings: [(String, Value)]) {
    self.meanings = meanings.map { (word: $0.0, value: $0.1) }
  }

  /// The meaning of a word in any width and case.
  func read(_ text: String) throws(MemberFault.Reason) -> Value {
    // Mostly a word is written as it stands here.
    guard let value = find(text) ?? find(text.trimmingBlanks().foldingASCIIWidth().lowercased()) else {
      throw .unknownWord(allowed: meanings.map(\.word))
    }
    return value
  }

  private func find(_ word: String) -> Value? { meanings.first { $0.word.hasSameBytes(as: word) }?.value }
}

// Made once: they are asked for each row of a file.
enum MemberVocabulary {
  static let sex = MemberWords<Sex>([
    ("男", .male), ("女", .female), ("1", .male), ("2", .female), ("3", .notStated), ("male", .male), ("female", .female),
  ])

  static let role = MemberWords<EnrolleeRole>([("本人", .insuredPerson), ("家族", .family), ("1", .insuredPerson), ("2", .family)])

  static let copaymentRate = MemberWords<CopaymentRate>([
    ("1割", .tenPercent), ("2割", .twentyPercent), ("3割", .thirtyPercent), ("10", .tenPercent), ("20", .twentyPercent),
    ("30", .thirtyPercent), ("010", .tenPercent), ("020", .twentyPercent), ("030", .thirtyPercent),
  ])

  static let lossReason = MemberWords<LossReason>([
    ("死亡", .death), ("生活保護開始", .publicAssistance), ("医療保険等資格取得", .otherInsurance), ("その他", .other), ("01", .death),
    ("02", .publicAssistance), ("03", .otherInsurance), ("99", .other),
  ])
}
