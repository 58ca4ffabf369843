/// A command of the program; the table of commands holds the types.
protocol Command {
  /// The word it is called by.
  static var name: String { get }
  /// One line for the list of commands.
  static var summary: Phrase { get }
  /// What must or may follow its name.
  static var usage: Usage { get }

  /// Does the work.
  /// - Throws: `UsageError` for what the parser could not see, `CommandFailure` for everything else that the user has to know.
  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode
}

/// A text in both languages of the command line.
struct Phrase: Equatable, Sendable {
  let english: String
  let japanese: String

  init(_ english: String, _ japanese: String) {
    self.english = english
    self.japanese = japanese
  }
}

/// How the program ends.
enum ExitCode: Int32, Sendable {
  /// Everything was done.
  case success = 0
  /// Something went wrong; the message says what.
  case failure = 1
  /// The work was done, but some lines were refused, or all of them because of some.
  case refused = 2
  /// Nothing was wrong, but something could not be found out.
  case unknown = 3
  /// The command line is wrong.
  case usage = 64
}

/// Something that stops a command and that its user can act on.
struct CommandFailure: Error, Equatable {
  let message: Phrase

  init(_ english: String, _ japanese: String) {
    message = Phrase(english, japanese)
  }
}
