/// Every rule and insurer profile of one book, read once and shared by all decisions.
/// 規則集
///
/// A class, so that handing the book to a decision costs one retain and no copy.
public final class Rulebook: Sendable {
  /// The rules that hold for every insurer or for a kind of insurer.
  public let national: NationalRules
  /// What each insurer decides for itself.
  public let insurers: InsurerProfiles

  private init(national: NationalRules, insurers: InsurerProfiles) {
    self.national = national
    self.insurers = insurers
  }

  /// Reads `national/**` and `insurers/*.yaml` below a folder; a book with one fault does not load at all.
  ///
  /// - Parameter directory: the folder that holds `national` and `insurers`
  /// - Returns: the book
  /// - Throws: `RulebookError`, with file and line of the first fault
  public static func load(directory: String) throws(RulebookError) -> Rulebook {
    var folder = try RuleFolder(directory: directory + "/national")
    let national = try NationalRules(loading: &folder)
    try folder.refuseLeftovers()
    return Rulebook(national: national, insurers: try InsurerProfiles.load(directory: directory + "/insurers"))
  }
}
