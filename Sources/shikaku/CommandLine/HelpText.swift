/// Writes the help texts, laid out as ArgumentParser does.
struct HelpText {
  private static let program = "shikaku"
  private static let column = 28

  /// The help of the whole program.
  static func overview(_ commands: [any Command.Type]) -> String {
    let rows = commands.map { row($0.name, $0.summary) }
    return """
      OVERVIEW: Health-insurance eligibility verification (資格確認)

      USAGE: \(program) <command>

      COMMANDS:
      \(rows.joined(separator: "\n"))

        See '\(program) help <command>' for a command's own help.
      """
  }

  /// The help of one command.
  static func help(_ command: any Command.Type) -> String {
    let usage = command.usage
    var parts = ["OVERVIEW: \(command.summary.english)\n          \(command.summary.japanese)", "USAGE: " + line(command)]
    parts += usage.discussion.map { "\($0.english)\n\($0.japanese)" }
    if !usage.operands.isEmpty {
      parts.append("ARGUMENTS:\n" + usage.operands.map { row($0.written, $0.help) }.joined(separator: "\n"))
    }
    let options = usage.options.map { row($0.written, $0.help) } + [row("-h, --help", Phrase("Show this text.", "この説明を表示します。"))]
    parts.append("OPTIONS:\n" + options.joined(separator: "\n"))
    return parts.joined(separator: "\n\n")
  }

  /// The command and everything that may follow it.
  static func line(_ command: any Command.Type) -> String {
    let operands = command.usage.operands.map(\.written)
    let options = command.usage.options.map { $0.isRequired ? $0.written : "[\($0.written)]" }
    return ([program, command.name] + operands + options).joined(separator: " ")
  }

  /// A name and what it means, the meaning in a column of its own.
  private static func row(_ name: String, _ help: Phrase) -> String {
    let indent = String(repeating: " ", count: column)
    let head = "  " + name
    let start = head.count < column - 1 ? head + String(repeating: " ", count: column - head.count) : head + "\n" + indent
    return start + help.english + "\n" + indent + help.japanese
  }
}
