import Foundation

/// A file that stands under its name only when it is whole; it may hold personal data, so only its user may read it.
///
/// Until then it stands beside its place as `….part`, so that an export cut by a full disk or a kill is not taken for the whole of it.
final class WholeFile {
  /// What happens to a file that is there already.
  enum Existing {
    /// It is replaced when the new one is complete.
    case replaced
    /// It stays, and the command stops.
    case kept
  }

  private let path: String
  /// Where the file grows; nil for a place that is no file, such as a pipe, which is written directly.
  private let draft: String?
  private let handle: FileHandle
  private var isComplete = false

  /// Makes the file, before any work is done that could get lost for want of a place.
  /// - Throws: `failure` when it can't be made
  init(path: String, existing: Existing, orElse failure: CommandFailure) throws {
    self.path = URL(filePath: path).resolvingSymlinksInPath().path
    let isThere = FileManager.default.fileExists(atPath: path)
    if isThere, existing == .kept { throw failure }
    draft = isThere && !Self.isFile(self.path) ? nil : self.path + ".part"
    guard let descriptor = draft.map(Self.claim) ?? Self.open(path, O_WRONLY) else { throw failure }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit {
    if !isComplete, let draft { unsafe unlink(draft) }
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    try handle.write(contentsOf: Data(bytes))
  }

  /// Puts the file in its place when all of it is on the disk.
  func close() throws {
    guard let draft else { return try handle.close() }
    try handle.synchronize()
    try DurableMove.move(draft, over: path)
    isComplete = true
    try handle.close()
  }
}

extension WholeFile {
  private static func isFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  private static func open(_ path: String, _ flags: Int32) -> Int32? {
    let descriptor = unsafe Foundation.open(path, flags | O_CLOEXEC, 0o600)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Makes a draft, or takes over one that a killed program left behind; one that another program is writing is refused.
  private static func claim(_ draft: String) -> Int32? {
    guard let descriptor = open(draft, O_WRONLY | O_CREAT | O_NOFOLLOW) else { return nil }
    let isOurs = flock(descriptor, LOCK_EX | LOCK_NB) == 0 && stands(descriptor, at: draft)
    if isOurs, ftruncate(descriptor, 0) == 0, fchmod(descriptor, 0o600) == 0 { return descriptor }
    Foundation.close(descriptor)
    return nil
  }

  /// Whether the open file is still the one under this name: its writer may just have put it in its place.
  private static func stands(_ descriptor: Int32, at path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    guard unsafe fstat(descriptor, &opened) == 0, unsafe lstat(path, &named) == 0 else { return false }
    return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}
