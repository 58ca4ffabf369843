import Archive
import Foundation
import Gateway
import Operations
import Synchronization

/// Carries the gateway's answers to where receipt computers look for them, as the scenario of each wants it: late, half, or broken.
final class SandboxCourier: Sendable {
  /// How long an answer takes, in seconds.
  struct Times {
    /// That of the slow centre.
    var late = 8.0
    /// That of the second half.
    var half = 5.0
    /// How long a request that can't be read may stay unchanged before it is refused.
    var patience = 10.0
  }

  /// Larger answers are lists of many people, which come whole.
  private static let largest = 1 << 20

  private static let garbled = Array(SandboxDelivery.garbledFile.utf8)

  private let source: String
  private let target: String
  private let times: Times
  private let clerk: SandboxClerk
  private let seconds: @Sendable () -> Double
  private let onTheWay = Mutex<[String: Double]>([:])

  /// Carries from a folder to another one on the same disk.
  init(from source: String, to target: String, times: Times, clerk: SandboxClerk, seconds: @escaping @Sendable () -> Double) {
    (self.source, self.target, self.times, self.clerk, self.seconds) = (source, target, times, clerk, seconds)
  }

  /// Delivers what is due.
  /// - Returns: how many answers arrived
  func deliver() throws -> Int {
    let names = try FileManager.default.contentsOfDirectory(atPath: source).sorted()
    return try names.filter { try deliver($0) }.count
  }

  private func deliver(_ name: String) throws -> Bool {
    let bytes = FileManager.default.contents(atPath: "\(source)/\(name)").map { [UInt8]($0) } ?? []
    let text = bytes.count > Self.largest ? [] : Self.text(bytes, name)
    let scenario = SandboxScenario(in: text)
    switch scenario?.delivery ?? .whole {
    case .whole: break
    case .late: if !isDue(name, after: times.late) { return false }
    case .garbled: break
    case .torn:
      if isNew(name) { try put(Array(bytes.prefix(bytes.count / 2)), name) }
      if !isDue(name, after: times.half) { return false }
    }
    // Noted first: whoever sees the answer finds the note, too.
    if let scenario { clerk.noteFile(scenario.delivery == .garbled ? Self.garbled : text, named: name, of: scenario) }
    if scenario?.delivery == .garbled {
      try put(Self.garbled, name)
      try FileManager.default.removeItem(atPath: "\(source)/\(name)")
    } else {
      try DurableMove.move("\(source)/\(name)", over: "\(target)/\(name)")
    }
    _ = onTheWay.withLock { $0.removeValue(forKey: name) }
    return true
  }

  private func put(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(target)/\(name)"))
  }

  private func isNew(_ name: String) -> Bool { onTheWay.withLock { $0[name] == nil } }

  private func isDue(_ name: String, after wait: Double) -> Bool {
    let now = seconds()
    return onTheWay.withLock { waiting in
      let since = waiting[name] ?? now
      waiting[name] = since
      return now - since >= wait
    }
  }

  private static func text(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    name.hasSuffix(".zip") ? (try? ZipFile.onlyFile(in: bytes, atMost: largest)) ?? [] : bytes
  }
}
