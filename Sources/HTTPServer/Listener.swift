import Glibc

/// A listening socket, closed again unless it is handed over.
struct Listener: ~Copyable {
  let socket: Int32
  /// Where it listens, with the port that was found where any would do.
  let place: ListeningPlace
  /// The file of a Unix socket, to be removed in the end.
  let file: SocketFile?
  /// Whether others listen on the same socket, so that it must not be shut down.
  let isHanded: Bool
  private var isOurs = true

  init(at place: ListeningPlace) throws(HTTPServerError) {
    switch place {
    case .loopback(let address, let port):
      let found = try LoopbackSocket.listen(on: address, port: port)
      (socket, self.place, file, isHanded) = (found.socket, .loopback(address, port: found.port), nil, false)
    case .file(let wanted):
      let found = try SocketFile.listen(at: wanted)
      (socket, self.place, file, isHanded) = (found.socket, place, found.file, false)
    case .handed(let handed):
      (socket, self.place, file, isHanded) = (try handed.ownDescriptor(), handed.place, nil, true)
    }
  }

  deinit {
    guard isOurs else { return }
    file?.remove()
    close(socket)
  }

  /// The library closes the socket from now on.
  consuming func handOver() { isOurs = false }
}
