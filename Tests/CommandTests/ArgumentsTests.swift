import Foundation
import Testing

@testable import shikaku

@Suite("Command line: what may follow a command")
struct ArgumentsTests {
  private static let usage = Usage(
    operands: [Usage.Operand(name: "file", help: Phrase("", ""))],
    options: [.required("register", "file", "", ""), .optional("number", "text", "", ""), .flag("json", "", "")])

  private static func parse(_ words: String...) throws(UsageError) -> Arguments {
    try Arguments(words, usage: usage)
  }

  @Test("A value stands behind its option or behind an equals sign, in any order with operands")
  func values() throws {
    let expected = try Self.parse("a.csv", "--register", "r", "--number", "5", "--json")
    #expect(expected.value("register") == "r" && expected.value("number") == "5" && expected.has("json"))
    #expect(try expected.operand("file") == "a.csv")
    #expect(try Self.parse("--json", "--number=5", "--register=r", "a.csv") == expected)
    #expect(try Self.parse("--number=5", "--register=r", "--json", "--", "a.csv") == expected)
  }

  @Test("A value can begin with a hyphen, hold an equals sign, be empty behind one, and after -- everything is an operand")
  func strangeValues() throws {
    #expect(try Self.parse("a", "--register", "-1").value("register") == "-1")
    #expect(try Self.parse("a", "--register=x=y").value("register") == "x=y")
    #expect(try Self.parse("a", "--register=").value("register")?.isEmpty == true)
    #expect(try Self.parse("a", "--register=--json").value("register") == "--json")
    #expect(try Self.parse("--register", "r", "--", "--json").operand("file") == "--json")
    #expect(try Self.parse("--register", "r", "-").operand("file") == "-")
  }

  @Test(
    "Each mistake is named, and a near word offered",
    arguments: [
      (["a", "--regster", "r"], UsageError.unknownOption("--regster", suggestion: "--register")),
      (["a", "--quite-other", "r"], .unknownOption("--quite-other", suggestion: nil)),
      (["-r", "r"], .unknownOption("-r", suggestion: nil)),
      (["a", "--register", "r", "--register=s"], .repeatedOption("--register")),
      (["a", "--register", "r", "--json", "--json"], .repeatedOption("--json")),
      (["a", "--register"], .missingValue("--register <file>")), (["a", "--register", "--json"], .missingValue("--register <file>")),
      (["a", "--register", "r", "--json=yes"], .unexpectedValue("--json")), (["a"], .missingOption("--register <file>")),
      (["--register", "r"], .missingOperand("file")), (["a", "b", "--register", "r"], .unexpectedOperand),
    ])
  func mistakes(words: [String], expected: UsageError) {
    #expect(throws: expected) { try Arguments(words, usage: Self.usage) }
  }
}

@Suite("Command line: commands, help and exit codes")
struct ProgramTests {
  @Test(
    "Help is the same by every way of asking and goes to standard output",
    arguments: [["help", "lookup"], ["lookup", "--help"], ["lookup", "-h"], ["lookup", "--insurer", "--help"]])
  func help(words: [String]) throws {
    let place = try Workplace()
    let outcome = try words.count == 2 ? place.run(words[0], words[1]) : place.run(words[0], words[1], words[2])
    #expect(outcome.code == .success && outcome.errors.isEmpty)
    #expect(outcome.output == HelpText.help(LookupCommand.self) + "\n")
  }

  @Test("Without a command the list of commands goes to standard error with exit code 64")
  func nothing() throws {
    let outcome = try Workplace().run()
    #expect(outcome.code == .usage && outcome.output.isEmpty && outcome.errors.contains("COMMANDS:"))
  }

  @Test("A mistyped command is refused with the near one and exit code 64")
  func mistyped() throws {
    let outcome = try Workplace().run("lookpu", "--register", "r")
    #expect(outcome.code == .usage)
    #expect(outcome.errors.contains("Did you mean 'lookup'?") && outcome.errors.contains("「lookup」ではありませんか"))
  }

  @Test("A value that is wrong is not repeated in the message", arguments: ["4711471", "06139918", "ABCDEFGH"])
  func masked(number: String) throws {
    let outcome = try Workplace().run(
      "lookup", "--register", "r", "--insurer", number, "--number", "1", "--birth-date", "1990-01-01", "--service-date", "2026-01-01")
    #expect(outcome.code == .usage && outcome.errors.contains("--insurer") && !outcome.errors.contains(number))
  }

  @Test("A name of two words is found by both words, before the command of one word beside it")
  func twoWords() throws {
    let place = try Workplace()
    let help = HelpText.help(RehearseCommand.self) + "\n"
    #expect(try place.run("help", "rules", "rehearse").output == help && place.run("rules", "rehearse", "--help").output == help)
    #expect(try place.run("help", "rules").output == HelpText.help(RulesCommand.self) + "\n")
    #expect(try place.run("rules", "rehearse").errors.contains("See 'shikaku help rules rehearse'"))
  }

  @Test("Each command's help text is the one that was agreed on")
  func golden() throws {
    for command in CommandTable.commands
    where ["facts", "import", "lookup", "receipt", "rules", "rules rehearse", "sample", "serve", "version"].contains(command.name) {
      let url = root.appending(path: "Tests/CommandTests/Golden/\(command.name.replacing(" ", with: "-")).txt")
      let agreed = try String(contentsOf: url, encoding: .utf8)
      #expect(HelpText.help(command) + "\n" == agreed, "\(command.name)")
    }
  }
}
