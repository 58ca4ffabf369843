import Foundation

/// A file that gets its name when it is complete: what was interrupted is never taken for the whole; only its owner may read it.
///
/// Until then it stands beside its place under a name of its own, locked, so that two runs can't write one. A leftover of an earlier run is emptied.
final class DraftFile {
  /// Where it stands until it is complete.
  let draft: String
  private let path: String
  private let handle: FileHandle

  /// Makes the draft.
  /// - Throws: `CommandFailure` when there is a file already, somebody else is making it, or it can't be made
  init(path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure("there is a file of that name already", "その名前のファイルがすでにあります。別の名前にしてください")
    }
    self.path = path
    draft = path + ".unfinished"
    // Two steps: what belongs to somebody else must not be emptied before it is known to be free.
    let descriptor = unsafe open(draft, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailure("the file can't be made", "ファイルを作れません。場所と権限を確かめてください") }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw CommandFailure("another run is making that file", "そのファイルは別の処理が作成中です")
    }
    guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0 else {
      throw CommandFailure("the file can't be made", "ファイルを作れません。場所と権限を確かめてください")
    }
    removeJournals()
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw CommandFailure("the file can't be written; is the disk full?", "ファイルに書き込めません。空き容量を確かめてください")
    }
  }

  /// Has everything on the disk, then gives the file its name, unless another one took it meanwhile.
  func complete() throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try handle.synchronize()
    guard takeName() else {
      throw CommandFailure("the file can't be given its name", "ファイルに名前を付けられません。同じ名前のファイルができていないか確かめてください")
    }
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    // Without this a power cut could take the name back.
    fsync(descriptor)
    close(descriptor)
  }

  /// A second name never takes the place of another file, as a renaming does; some disks don't know second names.
  private func takeName() -> Bool {
    if unsafe link(draft, path) == 0 { return unsafe unlink(draft) == 0 }
    guard errno != EEXIST, !FileManager.default.fileExists(atPath: path) else { return false }
    return unsafe rename(draft, path) == 0
  }

  /// Takes the draft away.
  func discard() {
    removeJournals()
    try? FileManager.default.removeItem(atPath: draft)
  }

  private func removeJournals() {
    for suffix in ["-journal", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: draft + suffix) }
  }
}
