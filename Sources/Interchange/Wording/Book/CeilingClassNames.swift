public import EligibilityModel

/// The names of the classes of ceilings by their codes, as the Book's list of classes gives them.
/// 適用区分の名称
public struct CeilingClassNames: Sendable {
  /// The rule that lists the classes.
  public static let rule = RuleID("ceiling/categories")

  private let names: [String: LocalizedText]

  /// Takes the names from the values of the list, one for each edition; the last name of a code holds.
  public init(from lists: [WrittenValue]) {
    var names: [String: LocalizedText] = [:]
    for row in lists.flatMap(\.elements) {
      guard let code = row["code"]?.text else { continue }
      names[code] = CeilingClassNames.name(row)
    }
    self.names = names
  }

  /// The name of a code; `nil` for a code that the list lacks.
  func name(ofCode code: String) -> LocalizedText? { names[code] }

  /// The name of a row of the list.
  func name(of row: WrittenValue) -> LocalizedText { CeilingClassNames.name(row) }

  /// People under 70 know their class by one kana, which needs a word before it.
  private static func name(_ row: WrittenValue) -> LocalizedText {
    let label = row["label"]?.text ?? row["code"]?.text ?? ""
    guard row["ages"]?.text == "under70" else { return LocalizedText(label, "class \(label)", label) }
    return LocalizedText(label.count > 4 ? label : "区分\(label)", "class \(label)", "区分（くぶん）\(label)")
  }
}
