import Foundation
import Registry
import RegistrySQL

/// Who does it and what for, until people sign in: named by options or the environment.
enum AuditOptions {
  static let actor = Usage.Option.optional(
    "as", "name", "Who does it, for the audit trail (default: SHIKAKU_ACTOR, or the user of this machine).",
    "監査証跡に残す操作者（省略時は SHIKAKU_ACTOR、またはこの機械の利用者）。")
  static let role = Usage.Option.optional(
    "role", "word", "In which role: \(words(AuditRole.self)).", "操作者の役割（上の語のどれか）。")
  static let purpose = Usage.Option.optional(
    "purpose", "word", "What for: \(words(AuditPurpose.self)).", "利用目的（上の語のどれか）。")
  static let chain = Usage.Option.optional(
    "chain", "name", "The chain of the audit trail that is written (default: SHIKAKU_CHAIN, or main).",
    "書き込む監査証跡の系列（省略時は SHIKAKU_CHAIN、または main）。")

  /// The three that make an occasion.
  static let all = [actor, role, purpose, chain]

  /// Who does it and what for.
  static func occasion(
    _ arguments: Arguments, role: AuditRole = .administrator, purpose: AuditPurpose, book: AuditHash? = nil
  ) throws(UsageError) -> AuditOccasion {
    let environment = ProcessInfo.processInfo.environment
    let name = arguments.value("as") ?? environment["SHIKAKU_ACTOR"] ?? NSUserName()
    let role = try word(arguments, "role") ?? role
    guard let actor = AuditActor(name: name, role: role) else {
      throw .badValue("--as", Phrase("write 1 to 200 bytes without control characters", "制御文字のない200バイト以内で書いてください"))
    }
    return AuditOccasion(actor: actor, purpose: try word(arguments, "purpose") ?? purpose, book: book)
  }

  /// Writes the entry of something that is about to be shown; nothing is shown when it can't be written.
  static func append(
    _ arguments: Arguments, _ action: AuditAction, on subject: AuditSubject, fields: [AuditField], role: AuditRole, purpose: AuditPurpose
  ) throws {
    try append(arguments, action, on: [subject], fields: fields, role: role, purpose: purpose)
  }

  /// The same for something about several people; all entries are written, or none.
  static func append(
    _ arguments: Arguments, _ action: AuditAction, on subjects: [AuditSubject], fields: [AuditField], role: AuditRole, purpose: AuditPurpose
  ) throws {
    let occasion = try occasion(arguments, role: role, purpose: purpose)
    let register = try SQLAuditedRegister(try RegisterOption.address(arguments), chain: try chain(arguments))
    let time = SystemClock.now()
    try register.answer { trail in
      for subject in subjects { try trail.append(occasion.entry(of: action, on: subject, fields: fields, at: time)) }
    }
  }

  /// The chain to write.
  static func chain(_ arguments: Arguments) throws(UsageError) -> AuditChainName {
    guard let text = arguments.value("chain") ?? ProcessInfo.processInfo.environment["SHIKAKU_CHAIN"] else { return .main }
    guard let chain = AuditChainName(text) else {
      throw .badValue("--chain", Phrase("write small letters, digits, - and .", "英小文字、数字、-、. で書いてください"))
    }
    return chain
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ arguments: Arguments, _ option: String
  ) throws(UsageError) -> Word? where Word.RawValue == String {
    try arguments.value(option, Phrase("write one of \(words(Word.self))", "\(words(Word.self)) のどれかを書いてください")) { Word(rawValue: $0) }
  }

  private static func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> String where Word.RawValue == String {
    Word.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
