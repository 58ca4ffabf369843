import Dispatch
import Glibc
import Synchronization
import Testing

@testable import HTTPServer

@Suite("Long bodies keep a pace, all of them together", .timeLimit(.minutes(15)))
struct BodyPaceTests {
  private static let second = 1_000_000_000

  @Test("What comes at once after a quiet second costs no rest, the next byte does")
  func saved() {
    var pace = BodyPace()
    #expect(pace.rest(after: BodyPace.saved, at: 5 * Self.second) == 0)
    #expect(pace.rest(after: 64, at: 5 * Self.second) > 0)
  }

  @Test("Whoever sends twice as much as may be rests for a second", arguments: [0, 1, 1_000_000])
  func debt(seconds: Int) {
    var pace = BodyPace()
    #expect(pace.rest(after: BodyPace.saved + BodyPace.bytesPerSecond, at: seconds * Self.second) == Self.second)
  }

  @Test("What several send adds up, and is forgiven as time goes by")
  func shared() {
    var pace = BodyPace()
    let half = BodyPace.bytesPerSecond / 2
    #expect(pace.rest(after: BodyPace.saved, at: 0) == 0)
    #expect(pace.rest(after: half, at: 0) == Self.second / 2)
    #expect(pace.rest(after: half, at: 0) == Self.second)
    #expect(pace.rest(after: half, at: Self.second) == Self.second / 2)
    #expect(pace.rest(after: BodyPace.saved, at: 60 * Self.second) == 0)
  }

  @Test("No more than a second's bytes are saved, however long it was quiet")
  func noHoard() {
    var pace = BodyPace()
    #expect(pace.rest(after: 1, at: 0) == 0)
    #expect(pace.rest(after: 2 * BodyPace.saved, at: 1_000_000 * Self.second) == Self.second)
  }

  @Test("Sizes that no body has trap nothing", arguments: [-1, Int.min, Int.max])
  func bounds(bytes: Int) {
    var pace = BodyPace()
    for now in 0..<100 { #expect(pace.rest(after: bytes, at: now) >= 0) }
  }

  private static let pieces = 56

  private static func piece(_ number: Int) -> [UInt8] { Array(repeating: UInt8(number), count: 1 << 20) }

  /// Says how long each body is and how many of its pieces are what was sent, by a look at both ends of each.
  private static func server() throws -> HTTPServer {
    var configuration = HTTPServerConfiguration(maximumBodySize: 1_000)
    configuration.largeBodies = LargeBodies(limits: ["/large": 128 << 20], atOnce: 8)
    return try HTTPServer(configuration: configuration) { request in
      HTTPResponse(status: 200, body: Array("\(request.body.count) \(right(request.body))".utf8))
    }
  }

  private static func right(_ body: [UInt8]) -> Int {
    let size = 1 << 20
    let whole = 0..<(body.count / size)
    return whole.count { number in
      let (first, last) = (body[number * size], body[number * size + size - 1])
      return first == UInt8(number) && last == UInt8(number)
    }
  }

  @Test("A body that has to rest arrives whole", arguments: [true, false])
  func whole(isChunked: Bool) throws {
    let server = try Self.server()
    let client = try RawClient(server)
    let framing = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: \(Self.pieces << 20)"
    client.send("POST /large HTTP/1.1\r\nHost: h\r\n\(framing)\r\n\r\n")
    for number in 0..<Self.pieces {
      if isChunked { client.send("100000\r\n") }
      client.send(Self.piece(number))
      if isChunked { client.send("\r\n") }
    }
    if isChunked { client.send("0\r\n\r\n") }
    #expect(try client.receive().text == "\(Self.pieces << 20) \(Self.pieces)")
    #expect(server.stop(gracePeriodSeconds: 600) == .drained)
  }

  @Test("A stop does not wait for bodies that rest, once its patience is over")
  func stopped() throws {
    let server = try Self.server()
    let (count, place) = (4, server.place)
    let (sending, go) = (DispatchGroup(), DispatchSemaphore(value: 0))
    let sent = Mutex(0)
    for _ in 0..<count {
      sending.runAside {
        guard let client = try? RawClient(at: place) else { return }
        client.send("POST /large HTTP/1.1\r\nHost: h\r\nContent-Length: \(128 << 20)\r\n\r\n")
        go.wait()
        for _ in 0..<127 {
          guard client.send(Self.piece(0)) else { break }
          sent.withLock { $0 += 1 }
        }
      }
    }
    #expect(comes { server.load.requests == count })
    for _ in 0..<count { go.signal() }
    // So many that some of them must be past what is saved up, wherever the rest still lies.
    #expect(comes { sent.withLock { $0 } >= 2 * (BodyPace.saved >> 20) })
    #expect(server.stop(gracePeriodSeconds: 0) == .cut(requests: count))
    #expect(sending.wait(timeout: .now() + 600) == .success)
  }
}
