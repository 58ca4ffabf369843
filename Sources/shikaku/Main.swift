import Foundation

/// Runs one command of the table and ends with its exit code.
@main
enum Main {
  static func main() {
    // A reader that goes away (shikaku … | head) must be an error code of a write, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    let program = Program(commands: CommandTable.commands)
    exit(program.run(Array(CommandLine.arguments.dropFirst()), console: .standard).rawValue)
  }
}
