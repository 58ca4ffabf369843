import Foundation
import Rulebook

/// A value for the fixtures.
enum Reception: String, CaseIterable, RuleValue {
  case accepted
  case refused
}

/// The folder with the fixtures, beside this file.
let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures").path

/// Reads a rule from the fixtures.
func load<Value: RuleValue>(_ id: String, as type: Value.Type) throws(RulebookError) -> DatedRule<Value> {
  var folder = try RuleFolder(directory: fixtures)
  return try folder.load(id)
}

/// An empty folder that is removed at the end of the test.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rulebook-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Writes a text file, making its folder first.
func write(_ text: String, to path: String) throws {
  let file = URL(fileURLWithPath: path)
  try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: file)
}

/// The file names in a folder of the fixtures, in order.
func namesOfFixtures(in folder: String) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: fixtures + "/" + folder)) ?? []).sorted()
}

/// The text of a fixture.
func text(of id: String) throws -> String {
  try String(contentsOfFile: fixtures + "/\(id).yaml", encoding: .utf8)
}

/// The book of this repository.
let bookFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Book").path

/// Copies the book of this repository into an empty folder.
func copyBook(to folder: String) throws {
  for name in try FileManager.default.contentsOfDirectory(atPath: bookFolder) {
    try FileManager.default.copyItem(atPath: bookFolder + "/" + name, toPath: folder + "/" + name)
  }
}
