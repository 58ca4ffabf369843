import Foundation

/// The three streams of a program; tests put files in their place.
struct Console {
  let input: FileHandle
  let output: FileHandle
  let errors: FileHandle

  static var standard: Console {
    Console(input: .standardInput, output: .standardOutput, errors: .standardError)
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
    try? errors.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Writes a message in both languages.
  func complain(_ phrase: Phrase) {
    complain("Error: \(phrase.english)\n       \(phrase.japanese)")
  }
}
