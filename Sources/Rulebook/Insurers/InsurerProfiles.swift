public import EligibilityModel

/// All insurer profiles of a book.
/// 保険者プロファイル一覧
public struct InsurerProfiles: Sendable {
  private let byID: [InsurerProfileID: InsurerProfile]
  private let defaults: [InsurerKind: InsurerProfile]

  /// Every profile, in the order of the names.
  public var all: [InsurerProfile] { byID.values.sorted { $0.id < $1.id } }

  /// The profile of this name; `nil` when there is none.
  public func profile(_ id: InsurerProfileID) -> InsurerProfile? { byID[id] }

  /// The profile for insurers of a kind that have none of their own; `nil` where members of the kind differ too much to have one.
  public func defaultProfile(for kind: InsurerKind) -> InsurerProfile? { defaults[kind] }

  /// Reads every `<id>.yaml` of a folder.
  ///
  /// - Parameters:
  ///   - directory: the folder, `Book/insurers`
  ///   - change: a planned change of some parameters, each named after the profile that writes it
  /// - Returns: the profiles, each with the values of its parent filled in
  /// - Throws: `RulebookError` with file and line of the first fault
  public static func load(directory: String, changedBy change: RuleChange = .none) throws(RulebookError) -> InsurerProfiles {
    var tree = try ProfileTree(directory: directory, changedBy: change)
    let profiles = try tree.profiles()
    try tree.change.refuseLeftovers()
    return InsurerProfiles(profiles)
  }

  /// The tree has checked that no kind has two defaults.
  private init(_ profiles: [InsurerProfileID: InsurerProfile]) {
    byID = profiles
    let pairs = profiles.values.filter(\.isDefaultForKind).map { ($0.kind, $0) }
    defaults = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
