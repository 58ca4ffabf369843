public import EligibilityModel

/// Every rule and insurer profile of one book, read once and shared by all decisions.
/// 規則集
///
/// A class, so that handing the book to a decision costs one retain and no copy.
public final class Rulebook: Sendable {
  /// The rules that hold for every insurer or for a kind of insurer.
  public let national: NationalRules
  /// What each insurer decides for itself.
  public let insurers: InsurerProfiles
  /// Every national rule without its type of value, in the order of the names.
  public let rules: [ListedRule]
  /// Where the source papers differ, by the row of the fact register.
  public let contradictions: [Contradiction]
  /// What the sources state and nothing is computed from.
  public let held: [HeldFact]

  private init(
    national: NationalRules, rules: [ListedRule], insurers: InsurerProfiles, contradictions: [Contradiction], held: [HeldFact]
  ) {
    self.contradictions = contradictions
    self.held = held
    self.rules = rules.sorted { $0.id.text < $1.id.text }
    self.national = national
    self.insurers = insurers
  }

  /// The national rule of this name; `nil` when there is none.
  public func rule(_ id: RuleID) -> ListedRule? { rules.first { $0.id == id } }

  /// Reads `national/**`, `insurers/*.yaml`, `contradictions.yaml` and `held.yaml` below a folder; a book with one fault does not load at all.
  ///
  /// - Parameters:
  ///   - directory: the folder that holds `national` and `insurers`
  ///   - change: a planned change of some rules below `national` and of some parameters of profiles, to be laid over them
  /// - Returns: the book
  /// - Throws: `RulebookError`, with file and line of the first fault
  public static func load(directory: String, changedBy change: RuleChange = .none) throws(RulebookError) -> Rulebook {
    var folder = try RuleFolder(directory: directory + "/national", changedBy: change.part(ofInsurers: false))
    let national = try NationalRules(loading: &folder)
    try folder.refuseLeftovers()
    return Rulebook(
      national: national, rules: folder.listed,
      insurers: try InsurerProfiles.load(directory: directory + "/insurers", changedBy: change.part(ofInsurers: true)),
      contradictions: try Contradiction.load(file: directory + "/contradictions.yaml"),
      held: try HeldFact.load(file: directory + "/held.yaml"))
  }
}
