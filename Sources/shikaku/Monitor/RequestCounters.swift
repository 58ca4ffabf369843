import Operations
import Synchronization
import Web

/// Counts requests by route and status and how long they took; no lock, and three additions a request.
final class RequestCounters: Sendable {
  /// The statuses that are counted by themselves; any other one counts as 0.
  static let statuses = [
    200, 201, 202, 204, 303, 304, 400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 421, 422, 428, 429, 431, 500, 501, 503, 0,
  ]

  /// The upper limits of the groups of durations, in microseconds.
  static let limits = [250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000]

  /// What is counted of one route.
  final class Route: Sendable {
    let name: String
    fileprivate let answers: [Counter]
    fileprivate let durations: [Counter]
    fileprivate let microseconds = Counter()

    init(_ name: String) {
      self.name = name
      answers = RequestCounters.statuses.map { _ in Counter() }
      // The last group has no limit.
      durations = (0...RequestCounters.limits.count).map { _ in Counter() }
    }

    /// How many answers had each status, those that never occurred left out.
    var byStatus: [(status: Int, count: Int)] {
      zip(RequestCounters.statuses, answers).map { ($0, $1.count) }.filter { $0.1 > 0 }
    }

    /// How many took at most as long as each limit, and in the end how many there were.
    var cumulative: [Int] {
      var sum = 0
      return durations.map { counter in
        sum += counter.count
        return sum
      }
    }

    /// How long all of them took together.
    var sum: Int { microseconds.count }
  }

  /// All that is counted, by name; what has no name of its own counts as `other`.
  private let routes: [String: Route]
  private let other = Route("other")
  private static let statusIndexes = Dictionary(uniqueKeysWithValues: statuses.enumerated().map { ($1, $0) })

  init(names: [String] = RequestCounters.names) {
    routes = Dictionary(names.map { ($0, Route($0)) }) { first, _ in first }
  }

  /// The names that occur: of every route, of pages that the rulebook knows, of what is refused before a route is asked.
  static var names: [String] {
    Web.Route.all.map(\.name) + ["rule", "insurer", "none", "unrouted"]
  }

  /// Counts an answered request.
  func count(_ name: String, status: Int, microseconds: Int) {
    let route = routes[name] ?? other
    route.answers[Self.statusIndexes[status] ?? Self.statuses.count - 1].add(1)
    route.durations[Self.limits.firstIndex { microseconds <= $0 } ?? Self.limits.count].add(1)
    route.microseconds.add(microseconds)
  }

  /// The routes that were asked, by name.
  var asked: [Route] { (routes.values + [other]).filter { $0.cumulative.last ?? 0 > 0 }.sorted { $0.name < $1.name } }
}

/// A number that only grows.
final class Counter: Sendable {
  private let value = Atomic(0)

  var count: Int { value.load(ordering: .relaxed) }

  func add(_ amount: Int) { value.add(amount, ordering: .relaxed) }
}
