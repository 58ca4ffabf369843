/// The number of an insurer: eight digits, or six for municipal insurance and its societies.
/// 保険者番号
///
/// Source: 保険者番号等設定要領 (interfaces 1.1 to 1.5). Leading blanks or zeros that fill a six-digit number up to eight are taken away.
public struct InsurerNumber: WrittenIdentifier, CustomStringConvertible {
  /// The text as it was written.
  public let original: String
  /// Six or eight half-width digits.
  public let canonical: String
  /// The law the number stands under; `nil` for six digits.
  public let lawCode: LawCode?
  /// The prefecture's code, first or second.
  public let prefectureCode: PrefectureCode
  /// The kind of insurer that the number shows.
  public let kind: InsurerKind

  /// Reads a number as printed or sent.
  /// - Throws: which rule failed and at which character; `reserved` for the numbers of unknown insurers (see `UnknownInsurerNumber`).
  public init(_ text: some StringProtocol) throws(IdentifierError) {
    original = String(text)
    var digits = try DecimalDigits(original, lengths: [6, 8], blanks: 2)
    if digits.offset > 0, digits.offset + digits.count != 8 { throw .length(found: digits.offset + digits.count, allowed: [6, 8]) }
    if digits.count == 8, digits.pair(at: 0) == 0 { digits.dropFirst(2) }
    if digits.isUnknownInsurer { throw .reserved }
    var code: LawCode?
    if digits.count == 8 {
      code = LawCode(rawValue: digits.pair(at: 0))
      if code == nil { throw digits.noInsurersLaw }
    }
    prefectureCode = try digits.prefectureCode(at: digits.count - 6)
    try digits.requireCheckDigit()
    lawCode = code
    kind = code?.kind ?? (digits[2] == 3 ? .nationalHealthInsuranceSociety : .nationalHealthInsurance)
    canonical = digits.canonical(of: original)
  }

  /// The group of schemes the insurer belongs to.
  public var family: SchemeFamily { kind.family }
  /// The prefecture of the insurer.
  public var prefecture: Prefecture { prefectureCode.prefecture }

  /// The number filled up to eight characters on the left, as claims (blanks) and FHIR (zeros) want it.
  public func padded(with padding: Padding) -> String {
    canonical.utf8.count == 8 ? canonical : padding.rawValue + canonical
  }

  /// What fills a six-digit number up to eight characters.
  public enum Padding: String, Sendable {
    /// Two blanks.
    case blanks = "  "
    /// Two zeros.
    case zeros = "00"
  }

  /// The canonical digits; an insurer's number is public.
  public var description: String { canonical }
}

extension DecimalDigits {
  /// Why the first two of eight digits are no insurer's.
  fileprivate var noInsurersLaw: IdentifierError {
    pair(at: 0) == PublicFunderNumber.medicalAssistanceLaw ? .medicalAssistance(position: offset + 1) : .lawCode(position: offset + 1)
  }

  /// Whether these are the eight digits that stand for an unknown insurer.
  var isUnknownInsurer: Bool {
    count == 8 && (0..<7).allSatisfy { self[$0] == 7 } && (self[7] == 7 || self[7] == 9)
  }
}
