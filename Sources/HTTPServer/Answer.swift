import CMicroHTTPD

/// Turns answers into the library's own.
enum Answer {
  /// Queues an answer; one that can't be sent as it is becomes a 500.
  ///
  /// - Returns: What the library's callback has to return: with `MHD_NO` the connection is closed without an answer.
  static func queue(_ response: HTTPResponse, on handle: OpaquePointer, closing: Bool) -> MHD_Result {
    let response = response.isSendable ? response : refusal(status: 500)
    guard let native = unsafe make(response, closing: closing) else { return .NO }
    // The queue holds its own reference; ours goes.
    defer { unsafe MHD_destroy_response(native) }
    return unsafe MHD_queue_response(handle, UInt32(response.status), native)
  }

  /// An answer that says no more than its status.
  static func refusal(status: Int) -> HTTPResponse {
    let reason = unsafe String(cString: MHD_get_reason_phrase_for(UInt32(clamping: status)))
    return HTTPResponse(
      status: status, headers: [HTTPHeader("Content-Type", "text/plain; charset=utf-8")], body: Array("\(status) \(reason)\n".utf8))
  }

  private static func make(_ response: HTTPResponse, closing: Bool) -> OpaquePointer? {
    // The library copies the body within the call and does not write to it, although it asks for a mutable pointer.
    let native = unsafe response.body.withUnsafeBytes { body in
      unsafe MHD_create_response_from_buffer(body.count, UnsafeMutableRawPointer(mutating: body.baseAddress), .RESPMEM_MUST_COPY)
    }
    guard let native = unsafe native else { return nil }
    for header in response.headers {
      guard unsafe MHD_add_response_header(native, header.name, header.value) == .YES else { return unsafe discard(native) }
    }
    if closing, unsafe MHD_add_response_header(native, "Connection", "close") != .YES { return unsafe discard(native) }
    return unsafe native
  }

  private static func discard(_ native: OpaquePointer) -> OpaquePointer? {
    unsafe MHD_destroy_response(native)
    return nil
  }
}
