/// The place in a source paper that a value rests on.
/// 根拠条文
public struct Citation: Hashable, Sendable {
  /// The paper, page or notice, by its title or number.
  public let document: String
  /// Section, question, slide, row or line range inside the document.
  public let section: String
  /// The day the document was issued or stands for, where it is known; later papers win over earlier ones.
  /// 交付日
  public let issuedOn: CivilDate?
  /// The day somebody of this project read it.
  public let readOn: CivilDate
  /// Whether the source settles the value.
  public let certainty: Certainty

  /// Keeps the parts as they are; the rulebook's loader checks them.
  public init(document: String, section: String, issuedOn: CivilDate?, readOn: CivilDate, certainty: Certainty) {
    self.document = document
    self.section = section
    self.issuedOn = issuedOn
    self.readOn = readOn
    self.certainty = certainty
  }
}
