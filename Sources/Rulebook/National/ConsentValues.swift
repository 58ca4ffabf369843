public import EligibilityModel

extension ViewingPlace: RuleValue {}
extension ViewingProfession: RuleValue {}

/// How many hours a consent holds from the moment it was given.
/// 同意の有効時間
public struct ConsentHours: RuleValue {
  /// Whole hours.
  public let hours: Int

  /// Reads `{hours: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ConsentHours {
    try node.fields { (fields) throws(RulebookError) in
      ConsentHours(hours: try Int.read(try fields.requiredNode("hours"), in: 1...8_760))
    }
  }
}

/// How long a consent for visits holds.
/// 訪問診療等の同意の期間
public enum VisitTerm: String, CaseIterable, Sendable, RuleValue {
  /// While the institution goes on visiting.
  case whileCareContinues
}

/// Whether ceilings are shown without asking.
/// 限度額情報の提供
public enum LimitsShowing: String, CaseIterable, Sendable, RuleValue {
  /// The screen asks.
  case needsConsent
  /// With the card nobody is asked; with numbers alone consent is still needed.
  case withoutConsentByCard
}

/// What each kind of institution is shown.
/// 施設の種類ごとの項目
public struct PlaceItems: RuleValue {
  private let rows: [ViewingPlace: Set<ConsentItem>]

  /// The items of one kind; none for a kind that the rule does not name.
  public func items(of place: ViewingPlace) -> Set<ConsentItem> { rows[place] ?? [] }

  /// Reads a list of `{places: […], consentItems: […]}` in which no kind stands twice.
  public static func read(_ node: RuleNode) throws(RulebookError) -> PlaceItems {
    PlaceItems(rows: try node.rows(of: "places"))
  }
}

/// What each profession is shown.
/// 職種ごとの項目
public struct ProfessionItems: RuleValue {
  private let rows: [ViewingProfession: Set<ConsentItem>]

  /// The items of one profession; none for one that the rule does not name.
  public func items(of profession: ViewingProfession) -> Set<ConsentItem> { rows[profession] ?? [] }

  /// Reads a list of `{professions: […], consentItems: […]}` in which no profession stands twice.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ProfessionItems {
    ProfessionItems(rows: try node.rows(of: "professions"))
  }
}

/// Who may look without consent in an emergency, and at what; nobody where nothing stands.
/// 救急時医療情報閲覧
public struct EmergencyViewing: RuleValue {
  /// Where.
  public let places: Set<ViewingPlace>
  /// Who.
  public let professions: Set<ViewingProfession>
  /// What.
  public let items: Set<ConsentItem>

  /// Reads `{places: […], professions: […], consentItems: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> EmergencyViewing {
    try node.fields { (fields) throws(RulebookError) in
      EmergencyViewing(
        places: try fields.required("places"), professions: try fields.required("professions"),
        items: try fields.required("consentItems"))
    }
  }
}

extension RuleNode {
  /// Rows that give items to each word of a list.
  fileprivate func rows<Word: RuleValue & Hashable & RawRepresentable<String>>(
    of key: String
  ) throws(RulebookError) -> [Word: Set<ConsentItem>] {
    var rows: [Word: Set<ConsentItem>] = [:]
    for element in try elements() {
      let row = try element.fields { (fields) throws(RulebookError) in
        (words: try fields.required(key) as Set<Word>, items: try fields.required("consentItems") as Set<ConsentItem>)
      }
      for word in row.words {
        guard rows.updateValue(row.items, forKey: word) == nil else { throw element.refused(.repeatedElement(word.rawValue)) }
      }
    }
    return rows
  }
}
