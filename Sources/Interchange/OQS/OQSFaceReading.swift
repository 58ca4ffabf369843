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
  /// What the person agreed to; the rest was declined.
  public let consents: Set<OQSConsentItem>

  /// Keeps the parts.
  public init(
    insurerNumber: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber, branchNumber: BranchNumber?, birthDate: CivilDate,
    confirmationDate: CivilDate?, consents: Set<OQSConsentItem>
  ) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
    self.birthDate = birthDate
    self.confirmationDate = confirmationDate
    self.consents = consents
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
      consents: Set(
        try fields.arrayIfPresent("consents", atMost: OQSConsentItem.allCases.count) { (item) throws(FieldFault) in
          try item.word(OQSConsentItem.self)
        }))
  }
}
