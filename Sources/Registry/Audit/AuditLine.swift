public import EligibilityModel

/// An entry with its place in a chain, as one line of JSON: members in the order of their names, no blanks.
/// 監査記録の行
public struct AuditLine: Hashable, Sendable, MaskedInLogs {
  /// The form of the line.
  public static let version: Int64 = 1

  /// The chain.
  public let chain: AuditChainName
  /// Counted from 1 in each chain.
  public let sequence: Int64
  /// What happened.
  public let entry: AuditEntry

  /// Keeps the parts.
  public init(chain: AuditChainName, sequence: Int64, entry: AuditEntry) {
    self.chain = chain
    self.sequence = sequence
    self.entry = entry
  }
}

// Writing.
extension AuditLine {
  /// The line without its line end; the same entry always gives the same bytes.
  public var text: String {
    var writer = AuditLineWriter()
    writer.member("action", entry.action.rawValue)
    writer.object("actor") {
      $0.member("name", entry.actor.name.text)
      $0.member("role", entry.actor.role.rawValue)
    }
    writer.member("at", entry.at)
    writer.member("book", entry.book?.hex)
    writer.member("chain", chain.text)
    writer.list("fields", entry.fields.map(\.rawValue))
    writer.member("knownAt", entry.knownAt)
    writer.member("outcome", entry.outcome.rawValue)
    writer.member("purpose", entry.purpose.rawValue)
    writer.member("sequence", sequence)
    writer.member("serviceDate", entry.serviceDate)
    writer.object("subject") { Self.write(entry.subject, to: &$0) }
    writer.member("version", Self.version)
    return writer.finished()
  }

  private static func write(_ subject: AuditSubject, to writer: inout AuditLineWriter) {
    switch subject {
    case .member(let member): write(member, to: &writer)
    case .person(let person):
      writer.member("birthDate", person.birthDate)
      writer.member("kind", "person")
      writer.member("reference", person.reference.text)
    case .records(let from, let until):
      writer.member("from", from.number)
      writer.member("kind", "records")
      writer.member("until", until.number)
    case .register: writer.member("kind", "register")
    case .account(let name):
      writer.member("kind", "account")
      writer.member("name", name.text)
    }
  }

  private static func write(_ member: AuditedMember, to writer: inout AuditLineWriter) {
    writer.member("birthDate", member.birthDate)
    writer.member("branchNumber", member.branchNumber?.canonical)
    writer.member("insurerNumber", member.insurerNumber.canonical)
    writer.member("kind", "member")
    writer.member("number", member.number.canonical)
    writer.member("record", member.record?.number)
    writer.member("reference", member.reference?.text)
    writer.member("symbol", member.symbol?.canonical)
  }
}

// Reading.
extension AuditLine {
  /// Reads a line; `nil` unless it is, byte for byte, what this program writes for an entry.
  public init?(text: String) {
    var reader = AuditLineReader(text)
    guard let line = try? Self.read(&reader), line.text.utf8.elementsEqual(text.utf8) else { return nil }
    self = line
  }

  private static func read(_ reader: inout AuditLineReader) throws(AuditLineReader.Unreadable) -> AuditLine {
    let action = try reader.value("action") { AuditAction(rawValue: $0) }
    let actor = try reader.object("actor") { (part) throws(AuditLineReader.Unreadable) in
      let name = try part.text("name")
      let role = try part.value("role") { AuditRole(rawValue: $0) }
      return AuditActor(name: name, role: role)
    }
    let at = try reader.time("at")
    let book = try reader.valueIfPresent("book") { AuditHash(hex: $0) }
    let chain = try reader.value("chain") { AuditChainName($0) }
    let fields = try reader.list("fields") { AuditField(rawValue: $0) }
    let knownAt = try reader.valueIfPresent("knownAt") { KnownTime(precise: $0) }
    let outcome = try reader.value("outcome") { AuditOutcome(rawValue: $0) }
    let purpose = try reader.value("purpose") { AuditPurpose(rawValue: $0) }
    let sequence = try reader.number("sequence")
    let serviceDate = try reader.valueIfPresent("serviceDate") { try? CivilDate(iso8601: $0) }
    let subject = try reader.object("subject") { (part) throws(AuditLineReader.Unreadable) in try Self.subject(&part) }
    guard try reader.number("version") == Self.version else { throw AuditLineReader.Unreadable() }
    try reader.end()
    let entry = AuditEntry(
      actor: actor, action: action, purpose: purpose, subject: subject, fields: fields, outcome: outcome, serviceDate: serviceDate,
      knownAt: knownAt, book: book, at: at)
    return AuditLine(chain: chain, sequence: sequence, entry: entry)
  }

  /// The members of a subject tell its kind by which of them are there.
  private static func subject(_ part: inout AuditLineReader) throws(AuditLineReader.Unreadable) -> AuditSubject? {
    let from = try part.numberIfPresent("from")
    let birthDate = try part.valueIfPresent("birthDate") { try? CivilDate(iso8601: $0) }
    let branchNumber = try part.valueIfPresent("branchNumber") { try? BranchNumber($0) }
    let insurerNumber = try part.valueIfPresent("insurerNumber") { try? InsurerNumber($0) }
    let kind = try part.text("kind")
    let name = try part.valueIfPresent("name") { AccountName($0) }
    let number = try part.valueIfPresent("number") { try? InsuredNumber($0) }
    let record = try part.numberIfPresent("record").map(RecordID.init)
    let reference = try part.valueIfPresent("reference") { RegisterText($0) }
    let symbol = try part.valueIfPresent("symbol") { try? InsuredSymbol($0) }
    let until = try part.numberIfPresent("until")
    switch (kind, insurerNumber, number, birthDate) {
    case ("member", let insurerNumber?, let number?, let birthDate?):
      return .member(
        AuditedMember(
          insurerNumber: insurerNumber, symbol: symbol, number: number, branchNumber: branchNumber, birthDate: birthDate, record: record,
          reference: reference))
    case ("person", nil, nil, let birthDate?): return reference.map { .person(PersonLink(reference: $0, birthDate: birthDate)) }
    case ("records", nil, nil, nil):
      guard let from, let until else { return nil }
      return .records(from: RecordID(from), until: RecordID(until))
    case ("register", nil, nil, nil): return .register
    case ("account", nil, nil, nil): return name.map { .account($0) }
    default: return nil
    }
  }
}
