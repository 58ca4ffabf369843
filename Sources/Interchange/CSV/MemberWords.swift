import EligibilityModel

/// The words of the member file and what they mean.
struct MemberWords<Value: Sendable>: Sendable {
  private let meanings: [(word: String, value: Value)]

  init(_ meanings: [(String, Value)]) {
    self.meanings = meanings.map { (word: $0.0, value: $0.1) }
  }

  /// The meaning of a word in any width and case.
  func read(_ text: String) throws(MemberFault.Reason) -> Value {
    let sought = text.trimmingBlanks().foldingASCIIWidth().lowercased()
    guard let found = meanings.first(where: { $0.word.hasSameBytes(as: sought) }) else {
      throw .unknownWord(allowed: meanings.map(\.word))
    }
    return found.value
  }
}

extension MemberWords<Sex> {
  static var sex: Self {
    Self([("男", .male), ("女", .female), ("1", .male), ("2", .female), ("3", .notStated), ("male", .male), ("female", .female)])
  }
}

extension MemberWords<EnrolleeRole> {
  static var role: Self {
    Self([("本人", .insuredPerson), ("家族", .family), ("1", .insuredPerson), ("2", .family)])
  }
}

extension MemberWords<CopaymentRate> {
  static var copaymentRate: Self {
    Self([
      ("1割", .tenPercent), ("2割", .twentyPercent), ("3割", .thirtyPercent), ("10", .tenPercent), ("20", .twentyPercent),
      ("30", .thirtyPercent), ("010", .tenPercent), ("020", .twentyPercent), ("030", .thirtyPercent),
    ])
  }
}

extension MemberWords<LossReason> {
  static var lossReason: Self {
    Self([
      ("死亡", .death), ("生活保護開始", .publicAssistance), ("医療保険等資格取得", .otherInsurance), ("その他", .other), ("01", .death),
      ("02", .publicAssistance), ("03", .otherInsurance), ("99", .other),
    ])
  }
}
