public import EligibilityModel

/// An entry of the audit trail, for an `AuditEvent`.
/// 監査証跡のFHIR表現
public struct FHIRAuditEvent: Sendable, MaskedInLogs {
  /// A word of ours with its name for people.
  public struct Word: Sendable {
    /// The word.
    public let code: String
    /// What people call it.
    public let display: String

    /// Keeps both.
    public init(_ code: String, _ display: String) {
      (self.code, self.display) = (code, display)
    }
  }

  /// What FHIR knows of what may be done.
  public enum Act: String, Sendable {
    /// Something was made.
    case create = "C"
    /// Something was read.
    case read = "R"
    /// Something was changed.
    case update = "U"
    /// Anything else.
    case execute = "E"
  }

  /// Its address; `nil` where its name is too long for one.
  public var id: String?
  /// When, as FHIR writes an instant.
  public var recorded: String
  /// What was done, as FHIR knows it.
  public var act: Act
  /// What was done, in our words.
  public var action: Word
  /// What for.
  public var purpose: Word
  /// What came of it.
  public var outcome: Word
  /// Whether it failed or was refused.
  public var isFailure: Bool
  /// Who.
  public var agent: String
  /// As what.
  public var role: Word
  /// The numbers asked for; `nil` where many people or nobody is meant.
  public var member: FHIRMemberID?
  /// What was told or written.
  public var fields: [String]
  /// Which server noted it.
  public var observer: String

  /// Keeps the parts.
  public init(
    id: String?, recorded: String, act: Act, action: Word, purpose: Word, outcome: Word, isFailure: Bool, agent: String, role: Word,
    member: FHIRMemberID?, fields: [String], observer: String
  ) {
    self.id = id
    self.recorded = recorded
    self.act = act
    self.action = action
    self.purpose = purpose
    self.outcome = outcome
    self.isFailure = isFailure
    self.agent = agent
    self.role = role
    self.member = member
    self.fields = fields
    self.observer = observer
  }

  /// The resource.
  public var bytes: [UInt8] {
    JSONWriter.object { object in
      object.string("resourceType", "AuditEvent")
      object.stringIfPresent("id", id)
      object.object("type") { Self.coding(&$0, FHIRNames.auditType, Word("110110", "Patient Record")) }
      object.array("subtype") { list in list.object { Self.coding(&$0, FHIRNames.auditAction, action) } }
      object.string("action", act.rawValue)
      object.string("recorded", recorded)
      object.string("outcome", isFailure ? "4" : "0")
      object.string("outcomeDesc", outcome.display)
      object.array("purposeOfEvent") { list in list.object { Self.concept(&$0, FHIRNames.auditPurpose, purpose) } }
      object.array("agent") { agents in agents.object(agent) }
      object.object("source") { source in source.object("observer") { $0.string("display", observer) } }
      object.array("entity") { entities in entities.object(entity) }
    }
  }

  private func agent(_ object: inout JSONObjectWriter) {
    object.array("role") { list in list.object { Self.concept(&$0, FHIRNames.auditRole, role) } }
    object.object("who") { $0.string("display", agent) }
    object.string("name", agent)
    object.bool("requestor", true)
  }

  private func entity(_ entity: inout JSONObjectWriter) {
    entity.object("what") { what in
      guard let member else { return what.string("display", "加入者") }
      what.object("identifier") { identifier in
        identifier.string("system", FHIRMemberID.system)
        identifier.string("value", member.text)
      }
    }
    guard !fields.isEmpty else { return }
    entity.array("detail", of: fields) { detail, field in
      detail.string("type", "提供項目")
      detail.string("valueString", field)
    }
  }

  private static func coding(_ object: inout JSONObjectWriter, _ system: String, _ word: Word) {
    object.string("system", system)
    object.string("code", word.code)
    object.string("display", word.display)
  }

  private static func concept(_ object: inout JSONObjectWriter, _ system: String, _ word: Word) {
    object.array("coding") { codings in codings.object { coding(&$0, system, word) } }
  }
}
