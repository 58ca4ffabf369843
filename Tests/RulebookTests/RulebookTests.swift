import EligibilityModel
import Rulebook
import Testing

@Suite("The book as an installation reads it")
struct RulebookTests {
  @Test("The book of this repository loads: every national rule and every profile")
  func loads() throws {
    let book = try Rulebook.load(directory: bookFolder)
    #expect(book.insurers.all.count == 9)
  }

  @Test("A folder without a book is refused, with its path")
  func noBook() throws {
    try withTemporaryFolder { folder in
      let error = #expect(throws: RulebookError.self) { try Rulebook.load(directory: folder) }
      #expect(error?.file == folder + "/national")
    }
  }
}
