import EligibilityModel
import Interchange
import Synchronization

/// Works on the exchange folders: takes requests, hands out answers, each exactly once, whatever is interrupted when.
/// 連携ゲートウェイ
///
/// An answer is first written to a folder of its own under `gateway/work`. Then the request is moved to `trash`: from that moment on it counts as
/// answered. Last, the answer is moved to `res`. After an interruption a request that still stands in `req` is worked off again from the beginning,
/// and an answer whose request is gone is handed out.
public final class ExchangeGateway: Sendable {
  /// How the gateway works.
  public struct Limits: Sendable {
    /// The largest request, in bytes.
    public var fileBytes: Int
    /// How long a file that can't be read may stay unchanged before it counts as unfinished, in seconds.
    public var patience: Double

    /// Limits that fit an institution.
    public init(fileBytes: Int = 256 << 20, patience: Double = 10) {
      (self.fileBytes, self.patience) = (fileBytes, patience)
    }
  }

  private let folders: ExchangeFolders
  private let desk: GatewayDesk
  private let limits: Limits
  private let secondsNow: @Sendable () -> Double
  private let lock: FolderLock
  private let waiting = Mutex<[String: Sighting]>([:])
  private let received = ReceivedLists()
  /// What became of the files so far.
  public let tally = ExchangeTally()

  /// Opens the folders, makes those that are missing, and finishes what an earlier run left.
  ///
  /// - Parameters:
  ///   - root: the folder that holds `req`, `res`, `face` and `trash`
  ///   - desk: answers the requests
  ///   - limits: how the gateway works
  ///   - answers: where answers are handed out, on the same disk; `nil` for `res`
  ///   - secondsNow: a clock that only counts on
  /// - Throws: `occupied` when another gateway works there, or what the disk refuses.
  public init(
    root: String, desk: GatewayDesk, limits: Limits = Limits(), answersInto answers: String? = nil,
    secondsNow: @escaping @Sendable () -> Double
  ) throws(GatewayError) {
    folders = try ExchangeFolders(root: root, answersInto: answers)
    lock = try FolderLock(root + "/gateway/lock")
    self.desk = desk
    self.limits = limits
    self.secondsNow = secondsNow
    for name in DurableFiles.names(in: folders.work) { try finish(name) }
  }

  /// Works off every request that stands in `req`.
  /// - Returns: how many were answered or refused.
  public func workOffRequests() throws(GatewayError) -> Int {
    var count = 0
    let names = try requestNames()
    for name in names where try workOff(name) { count += 1 }
    let present = Set(names)
    waiting.withLock { sightings in sightings = sightings.filter { present.contains($0.key) } }
    return count
  }

  /// A name that is not UTF-8 arrives with a mark in place of its bytes, under which nothing would be found.
  private func requestNames() throws(GatewayError) -> [String] {
    let names = DurableFiles.names(in: folders.requests)
    guard names.contains(where: { $0.contains("\u{FFFD}") }) else { return names }
    try DurableFiles.escapeForeignNames(in: folders.requests)
    return DurableFiles.names(in: folders.requests)
  }

  /// Works off the lists, beside the requests.
  public var lists: ListWorker { ListWorker(folders: folders, desk: desk, fileBytes: limits.fileBytes, received: received, tally: tally) }

  /// Takes away what was answered so many days ago.
  ///
  /// - Parameters:
  ///   - days: how long it is kept
  ///   - secondsSince1970: the clock
  /// - Returns: what looks after it
  public func retention(days: Int, secondsSince1970: @escaping @Sendable () -> Double) -> Retention {
    Retention(folders: folders, days: days, secondsSince1970: secondsSince1970)
  }
}

