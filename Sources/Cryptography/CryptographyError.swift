/// Why a key can't be made, read or kept; never holds any part of a key.
public enum CryptographyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The library can't start: it found no source of random numbers.
  case unavailable
  /// There is no memory that can be kept from being swapped out or read.
  case outOfMemory
  /// A key, seed or signature has another length than its kind.
  case wrongLength(found: Int, expected: Int)
  /// A key file is there already; keys are never overwritten.
  case fileExists
  /// A key file is not there.
  case fileMissing
  /// A key file may not be opened.
  case fileDenied
  /// Somebody besides its owner may read a secret key; the mode in octal digits.
  case fileOpenToOthers(mode: String)
  /// The file is no key of this kind.
  case notAKey
  /// Reading or writing the file failed; the system's error number.
  case file(Int32)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .unavailable: "the library for keys can't start on this machine"
    case .outOfMemory: "there is no protected memory for a key"
    case .wrongLength(let found, let expected): "\(found) bytes where \(expected) are expected"
    case .fileExists: "the key file is there already; name another, keys are never overwritten"
    case .fileMissing: "the key file is not there"
    case .fileDenied: "the key file may not be opened by this user"
    case .fileOpenToOthers(let mode): "the secret key file can be read by others (mode \(mode)); run chmod 600 on it, or make a new key"
    case .notAKey: "the file holds no Ed25519 key of the kind expected"
    case .file(let code): "the key file can't be read or written (system error \(code))"
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch self {
    case .unavailable: "この機械では暗号ライブラリーを始められません"
    case .outOfMemory: "鍵のための保護されたメモリーがありません"
    case .wrongLength(let found, let expected): "長さが\(found)バイトです（\(expected)バイトが必要）"
    case .fileExists: "鍵のファイルがすでにあります。鍵は上書きしません。別の名前にしてください"
    case .fileMissing: "鍵のファイルがありません"
    case .fileDenied: "鍵のファイルを開く権限がありません"
    case .fileOpenToOthers(let mode): "秘密鍵のファイルをほかの人が読めます（モード\(mode)）。chmod 600 を実行するか、新しい鍵を作ってください"
    case .notAKey: "このファイルは求めるEd25519の鍵ではありません"
    case .file(let code): "鍵のファイルを読み書きできません（システムエラー\(code)）"
    }
  }
}
