public import EligibilityModel
import YAML

extension WrittenValue {
  /// Whether it says that no source states the value.
  /// 記載なし
  public var isNotStated: Bool { self == .word(notStatedWord) }

  init(_ node: YAMLNode) {
    switch node {
    case .scalar(let scalar): self = .word(scalar.text)
    case .sequence(let nodes, _): self = .list(nodes.map { WrittenValue($0) })
    case .mapping(let entries, _): self = .fields(entries.map { WrittenField(key: $0.key.text, value: WrittenValue($0.value)) })
    }
  }
}
