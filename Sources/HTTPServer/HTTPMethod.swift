/// The method of a request; one not listed keeps its spelling, and what to do with it is the handler's business.
public enum HTTPMethod: Sendable, Equatable {
  /// Reads.
  case get
  /// Reads the headers only; the server leaves out the body of the answer by itself.
  case head
  /// Submits.
  case post
  /// Replaces.
  case put
  /// Changes in part.
  case patch
  /// Removes.
  case delete
  /// Asks what is allowed.
  case options
  /// Any other method, as sent; methods are case-sensitive.
  case other(String)

  init(token: String) {
    self =
      switch token {
      case "GET": .get
      case "POST": .post
      case "HEAD": .head
      case "PUT": .put
      case "PATCH": .patch
      case "DELETE": .delete
      case "OPTIONS": .options
      default: .other(token)
      }
  }
}
