import Foundation
import HTTPServer
import Operations
import Web

/// The doors through which a site is asked: a port of this machine, a socket file that only the gate may open, or both.
struct ServeDoors: Sendable {
  static let options: [Usage.Option] = [
    .optional(
      "port", "number", "The port, 0 for any free one (default: 8080, or none with --socket).", "ポート番号（0なら空き番号、省略時8080、--socket があればなし）。"),
    .optional("socket", "file", "A socket file for the gate in front; only this user may open it.", "前に置く門のためのソケットファイル（この利用者だけが開けます）。"),
    .optional("socket-group", "name", "The group that may open the socket file, too: the gate's.", "ソケットファイルを開けるもう一つのグループ（門のグループ）。"),
  ]

  /// Threads that read and write; they wait for nothing, so that one for each core of a small machine is enough.
  private static let threads = 2
  /// Threads for whatever may wait: pages that ask the register, lists that are read, programs of the FHIR interface.
  private static let sideThreads = 8

  /// One of them.
  private struct Door: Sendable {
    let server: HTTPServer
    /// Whether somebody else opened it, and keeps it open.
    let isHanded: Bool
  }

  private let doors: [Door]

  /// Opens the doors that the options ask for, unless they were handed over, and those that were handed over besides.
  init(_ arguments: Arguments, handed: [HandedSocket], site: WebSite, log: RequestLog) throws {
    var left = handed
    let port = try arguments.value("port", Phrase("write 0 to 65535", "0～65535で書いてください")) { UInt16($0) }
    let socket = try Self.socket(arguments)
    var doors: [Door] = []
    func open(_ place: ListeningPlace) throws {
      let found = left.firstIndex { $0.isAt(place) }.map { left.remove(at: $0) }
      let server = try Self.server(found.map(ListeningPlace.handed) ?? place, of: site, log: log) { request, channel, address in
        let request = WebRequest(request, channel: channel, address: address)
        return WebSite.isQuick(request) ? .begun(site.replying(to: request)) : .aside { site.reply(to: request) }
      }
      doors.append(Door(server: server, isHanded: found != nil))
    }
    // The socket first: it is what may be refused, and a port that answered for a moment would be worse than none.
    if let socket { try open(.file(socket)) }
    if port != nil || (socket == nil && handed.isEmpty) { try open(.port(port ?? 8080)) }
    for other in left { try open(other.place) }
    self.doors = doors
  }

  /// Where the doors are, for people.
  var places: [String] { doors.map { Self.text($0.server.place) } }

  private static func text(_ place: ListeningPlace) -> String {
    switch place {
    case .loopback(.ipv4, let port): "http://127.0.0.1:\(port)/"
    case .loopback(.ipv6, let port): "http://[::1]:\(port)/"
    case .file(let file): file.path
    case .handed(let handed): text(handed.place)
    }
  }

  /// The listening sockets under numbers of their own, for a process that is to take over.
  func copies() -> [Int32] { doors.compactMap { $0.server.listenerCopy() } }

  /// What is under way at all of them.
  var load: HTTPServerLoad { doors.map(\.server.load).reduce(HTTPServerLoad(connections: 0, requests: 0), +) }

  /// How long an open connection is given to end when another process goes on: longer than the gate keeps one that is silent.
  private static let lingerSeconds = 25

  /// Closes them and tells how many requests were cut off.
  ///
  /// - Parameters:
  ///   - gracePeriodSeconds: how long to wait for answers
  ///   - isTakenOver: whether another process listens on already
  /// - Returns: whether all were answered
  func stop(gracePeriodSeconds: Int, isTakenOver: Bool = false) -> HTTPServerStop {
    let cut = doors.map { door -> HTTPServerStop in
      guard isTakenOver || door.isHanded else { return door.server.stop(gracePeriodSeconds: gracePeriodSeconds) }
      // Where the service manager keeps the socket, the next process starts when this one has gone, so it goes soon.
      return door.server.handOver(lingerSeconds: isTakenOver ? Self.lingerSeconds : 1, gracePeriodSeconds: gracePeriodSeconds)
    }
    let requests = cut.reduce(0) { sum, stop in if case .cut(let requests) = stop { sum + requests } else { sum } }
    return requests == 0 ? .drained : .cut(requests: requests)
  }

  private static func socket(_ arguments: Arguments) throws -> SocketPlace? {
    guard let path = arguments.value("socket") else {
      if arguments.value("socket-group") != nil { throw UsageError.missingOption("--socket <file>") }
      return nil
    }
    let group = try arguments.value("socket-group", Phrase("no such group on this machine", "そのグループはありません"), GroupNumber.named)
    return SocketPlace(path: path, group: group)
  }

