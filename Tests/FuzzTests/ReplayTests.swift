import Foundation
import Testing

/// What the fuzzer found before, and what it begins with, without a fuzzer: see `Tests/Fuzz`.
@Suite("Fuzzing: inputs that are kept hold", .timeLimit(.minutes(10)))
struct ReplayTests {
  @Test("Every input of the corpora, and every one that once broke something, holds", arguments: Property.allCases)
  func replay(property: Property) throws {
    let inputs = try Inputs.all(of: property)
    #expect(!inputs.isEmpty)
    for input in inputs {
      do throws(Broken) {
        try property.check(input.bytes)
      } catch {
        Issue.record("\(input.name): \(error)")
      }
    }
  }

  @Test("Every input cut short at any place is no danger either", arguments: Property.allCases.filter { $0 != .http })
  func cutShort(property: Property) throws {
    for input in try Inputs.all(of: property) where input.bytes.count <= 300 {
      for length in stride(from: 0, to: input.bytes.count, by: 31) { try property.check(Array(input.bytes.prefix(length))) }
    }
  }
}

/// The stored inputs.
enum Inputs {
  struct Input {
    let name: String
    let bytes: [UInt8]
  }

  /// Those of a property: what the fuzzer begins with, and what once broke something.
  static func all(of property: Property) throws -> [Input] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fuzz")
    return try ["Corpora", "Crashes"].flatMap { folder in try inputs(in: root.appending(path: folder).appending(path: property.rawValue)) }
  }

  private static func inputs(in folder: URL) throws -> [Input] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.map { file in
      Input(name: "\(folder.lastPathComponent)/\(file.lastPathComponent)", bytes: Array(try Data(contentsOf: file)))
    }
  }
}
