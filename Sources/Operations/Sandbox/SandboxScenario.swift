public import EligibilityModel

/// What a vendor of receipt computers tries against the sandbox: one made-up patient each, who gets one kind of answer.
/// 試験の場面
///
/// This table is all there is: the register is filled from it, the pages and the faults follow it, and the tests ask every line of it.
public enum SandboxScenario: String, CaseIterable, Sendable {
  /// 有効.
  case valid
  /// 無効.
  case invalid
  /// 無効（新しい資格あり）.
  case invalidWithNewer
  /// 該当資格なし.
  case none
  /// 複数該当.
  case several
  /// The cover begins later.
  case notYet
  /// A report waits at the insurer.
  case reported
  /// Valid when first asked; then the insurer reports a loss that lies before that day.
  /// 資格の遡及喪失
  case retroactiveLoss
  /// Neither symbol nor branch number.
  case noBranchNumber
  /// A name that the encoding of the files lacks.
  /// 外字
  case unknownCharacters
  /// Covered, but the 資格確認書 has run out.
  case expiredCertificate
  /// The answer takes its time.
  case slowCentre
  /// The register can't be asked.
  case centreDown
  /// What comes is no XML, or no JSON.
  case badXML
  /// What comes is half of a file.
  case halfZip
  /// The certificate of the card ran out so long ago that no reader reads it.
  case cardExpired
  /// The certificate of the card is in its grace: eligibility alone.
  case cardInGrace
  /// 有効（未登録）: public assistance whose ticket for the month is not there yet.
  /// 医療扶助
  case assistance

  /// Where the asking vendor's institution stands: Tokyo, and nobody's real code.
  public static let institution = "1312345675"

  /// Whom to ask for.
  public var patient: SandboxPatient {
    switch self {
    case .valid: .employee("90000001", born: .fixed(1980, 5, 17))
    case .invalid: .employee("90000002", born: .fixed(1975, 1, 20))
    case .invalidWithNewer: .employee("90000003", born: .fixed(1988, 11, 3))
    case .none: .employee("90000004", born: .fixed(1990, 4, 1))
    case .several: .employee("90000005", branch: nil, born: .fixed(2015, 5, 5))
    case .notYet: .employee("90000006", born: .fixed(1999, 9, 9))
    case .reported: .employee("90000007", born: .fixed(2001, 3, 3))
    case .retroactiveLoss: .employee("90000008", born: .fixed(1969, 7, 7))
    case .noBranchNumber: .elderly("90000009", born: .fixed(1940, 8, 15))
    case .unknownCharacters: .employee("90000010", born: .fixed(1985, 12, 3))
    case .expiredCertificate: .employee("90000011", born: .fixed(1978, 2, 28))
    case .slowCentre: .employee("90000012", born: .fixed(1972, 11, 11))
    case .centreDown: .employee("90000013", born: .fixed(1993, 10, 10))
    case .badXML: .employee("90000014", born: .fixed(1966, 6, 6))
    case .halfZip: .employee("90000015", born: .fixed(1996, 6, 30))
    case .cardExpired: .employee("90000016", born: .fixed(1958, 4, 9))
    case .cardInGrace: .employee("90000017", born: .fixed(1983, 3, 21))
    case .assistance: .assisted("9900010", born: .fixed(1952, 9, 27))
    }
  }

  /// 加入者ID of the patient; of several, what both begin with.
  public var reference: String { "SANDBOX-" + patient.number }

  /// What the register says, question by question; the last answer stays.
  ///
  /// - Parameter day: the day for which is asked, the sandbox's own
  /// - Returns: at least one answer
  public func answers(on day: CivilDate) -> [SandboxAnswer] {
    switch self {
    case .valid, .noBranchNumber, .unknownCharacters, .expiredCertificate, .slowCentre, .badXML, .halfZip, .cardExpired,
      .cardInGrace:
      [.valid]
    case .invalid: [.invalid(lostOn: SandboxDays(day).loss)]
    case .invalidWithNewer: [.invalidWithNewer(lostOn: SandboxDays(day).loss)]
    case .none, .notYet: [.none]
    case .several: [.several]
    case .reported: [.reported]
    case .retroactiveLoss: [.valid, .invalid(lostOn: SandboxDays(day).loss)]
    case .centreDown: [.unavailable]
    case .assistance: [.assistedWithoutTicket]
    }
  }

