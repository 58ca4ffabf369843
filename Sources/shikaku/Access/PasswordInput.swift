import Foundation

/// Reads a new password: from a file, from a pipe, or twice from the terminal without showing it; never from the command line, which others can see.
enum PasswordInput {
  static let option = Usage.Option.optional(
    "password-file", "file", "A file whose first line is the password (default: the terminal).",
    "一行目にパスワードを書いたファイル（省略時は端末から入力）。")

  /// The longest line that is read.
  private static let longest = 1_024

  static func read(_ arguments: Arguments, _ console: Console) throws -> String {
    if let path = arguments.value("password-file") {
      guard let file = FileHandle(forReadingAtPath: path) else {
        throw CommandFailure("the password's file is not there or may not be opened", "パスワードのファイルがないか、開く権限がありません")
      }
      return try line(of: file)
    }
    guard isatty(console.input.fileDescriptor) == 1 else { return try line(of: console.input) }
    let first = try asked("Password / パスワード: ", console)
    guard try asked("Again / もう一度: ", console) == first else {
      throw CommandFailure("the two passwords differ", "二つのパスワードが違います")
    }
    return first
  }

  private static func asked(_ prompt: String, _ console: Console) throws -> String {
    let terminal = console.input.fileDescriptor
    var state = termios()
    guard unsafe tcgetattr(terminal, &state) == 0 else {
      throw CommandFailure("the terminal can't be asked; use --password-file", "端末から入力できません。--password-file を使ってください")
    }
    var silent = state
    silent.c_lflag &= ~tcflag_t(ECHO)
    _ = unsafe tcsetattr(terminal, TCSAFLUSH, &silent)
    defer { _ = unsafe tcsetattr(terminal, TCSAFLUSH, &state) }
    try? console.errors.write(contentsOf: Data(prompt.utf8))
    let line = try line(of: console.input)
    try? console.errors.write(contentsOf: Data("\n".utf8))
    return line
  }

  private static func line(of file: FileHandle) throws -> String {
    var bytes: [UInt8] = []
    while bytes.count <= longest, let byte = try file.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard bytes.count <= longest, let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("the password is too long or not UTF-8", "パスワードが長すぎるか、UTF-8ではありません")
    }
    return text
  }
}
