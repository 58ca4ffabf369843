import Interchange
import Synchronization

/// Works off the lists that were received, the oldest first.
/// 一括照会の処理
public struct ListWorker: Sendable {
  let folders: ExchangeFolders
  let desk: GatewayDesk
  let fileBytes: Int
  let received: ReceivedLists

  static let listEnding = ".list"
  static let answerEnding = ".answers"
  static let doneEnding = ".done"
  private static let halfEnding = ".half"

  /// Works off the oldest list that waits.
  ///
  /// The answers stand under their name only when they are complete. A list whose answers are there already was interrupted at its last step.
  /// - Returns: whether there was one
  public func workOffOne() throws(GatewayError) -> Bool {
    guard let (name, base) = oldest() else { return false }
    if DurableFiles.state(of: base + Self.answerEnding) == nil, let answers = try answers(to: name, base) {
      try DurableFiles.write(answers, to: base + Self.halfEnding)
      try DurableFiles.move(base + Self.halfEnding, to: base + Self.answerEnding)
    }
    try DurableFiles.move(base + Self.listEnding, to: base + Self.doneEnding)
    return true
  }

  private func oldest() -> (name: ListName, base: String)? {
    DurableFiles.names(in: folders.lists).lazy.filter { $0.hasSuffix(Self.listEnding) }
      .compactMap { ListName(text: $0.dropLast(Self.listEnding.utf8.count)) }.first.map { ($0, folders.list($0)) }
  }

  /// A list that this run received has been read already; `nil` when the file is gone.
  private func answers(to name: ListName, _ base: String) throws(GatewayError) -> [UInt8]? {
    if let request = received.take(name) { return desk.workOff(request, reception: name.reception) }
    let bytes = try DurableFiles.read(base + Self.listEnding, atMost: fileBytes)
    return bytes.map { desk.workOff($0, name.exchange, reception: name.reception) }
  }
}

/// Lists as they were read when they came, so that they are not read again; after a restart, and beyond some size, their files are.
final class ReceivedLists: Sendable {
  /// So many people are kept at most.
  private static let limit = 50_000

  private let requests = Mutex<[ListName: OQSRequest]>([:])

  func keep(_ request: OQSRequest, under name: ListName) {
    requests.withLock { requests in
      let kept = requests.values.reduce(0) { $0 + $1.peopleCount }
      if kept + request.peopleCount <= Self.limit { requests[name] = request }
    }
  }

  func take(_ name: ListName) -> OQSRequest? {
    requests.withLock { $0.removeValue(forKey: name) }
  }
}

extension OQSRequest {
  fileprivate var peopleCount: Int {
    switch self {
    case .bulkVerification(_, let units): units.count
    case .bulkReferenceNumber(_, let units): units.count
    case .verification, .referenceNumber, .result: 1
    }
  }
}
