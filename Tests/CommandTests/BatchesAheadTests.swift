import Foundation
import Interchange
import Operations
import Testing

@testable import shikaku

@Suite("先読み: a file that is read while its beginning is written")
struct BatchesAheadTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    let rows = (1..<200).map { "06139919,\($0),見本　一,1990-04-01,男,2024-04-01,本人" }
    let header = "insurer_number,number,name,birth_date,sex,eligible_from,role"
    try place.write(Array(([header] + rows + [""]).joined(separator: "\n").utf8), to: "a.csv")
  }

  private func file(_ name: String = "a.csv") throws -> sending MemberFile {
    try MemberFile(path: place.path(name), encoding: .utf8, piece: 500)
  }

  private struct Stopped: Error {}

  @Test("The batches come in their order, the end as often as it is asked for")
  func order() throws {
    let plain = try file()
    var expected: [ImportBatch] = []
    while let batch = try plain.next() { expected.append(batch) }
    try BatchesAhead.reading(try file()) { file in
      var found: [ImportBatch] = []
      while let batch = try file.next()?.batch { found.append(batch) }
      #expect(found.map(\.start) == expected.map(\.start) && found.map(\.end) == expected.map(\.end) && found.count > 5)
      #expect(found.flatMap(\.bytes) == expected.flatMap(\.bytes))
      #expect(try file.next() == nil && file.next() == nil)
    }
  }

  @Test("A body that throws ends the reading; what it throws comes out")
  func stopped() throws {
    #expect(throws: Stopped.self) {
      try BatchesAhead.reading(try file()) { file in
        _ = try file.next()
        throw Stopped()
      }
    }
  }

  @Test("A file without a good header says so when its first batch is taken, and again")
  func badHeader() throws {
    try place.write(Array("山田,太郎\n".utf8), to: "b.csv")
    let file = try file("b.csv")
    BatchesAhead.reading(file) { file in
      for _ in 0..<3 { #expect(throws: CommandFailure.self) { _ = try file.next() } }
    }
  }
}
