import Foundation

/// A file that gets its name when it is complete: what was interrupted is never taken for the whole; only its owner may read it.
///
/// Until then it stands beside its place under a name of its own, locked, so that two runs can't write one. A leftover of an earlier run is emptied.
final class DraftFile {
  /// What happens to a file that is there already.
  enum Existing {
    /// It stays, and the command stops.
    case kept
    /// It is replaced when the new one is complete.
    case replaced
  }

  /// Where it stands until it is complete; a place that is no file, such as a pipe, is written as it is.
  let draft: String
  private let path: String
  private let existing: Existing
  private let handle: FileHandle
  private var isComplete = false

  /// Makes the draft, before any work is done that could get lost for want of a place.
  /// - Throws: `CommandFailure` when there is a file already that is to stay, somebody else is making it, or it can't be made
  init(path: String, existing: Existing = .kept) throws {
    let isThere = FileManager.default.fileExists(atPath: path)
    if isThere, existing == .kept {
      throw CommandFailure("there is a file of that name already", "その名前のファイルがすでにあります。別の名前にしてください")
    }
    let place = URL(filePath: path).resolvingSymlinksInPath().path
    let isDirect = isThere && !Self.isFile(place)
    (self.path, self.existing) = (isDirect ? path : place, existing)
    draft = isDirect ? path : place + ".unfinished"
    if isDirect {
      handle = FileHandle(fileDescriptor: try Self.open(path, O_WRONLY), closeOnDealloc: true)
    } else {
      handle = FileHandle(fileDescriptor: try Self.claim(draft), closeOnDealloc: true)
      removeJournals()
    }
  }

  deinit {
    if !isComplete { discard() }
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw CommandFailure("the file can't be written; is the disk full?", "ファイルに書き込めません。空き容量を確かめてください")
    }
  }

  /// Has everything on the disk, then gives the file its name, unless another one took it meanwhile.
  func complete() throws {
    guard draft != path else { return }
    try handle.synchronize()
    switch existing {
    case .replaced: try DurableMove.move(draft, over: path)
    case .kept:
      guard takeName() else {
        throw CommandFailure("the file can't be given its name", "ファイルに名前を付けられません。同じ名前のファイルができていないか確かめてください")
      }
      isComplete = true
      try DurableMove.keepNames(besides: path)
    }
    isComplete = true
  }

  /// Takes the draft away.
  func discard() {
    guard draft != path else { return }
    removeJournals()
    try? FileManager.default.removeItem(atPath: draft)
  }
}

extension DraftFile {
  /// A second name never takes the place of another file, as a renaming does; some disks don't know second names.
  private func takeName() -> Bool {
    if unsafe link(draft, path) == 0 { return unsafe unlink(draft) == 0 }
    guard errno != EEXIST, !FileManager.default.fileExists(atPath: path) else { return false }
    return unsafe rename(draft, path) == 0
  }

  private func removeJournals() {
    for suffix in ["-journal", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: draft + suffix) }
  }

  private static func isFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  private static func open(_ path: String, _ flags: Int32) throws -> Int32 {
    let descriptor = unsafe Foundation.open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailure("the file can't be made", "ファイルを作れません。場所と権限を確かめてください") }
    return descriptor
  }

  /// Makes a draft, or takes over one that a killed program left; what belongs to somebody else must not be emptied before it is known to be free.
  private static func claim(_ draft: String) throws -> Int32 {
    let descriptor = try open(draft, O_RDWR | O_CREAT | O_NOFOLLOW)
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0, stands(descriptor, at: draft) {
      if fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0 { return descriptor }
      close(descriptor)
      throw CommandFailure("the file can't be made", "ファイルを作れません。場所と権限を確かめてください")
    }
    close(descriptor)
    throw CommandFailure("another run is making that file", "そのファイルは別の処理が作成中です")
  }

  /// Whether the open file is still the one under this name: its writer may just have given it its own.
  private static func stands(_ descriptor: Int32, at path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    guard unsafe fstat(descriptor, &opened) == 0, unsafe lstat(path, &named) == 0 else { return false }
    return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}
