public import EligibilityModel

/// One read or write of the register: who, for whom, what for, which parts, with what outcome, by which rules, when.
/// 監査証跡の記録
public struct AuditEntry: Hashable, Sendable, MaskedInLogs {
  /// 操作者.
  public let actor: AuditActor
  /// 操作の種類.
  public let action: AuditAction
  /// 利用目的.
  public let purpose: AuditPurpose
  /// 対象者.
  public let subject: AuditSubject
  /// 提供項目, each once.
  public let fields: [AuditField]
  /// 操作の結果.
  public let outcome: AuditOutcome
  /// The day that was asked about; 診療日.
  public let serviceDate: CivilDate?
  /// As of when the register was asked; 登録時点.
  public let knownAt: KnownTime?
  /// The fingerprint of the rulebook by which it was decided, where rules took part.
  public let book: AuditHash?
  /// When it happened.
  public let at: KnownTime

  /// Keeps the parts.
  public init(
    actor: AuditActor, action: AuditAction, purpose: AuditPurpose, subject: AuditSubject, fields: [AuditField] = [],
    outcome: AuditOutcome, serviceDate: CivilDate? = nil, knownAt: KnownTime? = nil, book: AuditHash? = nil, at: KnownTime
  ) {
    self.actor = actor
    self.action = action
    self.purpose = purpose
    self.subject = subject
    self.fields = fields
    self.outcome = outcome
    self.serviceDate = serviceDate
    self.knownAt = knownAt
    self.book = book
    self.at = at
  }
}

/// Who reads or writes the register.
/// 操作者
public struct AuditActor: Hashable, Sendable, MaskedInLogs {
  /// The longest name, in bytes of UTF-8.
  public static let longestName = 200

  /// The name under which a person or a program is known at this place.
  public let name: RegisterText
  /// 役割.
  public let role: AuditRole

  /// Keeps both; `nil` when the name is empty, too long or holds control characters.
  public init?(name: String, role: AuditRole) {
    guard name.utf8.count <= Self.longestName, name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), let name = RegisterText(name) else {
      return nil
    }
    self.name = name
    self.role = role
  }

  private init(_ name: RegisterText, _ role: AuditRole) {
    self.name = name
    self.role = role
  }

  /// Somebody who was not let in, and of whom nothing is known.
  public static let nobody = AuditActor(.unknown, .unidentified)
}

/// Whom a read or write is about.
/// 対象者
public enum AuditSubject: Hashable, Sendable, MaskedInLogs {
  /// Whoever stands under these numbers.
  case member(AuditedMember)
  /// One person, by the id that ties the records together.
  case person(PersonLink)
  /// Everybody in the rows from one number up to, but not including, another.
  case records(from: RecordID, until: RecordID)
  /// The register as a whole.
  case register
  /// Somebody who may sign in; about no insured person.
  case account(AccountName)

  /// No person, as when an employer's name is corrected: rows without any row between them.
  public static let nobody = AuditSubject.records(from: RecordID(0), until: RecordID(0))
}

/// The numbers that were asked for, and the row that was told.
/// 照会された加入者
public struct AuditedMember: Hashable, Sendable, MaskedInLogs {
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
  /// The row that was told; `nil` when none was.
  public let record: RecordID?
  /// The person's id in that row.
  public let reference: RegisterText?

  /// Keeps the parts.
  public init(
    insurerNumber: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber, branchNumber: BranchNumber?, birthDate: CivilDate,
    record: RecordID? = nil, reference: RegisterText? = nil
  ) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
    self.birthDate = birthDate
    self.record = record
    self.reference = reference
  }

  /// Whom a question asked for, and what it was told.
  public init(_ question: LookupQuestion, told answer: LookupAnswer?) {
    var found: FoundCoverage?
    if case .valid(let coverage)? = answer { found = coverage }
    self.init(
      insurerNumber: question.insurerNumber, symbol: question.symbol, number: question.number, branchNumber: question.branchNumber,
      birthDate: question.birthDate, record: found?.id, reference: found?.reference)
  }

  /// Whom a record is about.
  public init(_ record: CoverageRecord, id: RecordID?) {
    self.init(
      insurerNumber: record.insurerNumber, symbol: record.symbol, number: record.number, branchNumber: record.branchNumber,
      birthDate: record.person.birthDate, record: id, reference: record.person.reference)
  }
}

/// The parts of a subject by which a store finds its entries again.
/// 監査証跡の検索キー
public struct AuditKey: Hashable, Sendable, MaskedInLogs {
  /// The insurer's number as a number.
  public let insurer: Int64?
  /// 番号, as it is searched.
  public let numberKey: String?
  /// Day number of the birth date.
  public let birthDay: Int64?
  /// 加入者ID, where the entry is about a person without numbers.
  public let reference: String?
  /// The first row inside.
  public let firstRecord: Int64?
  /// The first row outside.
  public let nextRecord: Int64?

  /// Keeps the parts as they were stored.
  public init(
    insurer: Int64? = nil, numberKey: String? = nil, birthDay: Int64? = nil, reference: String? = nil, firstRecord: Int64? = nil,
    nextRecord: Int64? = nil
  ) {
    self.insurer = insurer
    self.numberKey = numberKey
    self.birthDay = birthDay
    self.reference = reference
    self.firstRecord = firstRecord
    self.nextRecord = nextRecord
  }

  /// The key of a subject.
  public init(_ subject: AuditSubject) {
    switch subject {
    case .member(let member):
      self.init(
        insurer: Int64(member.insurerNumber.canonical), numberKey: member.number.canonical, birthDay: Int64(member.birthDate.dayNumber))
    case .person(let person): self.init(birthDay: Int64(person.birthDate.dayNumber), reference: person.reference.text)
    case .records(let from, let until): self.init(firstRecord: from.number, nextRecord: until.number)
    case .register: self.init(firstRecord: 0, nextRecord: .max)
    case .account: self.init(firstRecord: 0, nextRecord: 0)
    }
  }

  /// The same bytes.
  public static func == (left: AuditKey, right: AuditKey) -> Bool {
    left.insurer == right.insurer && left.birthDay == right.birthDay && left.firstRecord == right.firstRecord
      && left.nextRecord == right.nextRecord && same(left.numberKey, right.numberKey) && same(left.reference, right.reference)
  }

  /// Hashes what is a number; enough for a set, and in step with equality.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(insurer)
    hasher.combine(birthDay)
    hasher.combine(firstRecord)
  }

  private static func same(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.utf8.elementsEqual(right.utf8)
  }
}
