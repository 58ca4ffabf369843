/// Why a register can't be opened, read or written; never holds data of a person.
/// 登録簿の障害
public enum RegisterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The address can't be read.
  case badAddress
  /// There is no such file, or it may not be opened.
  case cannotOpen
  /// The file is something else.
  case notARegister
  /// A newer program wrote it.
  case newerRegister(found: Int, known: Int)
  /// An older program wrote it, and it is opened for reading only.
  case olderRegister(found: Int, known: Int)
  /// Somebody else is writing and did not finish in time.
  case busy
  /// No server of the register answers.
  case unreachable
  /// The connection to the server broke; nothing of the change under way was kept.
  case interrupted
  /// The connection broke during the commit and the server can't be asked what became of it.
  case outcomeUnknown
  /// The disk is full.
  case full
  /// It may be read only.
  case readOnly
  /// The file is damaged or was changed by another program.
  case damaged(String)
  /// Too many questions wait for their audit entry.
  case overloaded
  /// A caller asked for many people who are not in the register, and may ask again in so many seconds.
  case tooManyUnknown(seconds: Int)
  /// What is written would not be later than what is known.
  case notLater
  /// This machine's clock and the register's differ by so many seconds, so that today could be another day.
  case clockOff(seconds: Int)
  /// Any other fault of the store.
  case store(String)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .badAddress: "the register's address can't be read; write sqlite:FILE or postgresql://user@host/database"
    case .cannotOpen: "the register is not there or may not be opened"
    case .notARegister: "the file is not a register"
    case .newerRegister(let found, let known):
      "the register was written by a newer program (version \(found), this program knows up to \(known)); use that program"
    case .olderRegister(let found, let known): "the register is of version \(found); open it once for writing to bring it to \(known)"
    case .busy: "another program is writing to the register; try again"
    case .unreachable: "no server of the register answers; check that it runs and that the network reaches it"
    case .interrupted: "the connection to the register's server broke; nothing of this change was written, try again"
    case .outcomeUnknown:
      "the connection to the register's server broke during the commit; the change may be there or not, look before writing it again"
    case .full: "the disk is full; nothing was written"
    case .readOnly: "the register may be read only"
    case .damaged(let detail): "the register is damaged: \(detail)"
    case .overloaded: "too many questions are waiting; ask again in a moment"
    case .tooManyUnknown(let seconds): "many of the people asked for are not in the register; ask again in \(seconds) seconds"
    case .notLater: "the time of this change is not later than the register's last one; check the clock"
    case .clockOff(let seconds): "this machine's clock differs from the register's by \(seconds) seconds; set it right, then ask again"
    case .store(let detail): "the store of the register failed: \(detail)"
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch self {
    case .badAddress: "登録簿の所在が読み取れません。sqlite:ファイル名 または postgresql://利用者@ホスト/データベース と書いてください"
    case .cannotOpen: "登録簿がないか、開く権限がありません"
    case .notARegister: "このファイルは登録簿ではありません"
    case .newerRegister(let found, let known):
      "新しいプログラムで作られた登録簿です（版\(found)、このプログラムは版\(known)まで）。新しいプログラムを使ってください"
    case .olderRegister(let found, let known): "登録簿は版\(found)です。一度書き込みで開くと版\(known)になります"
    case .busy: "ほかのプログラムが登録簿に書き込んでいます。もう一度試してください"
    case .unreachable: "登録簿のサーバーが応答しません。サーバーとネットワークを確かめてください"
    case .interrupted: "登録簿のサーバーとの接続が切れました。今回の変更は書き込んでいません。もう一度試してください"
    case .outcomeUnknown: "確定の途中で登録簿のサーバーとの接続が切れました。登録されたかどうか確かめてから、やり直してください"
    case .full: "ディスクに空きがありません。何も書き込んでいません"
    case .readOnly: "登録簿は読み取り専用です"
    case .damaged: "登録簿が壊れています"
    case .overloaded: "照会が混み合っています。少し待ってからもう一度照会してください"
    case .tooManyUnknown(let seconds): "登録のない人の照会が続いています。\(seconds)秒待ってからもう一度照会してください"
    case .notLater: "登録時点が前回の登録より後ではありません。時計を確かめてください"
    case .clockOff(let seconds): "この機械の時計が登録簿の時計と\(seconds)秒ずれています。時計を合わせてから、もう一度照会してください"
    case .store: "登録簿の保存に失敗しました"
    }
  }
}
