public import EligibilityModel

/// Whether one person is insured on a day, and what the counter should do with what was shown.
/// 資格確認の問い
public struct VerifyRequest: Sendable, MaskedInLogs {
  /// The caller's own mark (`id`), given back unchanged.
  public let mark: String?
  /// The language of the texts in the answer.
  public let language: Language
  /// 診療日.
  public let serviceDate: CivilDate
  /// Whom it is about.
  public let person: VerifiedPerson
  /// What is on the counter, where the counter's decision is wanted; the register's answers come later.
  public let counter: CounterQuestion?

  /// Keeps the parts.
  public init(mark: String?, language: Language, serviceDate: CivilDate, person: VerifiedPerson, counter: CounterQuestion?) {
    self.mark = mark
    self.language = language
    self.serviceDate = serviceDate
    self.person = person
    self.counter = counter
  }
}

/// By what a person is looked for: a card that a terminal has read, the numbers on a paper, or both.
/// 照会の方法
public enum VerifiedPerson: Hashable, Sendable, MaskedInLogs {
  /// By the numbers alone.
  case numbers(MemberNumbers)
  /// By the card alone.
  case card(ReadCard)
  /// By the card, with numbers to fall back on.
  case cardAndNumbers(ReadCard, MemberNumbers)

  /// The numbers, where there are any.
  public var numbers: MemberNumbers? {
    switch self {
    case .numbers(let numbers), .cardAndNumbers(_, let numbers): numbers
    case .card: nil
    }
  }

  /// The card, where one was read.
  public var card: ReadCard? {
    switch self {
    case .card(let card), .cardAndNumbers(let card, _): card
    case .numbers: nil
    }
  }
}

/// The numbers that stand on a certificate or a notice, and the birth date.
/// 記号・番号等と生年月日
public struct MemberNumbers: Hashable, Sendable, MaskedInLogs {
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号; `nil` when not told.
  public let symbol: InsuredSymbol?
  /// 番号.
  public let number: InsuredNumber
  /// 枝番; `nil` when not told.
  public let branchNumber: BranchNumber?
  /// 生年月日.
  public let birthDate: CivilDate

  /// Keeps the parts.
  public init(
    insurerNumber: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber, branchNumber: BranchNumber?, birthDate: CivilDate
  ) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
    self.birthDate = birthDate
  }
}

/// What a card terminal hands over: which electronic certificate it has read, never the 個人番号.
/// 読み取った利用者証明用電子証明書
public struct ReadCard: Hashable, Sendable, MaskedInLogs {
  /// The certificate's serial number, in small hexadecimal digits without leading zeros.
  public let serialNumber: String
  /// The certificate's last day, where the terminal tells it.
  public let validThrough: CivilDate?

  /// The longest serial number of a certificate, in hexadecimal digits (RFC 5280: 20 bytes).
  public static let longestSerialNumber = 40

  /// Keeps a serial number of 1 to 40 hexadecimal digits; `nil` for anything else.
  public init?(serialNumber: String, validThrough: CivilDate?) {
    let digits = serialNumber.utf8
    guard (1...Self.longestSerialNumber).contains(digits.count), digits.allSatisfy(Self.isHexadecimal) else { return nil }
    let significant = serialNumber.lowercased().drop { $0 == "0" }
    self.serialNumber = significant.isEmpty ? "0" : String(significant)
    self.validThrough = validThrough
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
    default: false
    }
  }
}
