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

  /// Opens the folders, makes those that are missing, and finishes what an earlier run left.
  ///
  /// - Parameters:
  ///   - root: the folder that holds `req`, `res`, `face` and `trash`
  ///   - desk: answers the requests
  ///   - limits: how the gateway works
  ///   - secondsNow: a clock that only counts on
  /// - Throws: `occupied` when another gateway works there, or what the disk refuses.
  public init(root: String, desk: GatewayDesk, limits: Limits = Limits(), secondsNow: @escaping @Sendable () -> Double) throws(GatewayError)
  {
    folders = try ExchangeFolders(root: root)
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
    let names = DurableFiles.names(in: folders.requests)
    for name in names where try workOff(name) { count += 1 }
    let present = Set(names)
    waiting.withLock { sightings in sightings = sightings.filter { present.contains($0.key) } }
    return count
  }

  /// Works off the lists, beside the requests.
  public var lists: ListWorker { ListWorker(folders: folders, desk: desk, fileBytes: limits.fileBytes) }
}

// One request.
extension ExchangeGateway {
  /// Whether the file is settled; one that may still be written stays.
  private func workOff(_ name: String) throws(GatewayError) -> Bool {
    let path = folders.requests + "/" + name
    guard let state = DurableFiles.state(of: path) else { return false }
    guard state.isRegular else { return false }
    guard let file = OQSFileName(name), file.answer() != nil else { return try refuseStranger(name, state) }
    if wasAnswered(file) { return try refuse(name, file, OQSFault(.replayed)) }
    if state.size > limits.fileBytes { return try refuse(name, file, OQSFault(.tooLarge)) }
    guard let bytes = try DurableFiles.read(path, atMost: limits.fileBytes) else { return false }
    let xml: [UInt8]
    do throws(OQSFault) {
      xml = try file.packing.unpack(bytes, atMost: limits.fileBytes)
    } catch {
      return error.mayBeUnfinished && isPatient(name, state) ? false : try refuse(name, file, error)
    }
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
    case .list(let header):
      let institution = header.institution.canonical
      let reception = newReception(institution)
      return try handOut(name, file, [.answer: desk.receipt(of: header, reception: reception), .list(institution, reception): bytes])
    case .result(let institution, let reception):
      return try handOut(name, file, [.answer: result(institution, reception)])
    case .refused(let fault) where fault.mayBeUnfinished && isPatient(name, state): return false
    case .refused(let fault): return try refuse(name, file, fault)
    }
  }

  private func result(_ institution: MedicalInstitutionCode, _ reception: String) throws(GatewayError) -> [UInt8] {
    // The reception number comes from outside; only digits ever become part of a path.
    guard (1...30).contains(reception.utf8.count), reception.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return desk.failure(OQSFault(.unknownReception))
    }
    let base = folders.list(reception, of: institution.canonical)
    if let answers = try DurableFiles.read(base + ListWorker.answerEnding, atMost: .max) { return answers }
    if DurableFiles.state(of: base + ListWorker.listEnding) != nil { return desk.stillProcessing(institution, reception: reception) }
    return desk.failure(OQSFault(.unknownReception))
  }

  /// A number that no list of the institution has; it counts on from the time, so that lists are worked off in their order.
  private func newReception(_ institution: String) -> String {
    var number = desk.receptionSeed()
    while DurableFiles.names(in: folders.lists).contains(where: { $0.hasPrefix("\(institution)-\(number).") }) { number += 1 }
    return String(number)
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
    case list(_ institution: String, _ reception: String)
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
      case .list(let institution, let reception):
        try DurableFiles.write(bytes, to: "\(folder)/\(institution)-\(reception)\(ListWorker.listEnding)")
      }
    }
    try DurableFiles.move(folders.requests + "/" + name, to: place ?? folders.trash + "/" + name)
    try finish(name)
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
  private func refuse(_ name: String, _ file: OQSFileName, _ fault: OQSFault) throws(GatewayError) -> Bool {
    let place = folders.freeRefusedPath(for: name)
    try DurableFiles.write(Self.explanation(fault), to: place + ".txt")
    guard let answer = file.answer(packing: file.packing), DurableFiles.state(of: folders.answers + "/" + answer.text) == nil else {
      try DurableFiles.move(folders.requests + "/" + name, to: place)
      return true
    }
    return try handOut(name, file, [.answer: desk.failure(fault)], keeping: place)
  }

  /// A file that is none of the exchange is put aside when its writer had time to give it its name.
  private func refuseStranger(_ name: String, _ state: DurableFiles.State) throws(GatewayError) -> Bool {
    if isPatient(name, state) { return false }
    let place = folders.freeRefusedPath(for: name)
    try DurableFiles.write(Self.explanation(OQSFault(.name)), to: place + ".txt")
    try DurableFiles.move(folders.requests + "/" + name, to: place)
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