  /// How many different answers there are.
  public var answerCount: Int { self == .retroactiveLoss ? 2 : 1 }

  /// What a card reader tells of the card; `nil` where no card is read.
  ///
  /// - Parameter day: the sandbox's own
  /// - Returns: the reading, with the last day of a certificate that ran out
  public func card(on day: CivilDate) -> SandboxCard? {
    switch self {
    case .valid: SandboxCard(certificateValidThrough: nil)
    case .cardExpired: SandboxCard(certificateValidThrough: SandboxDays(day).longAgo)
    case .cardInGrace: SandboxCard(certificateValidThrough: SandboxDays(day).lastMonth)
    default: nil
    }
  }

  /// How the answer comes.
  public var delivery: SandboxDelivery {
    switch self {
    case .slowCentre: .late
    case .badXML: .garbled
    case .halfZip: .torn
    default: .whole
    }
  }
}

/// The numbers by which a vendor asks for a made-up person.
/// 試験の患者
public struct SandboxPatient: Hashable, Sendable {
  /// 保険者番号, or 公費負担者番号.
  public let insurerNumber: String
  /// 記号; `nil` for those who have none.
  public let symbol: String?
  /// 番号, or 公費受給者番号, by which the sandbox knows the scenario.
  public let number: String
  /// 枝番; `nil` where it is not told.
  public let branchNumber: String?
  /// 生年月日.
  public let birthDate: CivilDate

  static func employee(_ number: String, branch: String? = "00", born: CivilDate) -> SandboxPatient {
    SandboxPatient(insurerNumber: "01139906", symbol: "20000001", number: number, branchNumber: branch, birthDate: born)
  }

  static func assisted(_ number: String, born: CivilDate) -> SandboxPatient {
    SandboxPatient(insurerNumber: "12139903", symbol: nil, number: number, branchNumber: nil, birthDate: born)
  }

  static func elderly(_ number: String, born: CivilDate) -> SandboxPatient {
    SandboxPatient(insurerNumber: "39139902", symbol: nil, number: number, branchNumber: nil, birthDate: born)
  }
}

/// A card as a reader sees it.
public struct SandboxCard: Hashable, Sendable {
  /// The last day of its electronic certificate; `nil` while that is in force.
  public let certificateValidThrough: CivilDate?
}

/// What the register says of a scenario.
public enum SandboxAnswer: Hashable, Sendable {
  /// 有効.
  case valid
  /// 無効.
  case invalid(lostOn: CivilDate)
  /// 無効（新しい資格あり）.
  case invalidWithNewer(lostOn: CivilDate)
  /// 該当資格なし.
  case none
  /// 複数該当.
  case several
  /// 届出処理中.
  case reported
  /// 照会できない.
  case unavailable
  /// 有効（未登録）, in the folders alone: the other ways have no numbers of public assistance.
  case assistedWithoutTicket
}

/// How an answer comes.
public enum SandboxDelivery: Hashable, Sendable {
  /// At once and whole.
  case whole
  /// Whole, but late.
  case late
  /// So that nobody can read it: a file that is no XML, a page of some machine in between in the place of JSON.
  case garbled
  /// Half first. A file is whole a little later; over HTTP it stays half.
  case torn

  /// What stands in a file that nobody can read.
  public static let garbledFile = "<XmlMsg><MessageHeader></XmlMsg"
}

/// The days of the scenarios, counted from the sandbox's own.
public struct SandboxDays: Sendable {
  /// The day for which is asked.
  public let day: CivilDate

  /// Counts from a day.
  public init(_ day: CivilDate) { self.day = day }

  /// From when on the covers hold.
  public var start: CivilDate { day.addingClamped(days: -730) }
  /// 資格喪失日: the first day outside.
  public var loss: CivilDate { day.addingClamped(days: -40) }
  /// When a certificate ran out that is in its grace.
  public var lastMonth: CivilDate { day.addingClamped(days: -30) }
  /// When a certificate ran out whose grace is over.
  public var longAgo: CivilDate { day.addingClamped(days: -200) }
  /// From when on a cover holds that has not begun.
  public var later: CivilDate { day.addingClamped(days: 30) }
}
