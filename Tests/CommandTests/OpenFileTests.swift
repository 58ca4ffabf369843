import Testing

@testable import shikaku

@Suite("Command line: files read as a whole")
struct OpenFileTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test("A file of the limit is read whole; of one that is larger nothing is", arguments: [(9, true), (10, true), (11, false)])
  func limit(size: Int, isRead: Bool) throws {
    let bytes = [UInt8](repeating: 7, count: size)
    let path = place.path("file")
    try OpenFile.write(bytes, to: path, existing: .kept)
    if isRead {
      #expect(try OpenFile.read(path, limit: 10) == bytes)
    } else {
      #expect(throws: CommandFailure.self) { try OpenFile.read(path, limit: 10) }
    }
  }

  @Test("A file that isn't there and a folder are refused")
  func unreadable() throws {
    #expect(throws: CommandFailure.self) { try OpenFile.read(place.path("missing")) }
    #expect(throws: CommandFailure.self) { try OpenFile.read(place.path("")) }
  }
}