// One request.
extension ExchangeGateway {
  /// Whether the file is settled; one that may still be written stays.
  private func workOff(_ name: String) throws(GatewayError) -> Bool {
    let path = folders.requests + "/" + name
    guard let state = DurableFiles.state(of: path) else { return false }
    guard state.isRegular else { return false }
    guard let file = OQSFileName(name), file.answer() != nil else { return try refuseStranger(name, state) }
    if state.size > limits.fileBytes { return try refuse(name, file, OQSRefusal(OQSFault(.tooLarge))) }
    guard let bytes = try DurableFiles.read(path, atMost: limits.fileBytes) else { return false }
    let xml: [UInt8]
    do throws(OQSFault) {
      xml = try file.packing.unpack(bytes, atMost: limits.fileBytes)
    } catch {
      return error.mayBeUnfinished && isPatient(name, state) ? false : try refuse(name, file, OQSRefusal(error))
    }
    if wasAnswered(file) { return try refuse(name, file, OQSRefusal(OQSFault(.replayed), desk.header(of: xml))) }
    return try workOff(name, file, xml, state)
  }

  /// Whether a request of that name was answered, plain or packed: their answers would have one name.
  private func wasAnswered(_ file: OQSFileName) -> Bool {
    OQSPacking.allCases.contains { packing in
      OQSFileName(file.exchange, file.step, unique: file.unique, packing: packing)
        .map { DurableFiles.state(of: folders.trash + "/" + $0.text) != nil } ?? false
    }
  }

  private func workOff(_ name: String, _ file: OQSFileName, _ bytes: [UInt8], _ state: DurableFiles.State) throws(GatewayError) -> Bool {
    switch desk.reply(to: bytes, file) {
    case .answer(let answer): return try handOut(name, file, [.answer: answer])
    case .list(let request):
      return try receive(request, name, file, bytes)
    case .result(let header, let reception):
      return try handOut(name, file, [.answer: result(file.exchange, header, reception)])
    case .refused(let refusal) where refusal.fault.mayBeUnfinished && isPatient(name, state): return false
    case .refused(let refusal): return try refuse(name, file, refusal)
    }
  }

  private func receive(_ request: OQSRequest, _ name: String, _ file: OQSFileName, _ bytes: [UInt8]) throws(GatewayError) -> Bool {
    let list = newList(file.exchange, request.header.institution)
    let receipt = desk.receipt(of: request.header, reception: list.reception)
    // The list may be worked off as soon as it stands in its folder, so it is kept before.
    received.keep(request, under: list)
    do throws(GatewayError) {
      return try handOut(name, file, [.answer: receipt, .list(list): bytes])
    } catch {
      _ = received.take(list)
      throw error
    }
  }

  private func result(_ exchange: OQSExchange, _ header: OQSRequestHeader, _ reception: String) throws(GatewayError) -> [UInt8] {
    let unknown = OQSRefusal(OQSFault(.unknownReception), header.echo)
    guard let list = ListName(reception: reception, exchange, header.institution) else { return desk.failure(unknown) }
    if let answers = try DurableFiles.read(folders.answers(to: list), atMost: .max) { return answers }
    if DurableFiles.state(of: folders.list(list)) != nil { return desk.stillProcessing(header, reception: reception) }
    // Between the two looks the list may have been worked off.
    if let answers = try DurableFiles.read(folders.answers(to: list), atMost: .max) { return answers }
    return desk.failure(unknown)
  }

  /// A list with a number that no other one has; it counts on from the time, so that lists are worked off in their order.
  private func newList(_ exchange: OQSExchange, _ institution: MedicalInstitutionCode) -> ListName {
    let names = DurableFiles.names(in: folders.lists) + DurableFiles.names(in: folders.listAnswers)
    var number = desk.receptionSeed()
    while names.contains(where: { $0.hasPrefix("\(number)-") }) { number += 1 }
    return ListName(number, exchange, institution)
  }

  /// Whether a file that can't be read yet may still be written.
  private func isPatient(_ name: String, _ state: DurableFiles.State) -> Bool {
    let now = secondsNow()
    let since = waiting.withLock { sightings in
      if let earlier = sightings[name], earlier.state == state { return earlier.since }
      sightings[name] = Sighting(state: state, since: now)
      return now
    }
    return now - since < limits.patience
  }

