public import EligibilityModel

/// Who identified themselves at a card reader, and what they agreed to there.
/// カードリーダーの読取り
public struct OQSFaceReading: Hashable, Sendable, MaskedInLogs {
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号.
  public let symbol: InsuredSymbol?
  /// 番号.
  public let number: InsuredNumber
  /// 枝番.
  public let branchNumber: BranchNumber?
  /// 生年月日.
  public let birthDate: CivilDate
  /// 資格確認日; `nil` for today.
  public let confirmationDate: CivilDate?
  /// What the person answered.
  public let answer: OQSFaceAnswer
  /// The last day of the card's electronic certificate; `nil` where the reader tells nothing of it, because it is in force.
  public let certificateValidThrough: CivilDate?

  /// Keeps the parts.
  public init(
    insurerNumber: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber, branchNumber: BranchNumber?, birthDate: CivilDate,
    confirmationDate: CivilDate?, answer: OQSFaceAnswer, certificateValidThrough: CivilDate? = nil
  ) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
    self.birthDate = birthDate
    self.confirmationDate = confirmationDate
    self.answer = answer
    self.certificateValidThrough = certificateValidThrough
  }

  /// Reads one JSON object.
  ///
  /// - Parameter bytes: the object in UTF-8
  /// - Throws: `AskFault` that names the field, or the byte where the JSON breaks
  public init(_ bytes: [UInt8]) throws(AskFault) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader(maximumBytes: MemberEventReader.maximumBytes, maximumDepth: 2).read(bytes)
    } catch {
      throw .json(error)
    }
    do throws(FieldFault) {
      var fields = try JSONFieldReader(value)
      self = try Self(&fields)
      try fields.finish()
    } catch {
      throw .field(error)
    }
  }

  private init(_ fields: inout JSONFieldReader) throws(FieldFault) {
    self.init(
      insurerNumber: try fields.field("insurerNumber").insurerNumber(), symbol: try MemberFields.symbol(&fields),
      number: try MemberFields.number(&fields), branchNumber: try MemberFields.branchNumber(&fields),
      birthDate: try fields.date("birthDate"), confirmationDate: try fields.dateIfPresent("on"),
      answer: try OQSFaceAnswer(&fields), certificateValidThrough: try fields.dateIfPresent("certificateValidThrough"))
  }
}

/// What somebody answered on the reader's screen.
/// カードリーダーでの回答
public enum OQSFaceAnswer: Hashable, Sendable {
  /// 個別同意: to these items; the rest was declined.
  case items(Set<OQSConsentItem>)
  /// 一括同意: to everything.
  case everything
  /// 一括不同意: to nothing.
  case nothing
  /// 前回の同意の引継ぎ: as the time before.
  case sameAsBefore

  /// Reads `consents`, or `answer` in its place.
  fileprivate init(_ fields: inout JSONFieldReader) throws(FieldFault) {
    let items = try fields.arrayIfPresent("consents", atMost: OQSConsentItem.allCases.count) { (item) throws(FieldFault) in
      try item.word(OQSConsentItem.self)
    }
    switch try fields.wordIfPresent("answer", Word.self) {
    case .yes?: self = .everything
    case .no?: self = .nothing
    case .same?: self = .sameAsBefore
    case .items?, nil: self = .items(Set(items))
    }
  }

  private enum Word: String, CaseIterable {
    case yes, no, items, same
  }
}
