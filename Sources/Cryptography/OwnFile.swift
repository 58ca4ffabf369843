import Glibc

/// Small files whose mode matters.
enum OwnFile {
  /// A key file is far smaller; what is larger is none.
  private static let limit = 4_096

  /// Makes a file, never replacing one, and has it on the disk when this returns.
  static func create(_ path: String, holding bytes: [UInt8], mode: mode_t) throws(CryptographyError) {
    let file = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw fault(errno) }
    defer { close(file) }
    guard write(bytes, to: file), fsync(file) == 0 else {
      let code = errno
      // Half a key is worse than none.
      unsafe unlink(path)
      throw .file(code)
    }
  }

  /// Reads a file as a whole.
  static func read(_ path: String, isSecret: Bool) throws(CryptographyError) -> [UInt8] {
    let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw fault(errno) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .file(errno) }
    if isSecret, status.st_mode & 0o077 != 0 { throw .fileOpenToOthers(mode: String(status.st_mode & 0o777, radix: 8)) }
    guard status.st_mode & S_IFMT == S_IFREG, (1...Self.limit).contains(Int(status.st_size)) else { throw .notAKey }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    // The address is used during the call only.
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw .file(errno) }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func fault(_ code: Int32) -> CryptographyError {
    switch code {
    case EEXIST: .fileExists
    case ENOENT, ENOTDIR: .fileMissing
    case EACCES, EPERM: .fileDenied
    default: .file(code)
    }
  }
}
