/// Why a zip file can't be read or made; never holds a name or content.
public enum ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes are no zip file, or one that is cut or damaged.
  case notAnArchive
  /// It holds no file, or more than one.
  case notOneFile(found: Int)
  /// The file in it is larger than taken.
  case tooLarge(limit: Int)
  /// The file in it is locked with a password.
  case encrypted
  /// The library could not get what it needs.
  case library

  /// What was found and what is expected.
  public var description: String {
    switch self {
    case .notAnArchive: "not a zip file, or one that is cut or damaged"
    case .notOneFile(let found): "exactly one file is expected in the zip file, \(found) were found"
    case .tooLarge(let limit): "the file in the zip file has more than \(limit) bytes"
    case .encrypted: "the file in the zip file is locked with a password"
    case .library: "the zip file can't be worked on now"
    }
  }
}
