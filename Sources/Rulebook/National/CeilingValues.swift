public import EligibilityModel

/// The classes of ceilings on a day.
/// 適用区分の一覧
public struct CeilingCategories: RuleValue {
  /// The classes in the order of the file.
  public let rows: [CeilingCategoryRow]

  /// The class with this code or label.
  public func row(named name: CeilingCategory) -> CeilingCategoryRow? {
    rows.first { $0.name.code == name.text } ?? rows.first { $0.name.label == name.text }
  }

  /// Reads a list of classes in which no code and no label stands twice.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CeilingCategories {
    var known: Set<String> = []
    var rows: [CeilingCategoryRow] = []
    for element in try node.elements() {
      let row = try CeilingCategoryRow.read(element)
      for word in Set([row.name.code, row.name.label]) {
        guard known.insert(word).inserted else { throw element.refused(.repeatedElement(word)) }
      }
      rows.append(row)
    }
    return CeilingCategories(rows: rows)
  }
}

/// One class of ceilings.
/// 適用区分
public struct CeilingCategoryRow: RuleValue {
  /// Code, label and meaning.
  public let name: CeilingCategoryName
  /// Whose class it is.
  public let ages: CeilingAges
  /// The income class that decides the share of people of 70 and over.
  public let income: IncomeClass

  /// Reads `{code: A03, label: "ウ", ages: under70, income: general, meaning: {ja: …, en: …, easy: …}}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CeilingCategoryRow {
    try node.fields { (fields) throws(RulebookError) in
      let code = try categoryText(&fields, "code")
      let label = try categoryText(&fields, "label")
      return CeilingCategoryRow(
        name: CeilingCategoryName(code: code, label: label, meaning: try fields.required("meaning")), ages: try fields.required("ages"),
        income: try fields.required("income"))
    }
  }

  private static func categoryText(_ fields: inout FieldReader, _ key: String) throws(RulebookError) -> String {
    let node = try fields.requiredNode(key)
    guard let category = CeilingCategory(try String.read(node)) else {
      throw node.refused(.wrongType(expected: "a code or label without blanks"))
    }
    return category.text
  }
}

/// Whose class of ceilings it is.
/// 年齢区分
public enum CeilingAges: String, CaseIterable, Sendable, RuleValue {
  /// 70歳未満.
  case under70
  /// 70歳以上.
  case from70
  /// 後期高齢者医療 alone.
  case lateStage
}

extension IncomeClass: RuleValue {}

/// Amounts by class; a class that is not in the table has no stated amount.
/// 限度額の表
public struct CeilingTable: RuleValue {
  /// The rows; the first that fits counts.
  public let rows: [CeilingRow]
  /// Classes of which the sources say that there is no such ceiling.
  public let none: Set<String>

  /// Reads `{rows: […], none: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CeilingTable {
    try node.fields { (fields) throws(RulebookError) in
      CeilingTable(rows: try fields.required("rows"), none: try fields.required("none"))
    }
  }
}

/// One amount with the classes it holds for.
/// 限度額
public struct CeilingRow: RuleValue {
  /// The codes of the classes.
  public let categories: Set<String>
  /// Whole yen; even, so that its half in the month of the 75th birthday is whole too.
  public let yen: Yen
  /// One percent of what the whole cost exceeds this by is added; `nil` for a flat amount.
  public let onePercentAbove: Yen?
  /// The row holds for an income up to this alone; `nil` for every income.
  public let incomeUpTo: Yen?
  /// The row's own source, where it is not that of the edition.
  public let citation: Citation?

