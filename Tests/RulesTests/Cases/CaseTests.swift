import EligibilityModel
import Foundation
import Proof
import Rulebook
import Testing
import Web

/// Where the repository's data stand.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The book that the program ships.
  static let book: Result<Rulebook, any Error> = Result { try Rulebook.load(directory: root.appending(path: "Book").path) }

  /// Every case file, in the order of the paths.
  static var caseFiles: [String] {
    let folder = root.appending(path: "Cases")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return files.map(\.path).filter { $0.hasSuffix(".yaml") && !$0.hasSuffix("/facts.yaml") }.sorted()
  }
}

extension CaseRunner {
  /// Asks the desk that the command and the API ask.
  init(book: Rulebook) {
    let desk = AskDesk(book: book)
    self.init { desk.reply(to: $0, topic: $1).bytes }
  }
}

extension FactList {
  /// The list of the repository.
  init() throws { try self.init(path: Repository.root.appending(path: "Cases/facts.yaml").path) }
}

@Suite("Cases: every rule answers as its sources say")
struct CaseTests {
  static let all: [Case] = Repository.caseFiles.flatMap { (try? CaseFile(path: $0).cases) ?? [] }

  @Test("every case file can be read", arguments: Repository.caseFiles)
  func readable(path: String) throws {
    let file = try CaseFile(path: path)
    #expect(!file.cases.isEmpty)
  }

  @Test("the case", arguments: all)
  func holds(_ item: Case) throws {
    let book = try Repository.book.get()
    let faults = CaseRunner(book: book).faults(of: item)
    #expect(faults.isEmpty, "\(item.place): \(faults.joined(separator: "; "))")
  }

  @Test("no two cases have the same name")
  func namesAreUnique() {
    let names = Dictionary(grouping: CaseTests.all, by: \.name).filter { $0.value.count > 1 }.keys
    #expect(names.isEmpty)
  }
}
