/// Why the folders can't be worked on.
/// 連携フォルダーの障害
public struct GatewayError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What failed.
  public enum Kind: Hashable, Sendable {
    /// A file or folder could not be written.
    case write
    /// A file could not be moved; the folders must lie in one file system.
    case move
    /// A file is larger than taken.
    case tooLarge
    /// Another gateway works on these folders.
    case occupied
  }

  /// What failed.
  public let kind: Kind
  /// The system's number of the fault; 0 without one.
  public let code: Int32

  /// Keeps both.
  public init(_ kind: Kind, _ code: Int32) {
    self.kind = kind
    self.code = code
  }

  /// What failed and what to look at.
  public var description: String {
    switch kind {
    case .write: "the folders can't be written (error \(code)); check rights and free space"
    case .move: "a file can't be moved between the folders (error \(code)); they must lie in one file system"
    case .tooLarge: "the file is too large"
    case .occupied: "another gateway works on these folders"
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch kind {
    case .write: "連携フォルダーに書き込めません（エラー\(code)）。権限と空き容量を確かめてください"
    case .move: "連携フォルダーの間でファイルを移せません（エラー\(code)）。同じディスクに置いてください"
    case .tooLarge: "ファイルが大きすぎます"
    case .occupied: "別の連携プログラムがこのフォルダーを使っています"
    }
  }
}