  /// Reads `{categories: […], yen: …}` with `onePercentAbove`, `incomeUpTo` and `citation` where the row has them.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CeilingRow {
    try node.fields { (fields) throws(RulebookError) in
      let yen = try fields.required("yen", as: EvenYen.self).yen
      return CeilingRow(
        categories: try fields.required("categories"), yen: yen, onePercentAbove: try threshold(of: yen, &fields),
        incomeUpTo: try fields.optional("incomeUpTo", as: EvenYen.self)?.yen,
        citation: try fields.optional("citation", as: RowCitation.self)?.citation)
    }
  }

  /// The threshold is always the base divided by 0.3; anything else is a slip of the pen.
  private static func threshold(of base: Yen, _ fields: inout FieldReader) throws(RulebookError) -> Yen? {
    guard let node = fields.optionalNode("onePercentAbove") else { return nil }
    let threshold = try EvenYen.read(node).yen
    guard let left = threshold.multiplied(by: 3), let right = base.multiplied(by: 10), left == right else {
      throw node.refused(.wrongType(expected: "the amount divided by 0.3"))
    }
    return threshold
  }
}

/// An even number of yen up to a hundred million.
private struct EvenYen: RuleValue {
  let yen: Yen

  static func read(_ node: RuleNode) throws(RulebookError) -> EvenYen {
    let number = try Int.read(node, in: 0...100_000_000)
    guard number.isMultiple(of: 2), let yen = Yen(Int64(number)) else { throw node.refused(.wrongType(expected: "an even number of yen")) }
    return EvenYen(yen: yen)
  }
}

/// A citation as the value of a key.
private struct RowCitation: RuleValue {
  let citation: Citation

  static func read(_ node: RuleNode) throws(RulebookError) -> RowCitation { RowCitation(citation: try Citation.read(node)) }
}

/// From which month on, within how many, the repeated ceiling holds.
/// 多数回該当
public struct RepetitionRule: RuleValue {
  /// The number of months looked back over, this one included.
  public let withinMonths: Int
  /// The month that is the first to get it, counted from 1.
  public let fromMonth: Int

  /// Reads `{withinMonths: 12, fromMonth: 4}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> RepetitionRule {
    try node.fields { (fields) throws(RulebookError) in
      RepetitionRule(
        withinMonths: try Int.read(try fields.requiredNode("withinMonths"), in: 1...24),
        fromMonth: try Int.read(try fields.requiredNode("fromMonth"), in: 1...24))
    }
  }
}

/// What happens to the ceilings in the month of the 75th birthday.
/// 75歳到達月の特例
public struct BirthdayMonthRule: RuleValue {
  /// The age.
  public let age: Int
  /// The ceilings are divided by this.
  public let divisor: Int
  /// The floor for adding up in that month.
  public let householdFloor: Int

  /// Reads `{age: 75, divisor: 2, householdFloor: 10500}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> BirthdayMonthRule {
    try node.fields { (fields) throws(RulebookError) in
      BirthdayMonthRule(
        age: try fields.required("age"), divisor: try Int.read(try fields.requiredNode("divisor"), in: 1...2),
        householdFloor: try Int.read(try fields.requiredNode("householdFloor"), in: 0...100_000_000))
    }
  }
}

/// The ceiling of the specific diseases.
/// 特定疾病の限度額
public struct SpecificDiseaseRule: RuleValue {
  /// For everybody else.
  public let yen: Int
  /// With dialysis, under 70 and in one of the classes below.
  public let dialysisYen: Int
  /// Those classes.
  public let dialysisCategories: Set<String>

  /// Reads `{yen: 10000, dialysisYen: 20000, dialysisCategories: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> SpecificDiseaseRule {
    try node.fields { (fields) throws(RulebookError) in
      SpecificDiseaseRule(
        yen: try Int.read(try fields.requiredNode("yen"), in: 0...100_000_000),
        dialysisYen: try Int.read(try fields.requiredNode("dialysisYen"), in: 0...100_000_000),
        dialysisCategories: try fields.required("dialysisCategories"))
    }
  }
}

/// How one percent is brought to whole yen.
/// 1パーセントの端数処理
public enum PercentRounding: String, CaseIterable, Sendable, RuleValue {
  /// Half a yen and more goes up.
  case halfUp
}
