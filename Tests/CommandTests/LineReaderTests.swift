import Foundation
import Testing

@testable import shikaku

@Suite("Lines from a caller who waits for each answer")
struct LineReaderTests {
  private func text(_ line: LineReader.Line?) -> String? {
    guard case .bytes(let bytes)? = line else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("A line is handed out as soon as it has come, while the caller still holds the pipe open", .timeLimit(.minutes(15)))
  func arrives() throws {
    let pipe = Pipe()
    var reader = LineReader(pipe.fileHandleForReading)
    try pipe.fileHandleForWriting.write(contentsOf: Data("first\nsecond\nthi".utf8))
    #expect(text(try reader.next()) == "first" && reader.hasLine)
    #expect(text(try reader.next()) == "second" && !reader.hasLine)
    try pipe.fileHandleForWriting.write(contentsOf: Data("rd\n".utf8))
    #expect(text(try reader.next()) == "third")
    try pipe.fileHandleForWriting.close()
    #expect(text(try reader.next()) == nil)
  }
}
