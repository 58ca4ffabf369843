import Foundation

/// The three streams of a program; tests put files in their place.
struct Console {
  let input: FileHandle
  let output: FileHandle
  let errors: FileHandle
  /// Where messages go as structured lines; `nil` for words, as on a terminal.
  var log: ServiceLog?

  static var standard: Console {
    Console(input: .standardInput, output: .standardOutput, errors: .standardError)
  }

  init(input: FileHandle, output: FileHandle, errors: FileHandle) {
    (self.input, self.output, self.errors) = (input, output, errors)
  }

  /// The same with messages as structured lines, for a program that serves.
  func structured(_ level: ServiceLog.Level) -> Console {
    var console = self
    console.log = ServiceLog(errors, level: level, marksLevel: ServiceLog.isJournal)
    return console
  }

  /// Writes a result.
  func say(_ text: String) throws {
    try output.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Writes bytes of a result as they are.
  func write(_ bytes: [UInt8]) throws {
    try output.write(contentsOf: Data(bytes))
  }

  /// Writes a message beside the result; when even that fails there is nobody left to tell.
  func complain(_ text: String) {
    if let log { return log.tell(.warning, text) }
    try? errors.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Writes what went as it should, beside the result: as a structured line it asks nothing of anybody.
  func mention(_ text: String) {
    if let log { return log.tell(.info, text) }
    complain(text)
  }

  /// Writes a message in both languages.
  func complain(_ phrase: Phrase) {
    if let log { return log.tell(.error, "\(phrase.english) / \(phrase.japanese)") }
    complain("Error: \(phrase.english)\n       \(phrase.japanese)")
  }
}