  /// A file that could not be read, as it was when it was looked at.
  private struct Sighting {
    let state: DurableFiles.State
    let since: Double
  }
}

// Handing out.
extension ExchangeGateway {
  /// What an answered request leaves.
  private enum Product: Hashable {
    case answer
    case list(_ name: ListName)
  }

  private func handOut(
    _ name: String, _ file: OQSFileName, _ products: [Product: [UInt8]], keeping place: String? = nil
  ) throws(GatewayError) -> Bool {
    // Whoever sends a packed request can read a packed answer.
    guard let answer = file.answer(packing: file.packing) else { return false }
    let folder = folders.work + "/" + name
    try DurableFiles.makeFolder(folder)
    for (product, bytes) in products {
      switch product {
      case .answer: try DurableFiles.write(try file.packing.pack(bytes, for: answer), to: folder + "/" + answer.text)
      case .list(let list): try DurableFiles.write(bytes, to: "\(folder)/\(list.text)\(ListWorker.listEnding)")
      }
    }
    try DurableFiles.move(folders.requests + "/" + name, to: place ?? folders.trash + "/" + name)
    try finish(name)
    tally.count(file.exchange, place != nil ? .refused : products.keys.contains(.answer) && products.count == 1 ? .answered : .received)
    return true
  }

  /// Hands out what stands under `gateway/work` for a request that is answered, or throws it away for one that is not.
  private func finish(_ name: String) throws(GatewayError) {
    let folder = folders.work + "/" + name
    let isOpen = DurableFiles.state(of: folders.requests + "/" + name) != nil
    let products = DurableFiles.names(in: folder)
    // A list goes first: whoever has the receipt may ask for it at once.
    for product in products where product.hasSuffix(ListWorker.listEnding) {
      try settle(folder + "/" + product, isOpen ? nil : folders.lists + "/" + product)
    }
    for product in products where !product.hasSuffix(ListWorker.listEnding) {
      try settle(folder + "/" + product, isOpen ? nil : folders.answers + "/" + product)
    }
    DurableFiles.removeFolder(folder)
  }

  private func settle(_ path: String, _ place: String?) throws(GatewayError) {
    guard let place else { return DurableFiles.remove(path) }
    try DurableFiles.move(path, to: place)
  }
}

// Refusing.
extension ExchangeGateway {
  /// Keeps the request aside with a text that says why, and answers with an error file, unless an earlier answer of that name still waits.
  private func refuse(_ name: String, _ file: OQSFileName, _ refusal: OQSRefusal) throws(GatewayError) -> Bool {
    let place = folders.freeRefusedPath(for: name)
    try DurableFiles.write(Self.explanation(refusal.fault), to: place + ".txt")
    guard let answer = file.answer(packing: file.packing), DurableFiles.state(of: folders.answers + "/" + answer.text) == nil else {
      try DurableFiles.move(folders.requests + "/" + name, to: place)
      tally.count(file.exchange, .refused)
      return true
    }
    return try handOut(name, file, [.answer: desk.failure(refusal)], keeping: place)
  }

  /// A file that is none of the exchange is put aside when its writer had time to give it its name.
  private func refuseStranger(_ name: String, _ state: DurableFiles.State) throws(GatewayError) -> Bool {
    if isPatient(name, state) { return false }
    let place = folders.freeRefusedPath(for: name)
    try DurableFiles.write(Self.explanation(OQSFault(.name)), to: place + ".txt")
    try DurableFiles.move(folders.requests + "/" + name, to: place)
    tally.count(nil, .refused)
    return true
  }

  private static func explanation(_ fault: OQSFault) -> [UInt8] {
    Array("\(fault.code.rawValue)\n\(fault.japanese)\n\(fault)\n".utf8)
  }
}

extension OQSFault {
  /// Whether a file that is still being written would look like this.
  fileprivate var mayBeUnfinished: Bool {
    switch code {
    case .notReadable, .envelope, .archive, .encoding: true
    default: false
    }
  }
}
