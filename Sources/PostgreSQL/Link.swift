import CPostgreSQL
import Glibc

/// The way to a server: the handle of libpq and the waiting for answers; shared by the connection and its statements.
///
/// Safe to use from outside: the handle is nil after `close`, and no pointer of libpq leaves this file but in a `Reply`.
@safe
final class Link {
  private let address: PostgreSQLAddress
  private let options: PostgreSQLOptions
  private var handle: OpaquePointer?
  /// Counts the connections made, so that a statement knows when it has to be prepared anew.
  private(set) var generation = 0
  private var namesGiven = 0
  /// Statements that nobody holds any more but the server.
  private var forgotten: [String] = []
  /// What goes with the next question.
  private var errands: [Errand] = []
  /// Why the transaction that was to begin with its first question did not; nothing may be asked then, or it would be kept on its own.
  private var beginFault: PostgreSQLError?

  init(_ address: PostgreSQLAddress, _ options: PostgreSQLOptions) throws(PostgreSQLError) {
    self.address = address
    self.options = options
    try connect()
  }

  deinit {
    unsafe PQfinish(handle)
  }

  /// Makes a new connection in place of the old one, to whichever host of the address will do now.
  func connect() throws(PostgreSQLError) {
    close()
    beginFault = nil
    guard PQisthreadsafe() != 0 else { throw PostgreSQLError(.misuse, "this libpq is built for one thread only") }
    unsafe handle = Self.open(address.parts + options.parts)
    do throws(PostgreSQLError) {
      try checkConnected()
      listen()
      _ = try query(options.session)
    } catch {
      close()
      throw error
    }
    generation += 1
    forgotten = []
  }

  func close() {
    unsafe PQfinish(handle)
    unsafe handle = nil
    dropErrands(PostgreSQLError(.connectionLost, "the connection is closed"))
  }

  var isOpen: Bool { unsafe handle != nil && PQstatus(handle) == CONNECTION_OK }

  /// Whether a transaction is open or begins with the next question, failed ones included.
  var isInTransaction: Bool {
    if errands.contains(where: \.beginsTransaction) { return true }
    return unsafe [PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE].contains(PQtransactionStatus(handle))
  }

  var serverVersion: Int { unsafe Int(PQserverVersion(handle)) }

  var serverEncoding: String { unsafe PQparameterStatus(handle, "server_encoding").map { unsafe String(cString: $0) } ?? "" }

  func open() throws(PostgreSQLError) -> OpaquePointer {
    guard let handle = unsafe handle else { throw PostgreSQLError(.connectionLost, "the connection is closed") }
    return unsafe handle
  }
}

// Errands.
extension Link {
  /// Remembers what goes with the next question.
  func sendAhead(_ errand: Errand) {
    errands.append(errand)
  }

  /// Begins a transaction with its first question.
  func beginAhead(_ sql: String) throws(PostgreSQLError) {
    // A connection that is known to be lost is made anew before anything is asked.
    guard isOpen else { throw PostgreSQLError(.connectionLost, "the connection is closed") }
    sendAhead(.command(sql, beginsTransaction: true) { [unowned self] in beginFault = $0 })
  }

  /// Why no transaction began, where one was to; questions are taken again after this.
  func takeBeginFault() -> PostgreSQLError? {
    defer { beginFault = nil }
    return beginFault
  }

  /// Sends what waits, where something does.
  func sendErrands() throws(PostgreSQLError) {
    if !errands.isEmpty { try Pipeline(self).sendErrands() }
  }

  /// Hands over what is to be sent now.
  func takeErrands() throws(PostgreSQLError) -> [Errand] {
    if let beginFault { throw beginFault }
    defer { errands = [] }
    return errands
  }

  /// Forgets what was not sent.
  func dropErrands(_ fault: PostgreSQLError) {
    let dropped = errands
    errands = []
    for errand in dropped { errand.take(.failure(fault)) }
  }
}

// Names of statements.
extension Link {
  func newName() -> String {
    namesGiven += 1
    return "s\(namesGiven)"
  }

  /// Remembers to drop a statement; an older connection took its statements with it.
  func forget(_ name: String, of generation: Int) {
    if generation == self.generation, unsafe handle != nil { forgotten.append(name) }
  }

  /// Drops what was forgotten, where the state of the connection allows it.
  func dropForgotten() {
    guard !forgotten.isEmpty, unsafe PQtransactionStatus(handle) == PQTRANS_IDLE else { return }
    let sql = forgotten.map { "DEALLOCATE \($0)" }.joined(separator: "; ")
    forgotten = []
    _ = try? query(sql)
  }
}

// Questions and answers.
extension Link {
  /// Runs statements without parameters; the answer to the last one.
  func query(_ sql: String) throws(PostgreSQLError) -> Reply {
    // Several statements in one text, and a COPY, can't go with others.
    try sendErrands()
    return unsafe try exchange { unsafe PQsendQuery($0, sql) }
  }

