import Foundation

/// The system's nginx, started with a configuration of our own and none of the system's.
struct NginxProgram {
  let folder: GateFolder

  /// Where Debian puts it; ordinary users' search paths leave that out.
  private static let places = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"]

  /// Has it judge a configuration.
  /// - Throws: `CommandFailure` with what nginx says
  func test(_ configuration: String) throws { try run(["-t", "-q"], configuration) }

  /// Starts it in the background.
  func start() throws { try run([], folder.configurationPath) }

  /// Sends a word to the one that runs: `reload` or `quit`.
  func signal(_ word: String) throws { try run(["-s", word], folder.configurationPath) }

  private func run(_ arguments: [String], _ configuration: String) throws {
    guard let place = Self.places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw CommandFailure("nginx is not installed; run: apt-get install nginx-light", "nginx がありません。apt-get install nginx-light で入れてください")
    }
    // Until it has read the configuration nginx would write to a log of the system.
    let words = [place, "-e", folder.path + "/log/error.log", "-p", folder.path, "-c", configuration] + arguments
    let said = folder.path + "/log/nginx.said"
    guard try Subprocess.run(words, errorsTo: said) == 0 else {
      let text = FileManager.default.contents(atPath: said).map { String(decoding: $0.prefix(4_096), as: UTF8.self) } ?? ""
      throw CommandFailure("nginx refuses: \(text.trimmingCharacters(in: .newlines))", "nginx が受け付けません（上の英語の説明を見てください）")
    }
  }
}

/// Runs programs that may leave a server behind, for which Foundation's own way would wait.
enum Subprocess {
  /// Runs a program to its end and gives its exit code; what it complains about goes into a file.
  static func run(_ words: [String], errorsTo file: String) throws -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // The system copies the words before the call returns.
    var list = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe list.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, words[0], &actions, nil, &list, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return try wait(for: process)
  }

  /// The exit code; 128 where a signal ended it.
  private static func wait(for process: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128
  }
}
