import Foundation

/// File operations that are on the disk when they return, so that a power cut leaves either the state before or the state after.
enum DurableFiles {
  /// Writes a new file that only this user may read.
  static func write(_ bytes: [UInt8], to path: String) throws(GatewayError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw GatewayError(.write, errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw GatewayError(.write, errno) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw GatewayError(.write, errno) }
  }

  /// Reads a regular file that is not larger than a limit; `nil` when it is gone meanwhile.
  static func read(_ path: String, atMost limit: Int) throws(GatewayError) -> [UInt8]? {
    guard let state = state(of: path), state.isRegular else { return nil }
    if state.size > limit { throw GatewayError(.tooLarge, 0) }
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    if data.count > limit { throw GatewayError(.tooLarge, 0) }
    return [UInt8](data)
  }

  /// Moves a file within one file system; what stood under the new name is replaced. A file that is gone is no fault.
  static func move(_ path: String, to other: String) throws(GatewayError) {
    guard unsafe rename(path, other) == 0 || errno == ENOENT else { throw GatewayError(.move, errno) }
    try synchronize(folderOf: other)
    try synchronize(folderOf: path)
  }

  /// Takes a file away; one that is gone is no fault.
  static func remove(_ path: String) {
    _ = unsafe unlink(path)
  }

  /// Makes a folder that only this user may open, unless it is there.
  static func makeFolder(_ path: String) throws(GatewayError) {
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw GatewayError(.write, errno) }
  }

  /// Takes an empty folder away; one that is gone or not empty is no fault.
  static func removeFolder(_ path: String) {
    _ = unsafe rmdir(path)
  }

  /// The names in a folder, sorted; none when it can't be read.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Gives files whose names are not UTF-8 such names, so that they can be spoken of: "%" and two digits for each byte beyond ASCII.
  ///
  /// A file whose new name is taken keeps its own until the other is gone.
  static func escapeForeignNames(in folder: String) throws(GatewayError) {
    guard let entries = unsafe opendir(folder) else { throw GatewayError(.move, errno) }
    defer { unsafe closedir(entries) }
    while let entry = unsafe readdir(entries) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if String(validating: name, as: UTF8.self) == nil { try give(escaped(name), to: name, in: folder) }
    }
  }

  private static func escaped(_ name: [UInt8]) -> String {
    name.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + String($0, radix: 16, uppercase: true) }.joined()
  }

  private static func give(_ other: String, to name: [UInt8], in folder: String) throws(GatewayError) {
    let target = folder + "/" + other
    guard state(of: target) == nil else { return }
    let path = (Array(folder.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
    guard unsafe rename(path, target) == 0 || errno == ENOENT else { throw GatewayError(.move, errno) }
    try synchronize(folderOf: target)
  }

  /// What is known of a file without opening it.
  struct State: Hashable {
    let isRegular: Bool
    let size: Int
    /// Changes with every write.
    let changed: Int64
    /// When it was written or came to its place, whichever was later, in seconds since 1970.
    let settled: Int64
  }

  /// The state of a file; `nil` when there is none.
  static func state(of path: String) -> State? {
    var status = stat()
    // The address is used during the call only; a link is looked at itself, not at what it leads to.
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return State(
      isRegular: status.st_mode & S_IFMT == S_IFREG, size: Int(status.st_size),
      changed: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
      settled: Int64(max(status.st_mtim.tv_sec, status.st_ctim.tv_sec)))
  }

  private static func synchronize(folderOf path: String) throws(GatewayError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw GatewayError(.write, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw GatewayError(.write, errno) }
  }
}
