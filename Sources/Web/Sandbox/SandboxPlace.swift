public import EligibilityModel
public import Operations

/// What a sandbox shows of itself; only a sandbox has one.
/// 試験環境
public struct SandboxPlace: Sendable {
  /// The day for which is asked.
  public let day: CivilDate
  /// Its folder.
  public let folder: String
  /// What was asked.
  public let board: SandboxBoard
  /// Who may sign in, with the code of the moment.
  public let signIns: @Sendable () -> [SampleAccounts.SignIn]
  /// Where it is asked through the gate; `nil` where no gate is open.
  public let gateAddress: String?
  /// Begins anew: nothing was asked, and no loss was reported late.
  public let clear: @Sendable () -> Void

  /// Keeps the parts.
  public init(
    day: CivilDate, folder: String, board: SandboxBoard, signIns: @escaping @Sendable () -> [SampleAccounts.SignIn], gateAddress: String?,
    clear: @escaping @Sendable () -> Void
  ) {
    self.day = day
    self.folder = folder
    self.board = board
    self.signIns = signIns
    self.gateAddress = gateAddress
    self.clear = clear
  }
}
