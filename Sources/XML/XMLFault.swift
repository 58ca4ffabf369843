/// Why a text is not a document that is read; names the place and never holds the text itself.
public struct XMLFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The text breaks the rules of XML.
    case notWellFormed
    /// A document type declaration, with which entities could be declared; none of the dialects read here has one.
    case documentType
    /// A processing instruction (`<?…?>`) other than the declaration at the head; none of the dialects read here has one.
    case processingInstruction
    /// Elements stand deeper in each other than allowed.
    case tooDeep(limit: Int)
    /// More elements than allowed.
    case tooMany(limit: Int)
    /// An element's text is longer than allowed, in bytes.
    case textTooLong(limit: Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// The line, from 1.
  public let line: Int

  /// Keeps both.
  public init(_ kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }

  /// The place and what was expected there.
  public var description: String {
    switch kind {
    case .notWellFormed: "line \(line): not well-formed XML; a tag is not closed, or a character is not allowed there"
    case .documentType: "line \(line): a document type declaration (<!DOCTYPE) is not accepted"
    case .processingInstruction: "line \(line): a processing instruction (<?) is not accepted"
    case .tooDeep(let limit): "line \(line): elements stand more than \(limit) deep"
    case .tooMany(let limit): "line \(line): more than \(limit) elements"
    case .textTooLong(let limit): "line \(line): a text of more than \(limit) bytes"
    }
  }
}
