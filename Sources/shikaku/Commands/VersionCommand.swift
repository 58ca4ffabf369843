/// Says which program this is.
enum VersionCommand: Command {
  static let name = "version"
  static let summary = Phrase("Say the version of the program.", "プログラムの版を表示します。")
  static let usage = Usage()

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    try console.say("shikaku \(version)")
    return .success
  }

  /// The version.
  static let version = "0.1.0"
}
