/// The figures by which an invented country is made; no decision rests on them.
/// 見本の国の数値
public struct CountryFigures: Sendable, Equatable {
  /// How many people there are, of which ages, and where.
  public let population: CountryPopulation
  /// Who is insured where.
  public let schemes: CountrySchemes
  /// Who lives together.
  public let households: CountryHouseholds
  /// What happens to people.
  public let life: CountryLife
  /// Who has which card.
  public let cards: CountryCards
}

extension CountryFigures: RuleValue {
  /// Reads the five parts.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CountryFigures {
    try node.fields { (fields) throws(RulebookError) in
      CountryFigures(
        population: try fields.required("population"), schemes: try fields.required("schemes"),
        households: try fields.required("households"), life: try fields.required("life"), cards: try fields.required("cards"))
    }
  }

  /// Reads the file `country.yaml` of a book's folder.
  ///
  /// - Parameter directory: the folder of the book
  /// - Returns: the figures
  /// - Throws: `RulebookError` with file and line of the first fault; a figure without a source is one
  public static func load(directory: String) throws(RulebookError) -> CountryFigures {
    let file = directory + "/country.yaml"
    guard FileText.exists(file) else { throw RulebookError(file: file, reason: .ruleFileMissing) }
    return try read(RuleNode.document(of: file))
  }
}
