import Foundation

/// Starts this program anew with the same words, on the sockets of this process, and waits until it serves.
///
/// The file is looked for where this program was started from, so that a newer program laid in its place takes over. The new process is nobody's child but
/// the machine's first process, systemd: of a process that is not its own child it does not wait for the end when it stops it, but kills it.
enum Successor {
  /// Has a program become nobody's child (util-linux, which every Debian has).
  private static let relay = "/usr/bin/setsid"
  /// How long it may take to start, in seconds: its rules are checked and its register is opened.
  private static let patience: Int32 = 120

  /// Starts it; gives its process number when it serves.
  /// - Throws: `CommandFailure` when it ended, or does not serve in time; this process then goes on as before
  static func start(on sockets: [Int32]) throws -> pid_t {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw fault() }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    let word = fcntl(ends[1], F_DUPFD_CLOEXEC, 64)
    close(ends[1])
    defer { close(ends[0]) }
    do {
      // What is closed here is still open over there.
      defer { close(word) }
      let relay = try spawn(handing: sockets + [word])
      var status: Int32 = 0
      _ = unsafe waitpid(relay, &status, 0)
    }
    // Once when it has begun, once when it serves.
    let process = number(ends[0])
    guard let process, number(ends[0]) == process else {
      if let process { kill(process, SIGKILL) }
      throw CommandFailure("the new process did not start; this one goes on", "新しいプロセスが始まらないため、このまま続けます")
    }
    return process
  }

  /// The number of the process when it tells it; an end without it means that it has ended.
  private static func number(_ pipe: Int32) -> pid_t? {
    var poll = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    guard unsafe Glibc.poll(&poll, 1, patience * 1_000) == 1 else { return nil }
    var number: pid_t = 0
    let size = MemoryLayout<pid_t>.size
    return unsafe read(pipe, &number, size) == size && number > 1 ? number : nil
  }

  private static func spawn(handing descriptors: [Int32]) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // All of them have higher numbers than those they get, so that none is overwritten before its turn.
    for (index, descriptor) in descriptors.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, HandedSockets.first + Int32(index))
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var nothing = sigset_t()
    unsafe sigemptyset(&nothing)
    unsafe posix_spawnattr_setsigmask(&attributes, &nothing)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let program = ServiceUnits.thisProgram
    var environment = ProcessInfo.processInfo.environment
    environment[HandedSockets.Variable.predecessor] = descriptors.last.flatMap(HandedSockets.name)
    environment[HandedSockets.Variable.count] = "\(descriptors.count - 1)"
    // The system copies words and environment before the call returns.
    var words = unsafe ([relay, "--fork", program] + CommandLine.arguments.dropFirst()).map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, relay, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw fault(code) }
    return process
  }

  private static func fault(_ code: Int32 = errno) -> CommandFailure {
    let words = unsafe String(cString: strerror(code))
    return CommandFailure("the new process can't be started (\(words)); this one goes on", "新しいプロセスを始められません（\(words)）。このまま続けます")
  }
}
