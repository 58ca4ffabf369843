import EligibilityModel

/// A profile file whose head is read and whose values wait for the parent.
struct ProfileDraft {
  let id: InsurerProfileID
  let document: RuleNode
  let header: ProfileHeader

  init(id: InsurerProfileID, document: RuleNode) throws(RulebookError) {
    self.id = id
    self.document = document
    header = try document.fields { (fields) throws(RulebookError) in
      for section in ProfileSections.keys { _ = fields.optionalNode(section) }
      return try ProfileHeader(&fields)
    }
  }

  /// A refusal of the line that names the parent.
  func refusedParent(_ reason: RulebookError.Reason) -> RulebookError { (header.parentNode ?? document).refused(reason) }

  /// Reads the values, taking what is not written from the parent, and lays the change's editions over them.
  func profile(under parent: InsurerProfile?, changedBy change: inout RuleChange) throws(RulebookError) -> InsurerProfile {
    var reader = ProfileReader(profile: id, silence: header.searched, inherited: parent?.parameters ?? [], change: change)
    let sections = try document.fields { (fields) throws(RulebookError) in
      _ = try ProfileHeader(&fields)
      return try ProfileSections(&fields, by: &reader, parent: parent)
    }
    change = reader.change
    return InsurerProfile(id: id, header: header, sections: sections)
  }
}

/// The head of a profile file.
struct ProfileHeader {
  let name: LocalizedText
  let kind: InsurerKind
  let parent: InsurerProfileID?
  /// Where the parent is named.
  let parentNode: RuleNode?
  let isDefaultForKind: Bool
  /// What was read in search of the values; cited wherever a value is `notStated`.
  let searched: Citation

  init(_ fields: inout FieldReader) throws(RulebookError) {
    name = try fields.required("name")
    kind = try fields.required("kind")
    parentNode = fields.optionalNode("inherits")
    parent = try parentNode.map { (node) throws(RulebookError) in try InsurerProfileID.read(node) }
    isDefaultForKind = try fields.optional("defaultForKind") ?? false
    searched = try Citation.read(try fields.requiredNode("searched"))
  }
}

/// The five groups of values.
struct ProfileSections {
  let legacyCard: LegacyCardPolicy
  let certificate: CertificatePolicy
  let notice: NoticePolicy
  let cancellation: CancellationPolicy
  let duties: MemberDuties
  let parameters: [ListedParameter]

  static let keys = ["legacyCard", "certificate", "notice", "cancellation", "duties"]

  init(_ fields: inout FieldReader, by reader: inout ProfileReader, parent: InsurerProfile?) throws(RulebookError) {
    legacyCard = try reader.section("legacyCard", in: &fields, inherited: parent?.legacyCard)
    certificate = try reader.section("certificate", in: &fields, inherited: parent?.certificate)
    notice = try reader.section("notice", in: &fields, inherited: parent?.notice)
    cancellation = try reader.section("cancellation", in: &fields, inherited: parent?.cancellation)
    duties = try reader.section("duties", in: &fields, inherited: parent?.duties)
    parameters = reader.listed
  }
}
