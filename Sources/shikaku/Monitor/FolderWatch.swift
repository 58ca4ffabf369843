import Foundation
import Registry
import Web

/// Reads what a gateway beside this process tells of itself: a file in its folder that it writes anew while it works.
struct FolderWatch: Sendable {
  /// After how many seconds without a word the gateway counts as silent.
  static let silence: Int64 = 60

  /// What the gateway told last.
  struct Sight: Sendable, Equatable {
    /// `nil` when it told nothing that can be read.
    let told: FolderTally?

    func state(now: KnownTime) -> ServiceReport.State {
      guard let told else { return .fails(.foldersUnknown) }
      let seconds = max(0, now.microseconds / 1_000_000 - told.at)
      return seconds > FolderWatch.silence ? .fails(.foldersSilent(seconds: Int(clamping: seconds))) : .works
    }
  }

  /// The folder that holds `req`, `res`, `face` and `trash`.
  let root: String

  func look() -> Sight {
    let data = FileManager.default.contents(atPath: FolderTally.path(in: root))
    return Sight(told: data.flatMap { try? JSONDecoder().decode(FolderTally.self, from: $0) })
  }
}

/// What a gateway has done since it was started, as it stands in the file that it leaves beside its work.
struct FolderTally: Codable, Equatable, Sendable {
  /// Files of one kind with one outcome.
  struct Row: Codable, Equatable, Sendable {
    let kind: String
    let outcome: String
    let count: Int
  }

  /// When it was written, in seconds since 1970.
  let at: Int64
  let rows: [Row]

  static func path(in root: String) -> String { root + "/gateway/status.json" }
}
