import Foundation
import Testing

@testable import shikaku

/// A folder of its own for one test, with the program run inside it; gone when the test is over.
final class Workplace {
  /// How a run ended and what it said.
  struct Outcome {
    let code: ExitCode
    let output: String
    let errors: String
  }

  private let folder = FileManager.default.temporaryDirectory.appending(path: "command-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// Runs the program with these words.
  func run(_ words: String...) throws -> Outcome { try run(words) }

  /// Runs the program with these words and this input.
  func run(_ words: [String], input: String = "") throws -> Outcome {
    try write([], to: "output")
    try write([UInt8](input.utf8), to: "input")
    try write([], to: "errors")
    let output = try #require(FileHandle(forWritingAtPath: path("output")))
    let errors = try #require(FileHandle(forWritingAtPath: path("errors")))
    let given = try #require(FileHandle(forReadingAtPath: path("input")))
    let console = Console(input: given, output: output, errors: errors)
    let code = Program(commands: CommandTable.commands).run(words, console: console)
    return Outcome(
      code: code, output: String(decoding: try bytes("output"), as: UTF8.self), errors: String(decoding: try bytes("errors"), as: UTF8.self)
    )
  }
}

/// The root of the package.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
