import Interchange
import Synchronization

/// Works off the lists that were received, the oldest first.
/// 一括照会の処理
public struct ListWorker: Sendable {
  let folders: ExchangeFolders
  let desk: GatewayDesk
  let fileBytes: Int
  let received: ReceivedLists
  let tally: ExchangeTally

  static let listEnding = ".list"

  /// Works off the oldest list that waits.
  ///
  /// The answers stand in their folder only when they are complete. A list whose answers are there already was interrupted at its last step; its
  /// request stands in `trash`, so that the list itself can go.
  /// - Returns: whether there was one
  public func workOffOne() throws(GatewayError) -> Bool {
    guard let name = oldest() else { return false }
    let place = folders.answers(to: name)
    if DurableFiles.state(of: place) == nil, let answers = try answers(to: name) {
      let half = folders.work + "/" + name.text
      try DurableFiles.write(answers, to: half)
      try DurableFiles.move(half, to: place)
      tally.count(name.exchange, .workedOff)
    }
    DurableFiles.remove(folders.list(name))
    return true
  }

  /// Only lists that wait stand in their folder, so that a look at it stays short.
  private func oldest() -> ListName? {
    DurableFiles.names(in: folders.lists).lazy.filter { $0.hasSuffix(Self.listEnding) }
      .compactMap { ListName(text: $0.dropLast(Self.listEnding.utf8.count)) }.first
  }

  /// A list that this run received has been read already; `nil` when the file is gone.
  private func answers(to name: ListName) throws(GatewayError) -> [UInt8]? {
    if let request = received.take(name) { return desk.workOff(request, reception: name.reception) }
    let bytes = try DurableFiles.read(folders.list(name), atMost: fileBytes)
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
    case .verification, .referenceNumber, .consented, .result: 1
    }
  }
}
