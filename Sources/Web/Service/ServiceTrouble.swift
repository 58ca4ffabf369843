public import EligibilityModel
import Interchange

/// What can be wrong with the service; never says anything of a person.
/// 障害
public enum ServiceTrouble: Sendable, Equatable {
  /// The register does not answer; its own words are for the operator.
  case registerSilent(english: String, japanese: String)
  /// The register was written by another version of the program.
  case registerOfOtherVersion(english: String, japanese: String)
  /// The key can't be read, so that no new seal is made.
  case sealKeyUnreadable
  /// So many megabytes are left.
  case diskNearlyFull(megabytes: Int)
  /// Too few megabytes are left to go on.
  case diskFull(megabytes: Int)
  /// The clocks differ by so many seconds: more than is usual, yet no day is in doubt.
  case clockDrifts(seconds: Int)
  /// The clocks differ by so many seconds, so that questions are refused.
  case clockOff(seconds: Int)
  /// Nobody has looked for so many seconds.
  case watchSilent(seconds: Int)
  /// The folders have not been looked at for so many seconds.
  case foldersSilent(seconds: Int)
  /// No gateway has told anything.
  case foldersUnknown
  /// Something's days end soon.
  case certificateEnds(name: String, days: Int)
  /// Something's days have ended.
  case certificateEnded(name: String)
  /// A certificate or list can't be read.
  case certificateUnreadable(name: String)

  /// One word for programs.
  public var code: String {
    switch self {
    case .registerSilent: "registerSilent"
    case .registerOfOtherVersion: "registerOfOtherVersion"
    case .sealKeyUnreadable: "sealKeyUnreadable"
    case .diskNearlyFull: "diskNearlyFull"
    case .diskFull: "diskFull"
    case .clockDrifts: "clockDrifts"
    case .clockOff: "clockOff"
    case .watchSilent: "watchSilent"
    case .foldersSilent: "foldersSilent"
    case .foldersUnknown: "foldersUnknown"
    case .certificateEnds: "certificateEnds"
    case .certificateEnded: "certificateEnded"
    case .certificateUnreadable: "certificateUnreadable"
    }
  }

  /// What is wrong.
  public var text: LocalizedText {
    switch self {
    case .registerSilent(let english, let japanese), .registerOfOtherVersion(let english, let japanese):
      LocalizedText(japanese, english, "登録データが こたえません。")
    case .sealKeyUnreadable:
      LocalizedText("監査証跡の封印の鍵を読めません", "the key that seals the audit trail can't be read", "記録を まもる かぎが 読めません。")
    case .diskNearlyFull(let left):
      LocalizedText("ディスクの空きが残り\(left) MBです", "\(left) MB are left on the disk", "ディスクの あきが もうすぐ なくなります。")
    case .diskFull(let left):
      LocalizedText("ディスクの空きがありません（残り\(left) MB）", "the disk is full (\(left) MB left)", "ディスクが いっぱいです。")
    case .clockDrifts(let seconds), .clockOff(let seconds):
      LocalizedText(
        "時計が登録簿の時計と\(seconds)秒ずれています", "this machine's clock differs from the register's by \(seconds) seconds",
        "時計が \(seconds)びょう ずれて います。")
    case .watchSilent(let seconds):
      LocalizedText("稼働状況を\(seconds)秒間確かめられていません", "the state could not be looked at for \(seconds) seconds", "いま しらべられません。")
    case .foldersSilent(let seconds):
      LocalizedText(
        "フォルダー連携が\(seconds)秒間動いていません", "the exchange folders have not been worked on for \(seconds) seconds",
        "フォルダーが うごいて いません。")
    case .foldersUnknown:
      LocalizedText(
        "フォルダー連携が動いているか分かりません", "it is not known whether the exchange folders are worked on",
        "フォルダーが うごいて いるか わかりません。")
    case .certificateEnds(let name, let days):
      LocalizedText("\(name) の期限まで\(days)日です", "\(name) ends in \(days) days", "証明書が あと \(days)日で おわります。")
    case .certificateEnded(let name):
      LocalizedText("\(name) の期限が切れています", "\(name) is out of date", "証明書が おわって います。")
    case .certificateUnreadable(let name):
      LocalizedText("\(name) を読めません", "\(name) can't be read", "証明書が 読めません。")
    }
  }
}
