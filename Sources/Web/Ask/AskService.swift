import Interchange

/// The API's questions: JSON in, JSON out.
struct AskService: Sendable {
  let desk: AskDesk

  func response(to request: WebRequest, topic: AskTopic) -> WebResponse {
    guard request.mediaType == "application/json" else { return ErrorPage.wrongType("application/json").response(asJSON: true) }
    switch desk.reply(to: request.body, topic: topic) {
    case .answered(let bytes): return WebResponse(status: 200, type: .json, caching: .never, body: bytes + [UInt8(ascii: "\n")])
    case .refused(let bytes): return WebResponse(status: 400, type: .json, caching: .never, body: bytes + [UInt8(ascii: "\n")])
    }
  }
}
