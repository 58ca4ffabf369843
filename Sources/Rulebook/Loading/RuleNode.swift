public import EligibilityModel
import YAML

/// A value of a rule file with its place; typed values are read from it.
public struct RuleNode: Sendable {
  /// The file, for messages.
  public let file: String
  private let node: YAMLNode

  init(_ node: YAMLNode, file: String) {
    self.node = node
    self.file = file
  }

  /// The line where the value starts, from 1.
  public var line: Int { node.mark.line }

  /// A refusal of this value.
  public func refused(_ reason: RulebookError.Reason) -> RulebookError {
    RulebookError(file: file, line: line, reason: reason)
  }

  /// The text of a scalar, quoted or not; `nil` for a list or a mapping.
  public var text: String? {
    guard case .scalar(let scalar) = node else { return nil }
    return scalar.text
  }

  /// The text of a scalar without quotes, which may be meant as number, day, truth value or word; `nil` for anything else.
  public var plainText: String? {
    guard case .scalar(let scalar) = node, scalar.isPlain else { return nil }
    return scalar.text
  }

  /// The value as written, without its place.
  public var written: WrittenValue { WrittenValue(node) }

  /// Whether the value is a mapping.
  public var isMapping: Bool {
    if case .mapping = node { true } else { false }
  }

  /// The elements of a list.
  public func elements() throws(RulebookError) -> [RuleNode] {
    guard case .sequence(let nodes, _) = node else { throw refused(.wrongType(expected: "a list")) }
    return nodes.map { RuleNode($0, file: file) }
  }

  /// Reads a mapping key by key; a key that nobody asked for is refused at the end.
  ///
  /// - Parameter read: takes what it knows from the fields
  /// - Returns: what `read` returns
  /// - Throws: `RulebookError` from `read`, or for the first unknown key
  public func fields<Result>(_ read: (inout FieldReader) throws(RulebookError) -> Result) throws(RulebookError) -> Result {
    guard case .mapping(let entries, _) = node else { throw refused(.wrongType(expected: "a mapping")) }
    var fields = FieldReader(of: self, entries: entries)
    let result = try read(&fields)
    try fields.refuseLeftovers()
    return result
  }
}

extension RuleNode {
  /// Reads a file as one strict YAML document.
  static func document(of file: String) throws(RulebookError) -> RuleNode {
    let bytes = try FileText.bytes(of: file)
    do throws(YAMLError) {
      return RuleNode(try YAML.parse(bytes), file: file)
    } catch {
      throw RulebookError(file: file, line: error.mark.line, reason: reason(of: error))
    }
  }

  private static func reason(of error: YAMLError) -> RulebookError.Reason {
    switch error.kind {
    case .duplicateKey(let key): .duplicateKey(key)
    case .anchorOrAlias: .anchorOrAlias
    case .notUTF8: .notUTF8
    default: .notStrictYAML(error.description)
    }
  }
}
