/// The name of a file of the exchange folders: what it is, which step of it, and the part that ties request and answer together.
/// 連携ファイル名
///
/// `<prefix><step>_<unique>.<xml or zip>`; an answer has the unique part of its request. Source: interfaces 3.2.
public struct OQSFileName: Hashable, Sendable {
  /// The longest unique part that is taken, in characters.
  public static let uniqueLimit = 100

  /// What is exchanged.
  public let exchange: OQSExchange
  /// Which of its files this is.
  public let step: OQSStep
  /// The part between the first underscore and the ending, given by whoever asks: ASCII letters, digits, `-`, `_`.
  public let unique: String
  /// Plain or packed.
  public let packing: OQSPacking

  /// Keeps the parts; `nil` for a unique part that is empty, too long or holds other characters, and for a step the exchange does not have.
  public init?(_ exchange: OQSExchange, _ step: OQSStep, unique: String, packing: OQSPacking = .plain) {
    guard (1...Self.uniqueLimit).contains(unique.utf8.count), unique.utf8.allSatisfy(Self.isUniqueByte) else { return nil }
    guard exchange.steps.contains(step) else { return nil }
    self.exchange = exchange
    self.step = step
    self.unique = unique
    self.packing = packing
  }

  /// Reads a file's name; `nil` when it is not one of the exchange.
  public init?(_ text: String) {
    let halves = text.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let dot = halves[1].lastIndex(of: ".") else { return nil }
    guard let packing = OQSPacking(rawValue: halves[1][dot...].dropFirst().lowercased()) else { return nil }
    guard let step = OQSStep(rawValue: String(halves[0].suffix(5))) else { return nil }
    guard let exchange = OQSExchange(rawValue: String(halves[0].dropLast(5))) else { return nil }
    self.init(exchange, step, unique: String(halves[1][..<dot]), packing: packing)
  }

  /// The name as it stands in a folder.
  public var text: String { "\(exchange.rawValue)\(step.rawValue)_\(unique).\(packing.rawValue)" }

  /// The name of the answer to this request; `nil` for an answer.
  public func answer(packing: OQSPacking = .plain) -> OQSFileName? {
    step.answer.flatMap { OQSFileName(exchange, $0, unique: unique, packing: packing) }
  }

  private static func isUniqueByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}

/// What is exchanged in the folders, by the prefix of its files.
/// 連携ファイルの種別
///
/// Source: interfaces 3.2.
public enum OQSExchange: String, CaseIterable, Sendable {
  /// 資格確認.
  case verification = "OQSsiquc"
  /// 資格確認 一括照会.
  case bulkVerification = "OQSmuquc"
  /// 照会番号登録.
  case referenceNumber = "OQSsiimm"
  /// 照会番号一括登録.
  case bulkReferenceNumber = "OQSmuimm"
  /// 医療扶助 委託先資格情報 一括取得.
  case publicAssistanceBulk = "OQSmutic"
  /// 訪問診療等 同意済み一括.
  case homeVisitBulk = "OQSmuhvq"
  /// オンライン診療等 同意済み一括.
  case onlineCareBulk = "OQSmuonq"
  /// 資格確認（訪問）.
  case homeVisit = "OQSsihvq"
  /// 資格確認（オンライン）.
  case onlineCare = "OQSsionq"
  /// 閲覧同意取消.
  case consentWithdrawal = "OQSsihvd"

  /// Its files: two, or four where the centre first confirms that it received the list.
  public var steps: [OQSStep] {
    isBulk ? OQSStep.allCases : [.firstRequest, .firstAnswer]
  }

  /// Whether it runs in four files.
  public var isBulk: Bool {
    switch self {
    case .bulkVerification, .bulkReferenceNumber, .publicAssistanceBulk, .homeVisitBulk, .onlineCareBulk: true
    case .verification, .referenceNumber, .homeVisit, .onlineCare, .consentWithdrawal: false
    }
  }
}

/// Which file of an exchange.
/// 連携ファイルの段階
public enum OQSStep: String, CaseIterable, Sendable {
  /// The request, or the list of a bulk request.
  case firstRequest = "01req"
  /// The answer, or the receipt of a list.
  case firstAnswer = "01res"
  /// The question whether a list is ready.
  case secondRequest = "02req"
  /// The answers to a list, or that it is not ready.
  case secondAnswer = "02res"

  /// The step that answers this one; `nil` for an answer.
  public var answer: OQSStep? {
    switch self {
    case .firstRequest: .firstAnswer
    case .secondRequest: .secondAnswer
    case .firstAnswer, .secondAnswer: nil
    }
  }
}

/// How a file of the exchange is packed.
/// 連携ファイルの形式
public enum OQSPacking: String, CaseIterable, Sendable {
  /// XML as it is.
  case plain = "xml"
  /// One XML file in a zip file.
  case zipped = "zip"
}