  /// Sends something and waits for its last answer; the first fault of several statements is thrown.
  func exchange(_ send: (OpaquePointer) -> Int32) throws(PostgreSQLError) -> Reply {
    guard errands.isEmpty else { return unsafe try Pipeline(self).exchange(send) }
    if let beginFault { throw beginFault }
    let handle = unsafe try open()
    guard unsafe send(handle) == 1 else { throw broken() }
    return try lastReply()
  }

  /// The last of the answers to what was sent.
  func lastReply() throws(PostgreSQLError) -> Reply {
    var last: Reply?
    var fault: PostgreSQLError?
    while let reply = try nextReply() {
      last = reply
      if fault == nil { fault = reply.fault }
      if reply.isCopy { break }
      if !isOpen { break }
    }
    if let fault { throw noted(fault) }
    guard let last else { throw broken() }
    return last
  }

  /// The next answer; nil when there is none left.
  func nextReply() throws(PostgreSQLError) -> Reply? {
    let handle = unsafe try open()
    while unsafe PQisBusy(handle) == 1 {
      try waitForInput(unsafe PQsocket(handle))
      guard unsafe PQconsumeInput(handle) == 1 else { throw broken() }
    }
    return unsafe PQgetResult(handle).map { unsafe Reply($0) }
  }

  /// A fault with which the server ends the connection takes the handle with it.
  func noted(_ fault: PostgreSQLError) -> PostgreSQLError {
    guard unsafe PQstatus(handle) != CONNECTION_OK else { return fault }
    close()
    return fault.kind == .connectionLost ? fault : PostgreSQLError(.connectionLost, fault.message, sqlState: fault.sqlState)
  }

  /// What libpq says about a connection on which nothing works any more, or about words it would not send.
  func broken() -> PostgreSQLError {
    let message = lastWords
    guard unsafe PQstatus(handle) != CONNECTION_OK else { return PostgreSQLError(.misuse, message) }
    close()
    return PostgreSQLError(.connectionLost, message)
  }

  /// Waits until the server has said something. A server that stays silent for too long is given up, because its answer could come at
  /// any time and be taken for the answer to the next question.
  private func waitForInput(_ socket: Int32) throws(PostgreSQLError) {
    var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    let timeout = options.silenceMilliseconds > 0 ? options.silenceMilliseconds : -1
    var ready: Int32
    // The call writes into a local value; a signal only begins the wait anew.
    repeat { ready = unsafe poll(&waiting, 1, timeout) } while ready < 0 && errno == EINTR
    guard ready > 0 else {
      close()
      throw PostgreSQLError(.connectionLost, "the server has been silent for \(options.silenceMilliseconds) ms")
    }
  }

  /// Lets some time go by.
  static func pause(milliseconds: Int32) {
    poll(nil, 0, milliseconds)
  }

  private var lastWords: String {
    guard let text = unsafe PQerrorMessage(handle) else { return "the connection is closed" }
    let words = unsafe String(cString: text).split(separator: "\n").joined(separator: " ")
    return words.isEmpty ? "the connection broke" : address.withoutPassword(words)
  }
}

// Opening.
extension Link {
  /// libpq reads both lists during the call only; each ends with a null.
  private static func open(_ parts: [PostgreSQLAddress.Part]) -> OpaquePointer? {
    unsafe withCStrings(parts.map(\.keyword)) { keywords -> OpaquePointer? in
      unsafe withCStrings(parts.map(\.value)) { values -> OpaquePointer? in unsafe PQconnectdbParams(keywords, values, 0) }
    }
  }

  private static func withCStrings<Value>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
  ) -> Value {
    // One block of bytes for all texts, each closed by NUL; it stands still while the body runs.
    let block: [UInt8] = texts.flatMap { [UInt8]($0.utf8) + [0] }
    let starts = texts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count + 1) }
    return unsafe block.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        var pointers = unsafe starts.dropLast().map { start in unsafe bytes.baseAddress.map { unsafe $0 + start } }
        unsafe pointers.append(nil)
        return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
      }
    }
  }

  private func checkConnected() throws(PostgreSQLError) {
    guard unsafe PQstatus(handle) != CONNECTION_OK else { return }
    let message = lastWords
    let kind: PostgreSQLError.Kind =
      if message.contains("authentication failed") || message.contains("no password supplied") || message.contains("no pg_hba.conf entry") {
        .refused
      } else if message.contains("database \""), message.hasSuffix("does not exist") {
        .noDatabase
      } else {
        .cannotConnect
      }
    throw PostgreSQLError(kind, message)
  }

  /// Without a receiver libpq prints notices on standard error. The handle is this object's own, so it never outlives what it points at.
  private func listen() {
    let receiver = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe PQsetNoticeReceiver(
      handle,
      { link, result in
        guard let link = unsafe link, let text = unsafe cpostgresql_primary_message(result) else { return }
        unsafe Unmanaged<Link>.fromOpaque(link).takeUnretainedValue().options.notice?(String(cString: text))
      }, receiver)
  }
}
