import EligibilityModel
import Foundation
import Rulebook
import Testing

@Suite("見本の国の数値: figures with sources")
struct CountryFiguresTests {
  private static let file = bookFolder + "/country.yaml"

  /// Writes the file with one text replaced by another and loads it.
  private func load(replacing old: String, by new: String) throws -> RulebookError? {
    let text = try String(contentsOfFile: Self.file, encoding: .utf8)
    #expect(text.contains(old))
    let folder = FileManager.default.temporaryDirectory.appending(path: "country-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = try #require(text.range(of: old))
    try text.replacingCharacters(in: place, with: new).write(to: folder.appending(path: "country.yaml"), atomically: true, encoding: .utf8)
    do throws(RulebookError) {
      _ = try CountryFigures.load(directory: folder.path)
      return nil
    } catch {
      return error
    }
  }

  @Test("The file loads, and the people of the groups are those of the census office: 123,801 thousand on 2024-10-01")
  func loads() throws {
    let figures = try CountryFigures.load(directory: bookFolder)
    #expect(figures.population.groups.value.reduce(0) { $0 + $1.count } == 123_801)
    #expect(figures.population.groups.citation.certainty == .settled)
    #expect(figures.schemes.employedHeads.citation.certainty == .unconfirmed)
  }

  @Test("Between its steps a number by age stays, and beyond the last one too")
  func byAge() throws {
    let held = try CountryFigures.load(directory: bookFolder).cards.held.value
    #expect([0, 4, 5, 19, 20, 109, 200].map { held[$0] } == [650, 650, 790, 790, 780, 720, 720])
  }

  @Test(
    "A figure that can't be is refused with its line",
    arguments: [
      ("value: 878\n", "value: 1001\n"), ("value: 878\n", "value: many\n"), ("[460, 400, 140]", "[460, 400, 100, 40]"),
      ("[460, 400, 140]", "[0, 400, 140]"), ("{from: 18, value: 60}", "{from: 0, value: 60}"),
      ("{from: 18, value: 60}", "{from: 110, value: 60}"),
      ("[5041491, ", "["), ("{prefecture: 13, share: 430}", "{prefecture: 48, share: 430}"),
      ("{from: 15, count: 73728}", "{from: 0, count: 73728}"),
      ("municipal: 1716", "municipal: 40"), ("value: [{from: 0, count: 13830}", "value: [{from: 1, count: 13830}"),
      ("loneParents:", "lonelyParents:"),
    ])
  func refused(old: String, new: String) throws {
    let fault = try #require(try load(replacing: old, by: new))
    #expect(fault.line != nil && fault.file.hasSuffix("country.yaml"))
  }

  @Test("A figure without a source, or a file that is not there, is refused")
  func withoutSource() throws {
    let text = try String(contentsOfFile: Self.file, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.contains("citation:") })
    let reason = try load(replacing: line + "\n", by: "")?.reason
    #expect(reason == .missingCitation)
    #expect(throws: RulebookError.self) { try CountryFigures.load(directory: bookFolder + "/national") }
  }
}
