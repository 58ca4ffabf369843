/// What a server has under way.
public struct HTTPServerLoad: Sendable, Equatable {
  /// Connections that are open.
  public let connections: Int
  /// Requests whose head has arrived and whose answer has not been sent.
  public let requests: Int

  /// Keeps both.
  public init(connections: Int, requests: Int) {
    self.connections = connections
    self.requests = requests
  }
}
