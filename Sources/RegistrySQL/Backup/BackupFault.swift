public import Registry

/// Why a backup can't be read or a register not be made from it; never holds data of a person.
/// 復元の障害
public enum BackupFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is something else.
  case notABackup
  /// A newer program wrote it, in a form that this one doesn't know.
  case newerForm
  /// A newer program wrote it, of a register of a newer version.
  case newerRegister(found: Int, known: Int)
  /// The file ends before its end.
  case cut(atByte: Int64)
  /// Bytes before this one are not what was written.
  case damaged(beforeByte: Int64)
  /// The checksums hold, but a part says what no backup of this program says.
  case unreadable(String)
  /// There is a register already, with something in it.
  case notEmpty
  /// There is an empty register already, of another version than the backup.
  case otherVersion(found: Int, backup: Int)
  /// A fault of the register.
  case register(RegisterError)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .notABackup: "the file is no backup of a register"
    case .newerForm: "the backup was written by a newer program; use that program"
    case .newerRegister(let found, let known):
      "the backup is of a newer register (version \(found), this program knows up to \(known)); use the newer program"
    case .cut(let byte): "the backup is cut: it ends after \(byte) bytes, before its end; take another copy"
    case .damaged(let byte): "the backup is damaged somewhere before byte \(byte); take another copy"
    case .unreadable(let place): "the backup can't be read: \(place)"
    case .notEmpty: "there is something in that register; a backup is restored into an empty one only"
    case .otherVersion(let found, let backup):
      "the empty register there is of version \(found) and the backup of version \(backup); give a place without a register"
    case .register(let error): error.description
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch self {
    case .notABackup: "登録簿のバックアップではありません"
    case .newerForm: "新しいプログラムで作られたバックアップです。新しいプログラムを使ってください"
    case .newerRegister(let found, let known):
      "新しい登録簿のバックアップです（版\(found)、このプログラムは版\(known)まで）。新しいプログラムを使ってください"
    case .cut(let byte): "バックアップが途中で切れています（\(byte)バイトで終わっています）。別の写しを使ってください"
    case .damaged(let byte): "バックアップが壊れています（\(byte)バイト目より前）。別の写しを使ってください"
    case .unreadable(let place): "バックアップを読み取れません（\(place)）"
    case .notEmpty: "その登録簿にはすでに内容があります。復元できるのは空の登録簿だけです"
    case .otherVersion(let found, let backup):
      "そこにある空の登録簿は版\(found)、バックアップは版\(backup)です。登録簿のない場所を指定してください"
    case .register(let error): error.japanese
    }
  }

  static func mapping<Value>(_ body: () throws(RegisterError) -> Value) throws(BackupFault) -> Value {
    do throws(RegisterError) {
      return try body()
    } catch {
      throw .register(error)
    }
  }
}
