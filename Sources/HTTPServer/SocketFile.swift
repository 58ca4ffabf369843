import Glibc

/// The file of a Unix socket that this process listens on.
struct SocketFile {
  let path: String
  private let device: dev_t
  private let inode: ino_t

  /// Takes the file away, unless another one stands in its place by now.
  func remove() {
    guard let found = Self.status(of: path), found.st_dev == device, found.st_ino == inode else { return }
    unsafe unlink(path)
  }
}

// Making the file.
extension SocketFile {
  /// Listens at a place; a file that a dead server of the same user left there is replaced, anything else is not.
  /// - Throws: `socketPathUnusable`, `socketPathTaken`, `socketInUse`, `systemRefused`
  static func listen(at place: SocketPlace) throws(HTTPServerError) -> (socket: Int32, file: SocketFile) {
    let address = try address(of: place.path)
    let folder = try lockedFolder(of: place.path)
    // Closing gives the lock back; until then no other server looks at, or makes, a file in this folder.
    defer { close(folder) }
    try removeAbandoned(place.path, address)
    let socket = try open()
    do throws(HTTPServerError) {
      return (socket, try bind(socket, to: place, address))
    } catch {
      close(socket)
      throw error
    }
  }

  private static func bind(_ socket: Int32, to place: SocketPlace, _ address: sockaddr_un) throws(HTTPServerError) -> SocketFile {
    // On Linux the file gets the mode of its socket, so that at no moment anybody else may open it.
    guard fchmod(socket, 0o600) == 0 else { throw .systemRefused(step: "restrict", code: errno) }
    guard unsafe SocketAddress.call(Glibc.bind, socket, address) == 0 else { throw .systemRefused(step: "bind", code: errno) }
    guard let status = status(of: place.path) else { throw .systemRefused(step: "find", code: errno) }
    let file = SocketFile(path: place.path, device: status.st_dev, inode: status.st_ino)
    guard open(place), Glibc.listen(socket, SOMAXCONN) == 0 else {
      let code = errno
      file.remove()
      throw .systemRefused(step: "open to its group or listen on", code: code)
    }
    return file
  }

  /// Lets the group in before anybody can connect.
  private static func open(_ place: SocketPlace) -> Bool {
    guard let group = place.group else { return true }
    return unsafe lchown(place.path, uid_t.max, group) == 0 && chmod(place.path, 0o660) == 0
  }

  private static func open() throws(HTTPServerError) -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let socket = Glibc.socket(AF_UNIX, kind, 0)
    guard socket >= 0 else { throw .systemRefused(step: "open", code: errno) }
    return socket
  }
}

// What stands there already.
extension SocketFile {
  private static func removeAbandoned(_ path: String, _ address: sockaddr_un) throws(HTTPServerError) {
    guard let found = status(of: path) else { return }
    guard found.st_mode & S_IFMT == S_IFSOCK, found.st_uid == geteuid() else { throw .socketPathTaken(path) }
    let probe = try open()
    defer { close(probe) }
    // Only a socket that nobody listens on refuses; a busy one makes the caller wait.
    let answers = unsafe SocketAddress.call(connect, probe, address) == 0
    guard !answers, errno == ECONNREFUSED else { throw .socketInUse(path) }
    guard unsafe unlink(path) == 0 else { throw .systemRefused(step: "replace", code: errno) }
  }

  /// Opens the folder and waits for its lock, up to five seconds.
  private static func lockedFolder(of path: String) throws(HTTPServerError) -> Int32 {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let folder = unsafe Glibc.open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .systemRefused(step: "reach the folder of", code: errno) }
    for _ in 0..<100 {
      if flock(folder, LOCK_EX | LOCK_NB) == 0 { return folder }
      usleep(50_000)
    }
    let code = errno
    close(folder)
    throw .systemRefused(step: "lock the folder of", code: code)
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status : nil
  }

  private static func address(of path: String) throws(HTTPServerError) -> sockaddr_un {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    // The last byte is the NUL that ends a text in C.
    let room = MemoryLayout.size(ofValue: address.sun_path) - 1
    guard (1...room).contains(bytes.count), !bytes.contains(0) else { throw .socketPathUnusable(longest: room) }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    return address
  }
}
