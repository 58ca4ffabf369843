import Certificates
import Interchange
import Registry

/// Finds the command, runs it and turns whatever it throws into a message and an exit code.
struct Program {
  let commands: [any Command.Type]

  /// Runs the words of a command line without the program's own name.
  func run(_ words: [String], console: Console) -> ExitCode {
    do {
      return try dispatch(words, console)
    } catch let error as UsageError {
      complain(error, words, console)
      return .usage
    } catch let failure as CommandFailure {
      console.complain(failure.message)
    } catch let error as RegisterError {
      console.complain(Phrase(error.description, error.japanese))
    } catch let error as CertificateError {
      console.complain(Phrase(error.description, error.japanese))
    } catch let error where FileFault.phrase(error) != nil {
      FileFault.phrase(error).map(console.complain)
    } catch {
      // The description of a foreign error may hold anything; its type may not.
      console.complain(Phrase("unexpected failure (\(type(of: error)))", "予期しない障害です（\(type(of: error))）"))
    }
    return .failure
  }

  private func dispatch(_ words: [String], _ console: Console) throws -> ExitCode {
    guard let first = words.first, !["-h", "--help"].contains(first) else { return try overview(console, isAsked: !words.isEmpty) }
    if first == "--version" { return try VersionCommand.run(Arguments([], usage: VersionCommand.usage), console) }
    if first == "help" { return try help(Array(words.dropFirst()), console) }
    let (command, rest) = try command(words)
    if asksForHelp(rest) {
      try console.say(HelpText.help(command))
      return .success
    }
    return try command.run(try Arguments(rest, usage: command.usage), console)
  }

  /// The command and the words after its name.
  private func command(_ words: [String]) throws(UsageError) -> (command: any Command.Type, rest: [String]) {
    if let found = find(words) { return found }
    let name = words.first ?? ""
    throw .unknownCommand(name, suggestion: NearestWord.to(name, among: commands.map { $0.name }))
  }

  /// A name may have up to three words, as in `register employer show`; the longer one wins.
  private func find(_ words: [String]) -> (command: any Command.Type, rest: [String])? {
    for count in [3, 2, 1] where words.count >= count {
      let name = words.prefix(count).joined(separator: " ")
      if let command = commands.first(where: { $0.name == name }) { return (command, Array(words.dropFirst(count))) }
    }
    return nil
  }

  /// Whether help is asked for before a `--` ends the options.
  private func asksForHelp(_ words: [String]) -> Bool {
    words.prefix { $0 != "--" }.contains { $0 == "-h" || $0 == "--help" }
  }

  private func help(_ words: [String], _ console: Console) throws -> ExitCode {
    guard !words.isEmpty else { return try overview(console, isAsked: true) }
    try console.say(HelpText.help(try command(words).command))
    return .success
  }

  /// The list of commands; without being asked for it is the answer to a mistake.
  private func overview(_ console: Console, isAsked: Bool) throws -> ExitCode {
    if isAsked {
      try console.say(HelpText.overview(commands))
      return .success
    }
    console.complain(HelpText.overview(commands))
    return .usage
  }

  private func complain(_ error: UsageError, _ words: [String], _ console: Console) {
    console.complain(error.message)
    guard let command = find(words)?.command else { return console.complain("  See 'shikaku help' for the commands.") }
    console.complain("Usage: \(HelpText.line(command))\n  See 'shikaku help \(command.name)' for more information.")
  }
}