  /// How a request is answered whose caller is known.
  enum Answering: Sendable {
    /// The reply is there, or comes without a thread that waits for it.
    case begun(Awaited<WebSite.Reply>)
    /// Making the reply may take long.
    case aside(@Sendable () -> WebSite.Reply)
  }

  /// Opens one door of a site; whoever speaks there is known before `answer` is asked.
  static func server(
    _ place: ListeningPlace, of site: WebSite, log: RequestLog, sideThreads: Int = sideThreads,
    answering answer: @escaping @Sendable (HTTPRequest, CallerChannel, _ address: String?) -> Answering
  ) throws -> HTTPServer {
    // The gate adds a few headers of its own to what it lets through.
    var configuration = HTTPServerConfiguration(
      place: place, threads: threads, maximumBodySize: WebSite.maximumBodySize, maximumHeaderSize: 16_384)
    configuration.maximumConnections = FileLimit.connections
    configuration.sideThreads = sideThreads
    configuration.largeBodies = LargeBodies(limits: WebSite.largeBodies, atOnce: 4)
    do throws(HTTPServerError) {
      return try HTTPServer(
        configuration: configuration, refusing: { log.refused($0, path: $1) },
        handling: { request in
          let (start, method) = (ContinuousClock.now, request.method)
          switch answering(request, at: place, site: site, log: log, answer) {
          case .begun(let reply): return HTTPHandling(log.timed(method, since: start, reply))
          case .aside(let work): return .aside { log.timed(method, since: start, Awaited(work())).taken() }
          }
        })
    } catch {
      throw CommandFailure("the server can't start: \(error)", "サーバーを開始できません：\(error)")
    }
  }

  /// Finds out who speaks before anything is answered; only at the socket file is the gate believed.
  private static func answering(
    _ request: HTTPRequest, at place: ListeningPlace, site: WebSite, log: RequestLog,
    _ answer: (HTTPRequest, CallerChannel, String?) -> Answering
  ) -> Answering {
    do throws(GateFault) {
      let (channel, address) = try origin(of: request, at: place)
      return answer(request, channel, address)
    } catch {
      log.warn(of: error.code)
      let path = request.path
      return .aside { site.refuse(error, path: path) }
    }
  }

  /// Who speaks and from where, as the place of the door tells; only at the socket file is the gate believed.
  private static func origin(
    of request: HTTPRequest, at place: ListeningPlace
  ) throws(GateFault) -> (channel: CallerChannel, address: String?) {
    switch place {
    case .handed(let handed): return try origin(of: request, at: handed.place)
    case .file:
      let visitor = try GateVisitor { request.header($0.rawValue) }
      return (.gate(visitor.terminal?.institution), visitor.address)
    case .loopback:
      try GateVisitor.refuse { request.header($0.rawValue) }
      return (.machine, nil)
    }
  }
}

/// Groups of this machine.
enum GroupNumber {
  /// The number of a group by its name; `nil` when there is none of that name.
  static func named(_ name: String) -> UInt32? {
    var entry = unsafe group()
    var room = [CChar](repeating: 0, count: 65_536)
    var found: UnsafeMutablePointer<group>?
    // What is found stands in our own room; only the number is taken.
    guard unsafe getgrnam_r(name, &entry, &room, room.count, &found) == 0, unsafe found != nil else { return nil }
    return unsafe entry.gr_gid
  }
}

extension HandedSocket {
  /// Whether it is what is asked for; port 0 is any port.
  fileprivate func isAt(_ wanted: ListeningPlace) -> Bool {
    switch (place, wanted) {
    case (.file(let own), .file(let other)): own.path == other.path
    case (.loopback(let own, let port), .loopback(let other, let wish)): own == other && (wish == 0 || wish == port)
    default: false
    }
  }
}

extension HTTPServerLoad {
  /// What is under way at two doors.
  static func + (left: HTTPServerLoad, right: HTTPServerLoad) -> HTTPServerLoad {
    HTTPServerLoad(connections: left.connections + right.connections, requests: left.requests + right.requests)
  }
}

extension HTTPHandling {
  /// The answer where it is there, and where it is awaited the way to it.
  fileprivate init(_ response: Awaited<HTTPResponse>) {
    switch response.arrival {
    case .there: self = .answer(response.taken())
    case .told: self = .later(HTTPLater(whenThere: response.whenThere, answer: response.taken))
    case .waited: self = .aside(response.taken)
    }
  }
}
