public import EligibilityModel

/// A document of an exchange with another program, kept as it was sent or told, for whoever asked.
/// 照会文書
public struct ExchangeDocument: Hashable, Sendable, MaskedInLogs {
  /// Its address; random, so that it says nothing of anybody.
  public let id: ExchangeDocumentID
  /// What it is.
  public let kind: ExchangeDocumentKind
  /// The request that it belongs to; for a request its own id.
  public let exchange: ExchangeDocumentID
  /// Who asked; nobody else may read it.
  public let owner: RegisterText
  /// Whom it tells of; `nil` where the question could not be understood so far.
  public let subject: AuditedMember?
  /// Since when it is kept.
  public let keptAt: KnownTime
  /// The text, byte for byte.
  public let body: String

  /// Keeps the parts.
  public init(
    id: ExchangeDocumentID, kind: ExchangeDocumentKind, exchange: ExchangeDocumentID, owner: RegisterText, subject: AuditedMember?,
    keptAt: KnownTime, body: String
  ) {
    self.id = id
    self.kind = kind
    self.exchange = exchange
    self.owner = owner
    self.subject = subject
    self.keptAt = keptAt
    self.body = body
  }
}

/// The address of a kept document: 32 hexadecimal digits without any meaning.
/// 照会文書番号
public struct ExchangeDocumentID: Hashable, Sendable, CustomStringConvertible {
  /// The digits, in small letters.
  public let text: String

  /// Reads an address; `nil` for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy(Self.isDigit) else { return nil }
    self.text = text
  }

  /// A new one: 128 random bits.
  public init(using generator: inout some RandomNumberGenerator) {
    text = Self.digits(generator.next()) + Self.digits(generator.next())
  }

  /// The digits.
  public var description: String { text }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}

/// What a kept document is.
/// 照会文書の種類
public enum ExchangeDocumentKind: String, CaseIterable, Hashable, Sendable {
  /// 照会.
  case request
  /// 回答.
  case response
  /// The cover that an answer told of.
  case coverage
  /// The person that an answer told of.
  case person
}

/// Where documents are kept and found, in the transaction of the entries about it; a document is never changed.
/// 照会文書の保存
public protocol ExchangeLog {
  /// Keeps a new document.
  func keep(_ document: ExchangeDocument) throws(RegisterError)

  /// The document at an address.
  func document(_ id: ExchangeDocumentID) throws(RegisterError) -> ExchangeDocument?

  /// The documents that belong to a request, in the order of their kinds' names.
  func documents(of exchange: ExchangeDocumentID) throws(RegisterError) -> [ExchangeDocument]

  /// The newest documents of a kind under the numbers of a person, for whoever asked.
  ///
  /// - Parameters:
  ///   - member: insurer, number and, where they are given, symbol and branch number count
  ///   - kind: which documents
  ///   - owner: who asked
  ///   - limit: how many at most
  /// - Returns: the newest first
  /// - Throws: faults of the store
  func documents(
    under member: ExchangeMember, kind: ExchangeDocumentKind, owner: RegisterText, atMost limit: Int
  ) throws(RegisterError) -> [ExchangeDocument]

  /// Has a document found by an identifier that its sender gave it; only a checksum of the identifier is kept.
  func identify(_ id: ExchangeDocumentID, by checksum: String) throws(RegisterError)

  /// The documents that were given an identifier.
  func documents(identifiedBy checksum: String) throws(RegisterError) -> [ExchangeDocument]

  /// Discards the oldest of those that are kept since before a time.
  ///
  /// - Parameters:
  ///   - time: the first moment of those that stay
  ///   - limit: how many at most
  /// - Returns: what was discarded, so that it can be noted
  /// - Throws: faults of the store
  func discardDocuments(keptBefore time: KnownTime, atMost limit: Int) throws(RegisterError) -> [ExchangeDocument]
}

/// The numbers under which kept documents are searched.
/// 照会文書の検索番号
public struct ExchangeMember: Hashable, Sendable, MaskedInLogs {
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号; `nil` finds all.
  public let symbol: InsuredSymbol?
  /// 番号.
  public let number: InsuredNumber
  /// 枝番; `nil` finds all.
  public let branchNumber: BranchNumber?

  /// Keeps the parts.
  public init(insurerNumber: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber, branchNumber: BranchNumber?) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
  }

  /// Whether a document's person stands under these numbers.
  public func finds(_ subject: AuditedMember?) -> Bool {
    guard let subject, subject.insurerNumber == insurerNumber, subject.number == number else { return false }
    return (symbol == nil || symbol == subject.symbol) && (branchNumber == nil || branchNumber == subject.branchNumber)
  }
}
