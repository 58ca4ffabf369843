import CX509

/// Texts of the usual form, in and out of the library.
enum PEMText {
  /// Far above any certificate, key or list of ours; what is larger is none.
  static let limit = 16 << 20

  /// Has the library write a text.
  static func written(_ step: String, _ write: (OpaquePointer) -> Int32) throws(CertificateError) -> [UInt8] {
    guard let bio = unsafe BIO_new(BIO_s_mem()) else { throw Library.fault("take memory") }
    defer { unsafe BIO_free_all(bio) }
    guard unsafe write(bio) == 1 else { throw Library.fault(step) }
    var start: UnsafeMutablePointer<CChar>?
    let count = unsafe shim_written(bio, &start)
    // The bytes belong to the library until the memory is freed; they are copied here.
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Has the library read a text.
  static func read(_ text: [UInt8], orElse fault: CertificateError, _ read: (OpaquePointer) -> OpaquePointer?) throws(CertificateError)
    -> OpaquePointer
  {
    guard !text.isEmpty, text.count <= limit, let size = Int32(exactly: text.count) else { throw fault }
    // The library reads from our bytes within the call only.
    let found: OpaquePointer? = unsafe text.withUnsafeBytes { bytes in
      guard let bio = unsafe BIO_new_mem_buf(bytes.baseAddress, size) else { return nil }
      defer { unsafe BIO_free_all(bio) }
      return unsafe read(bio)
    }
    guard let found = unsafe found else {
      // What the library remembers of it is nobody's business any more.
      ERR_clear_error()
      throw fault
    }
    return unsafe found
  }

  /// The parts of a text that holds several of a kind, each from its first line to its last.
  static func parts(of text: [UInt8], label: String, orElse fault: CertificateError) throws(CertificateError) -> [[UInt8]] {
    guard text.count <= limit else { throw fault }
    var parts: [[UInt8]] = []
    var part: [UInt8]?
    for line in text.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: "-----BEGIN \(label)-----".utf8) { part = [] }
      part?.append(contentsOf: line + [UInt8(ascii: "\n")])
      if line.starts(with: "-----END \(label)-----".utf8), let whole = part {
        parts.append(whole)
        part = nil
      }
    }
    guard !parts.isEmpty, part == nil else { throw fault }
    return parts
  }
}

/// What the library says of its faults.
enum Library {
  /// The last fault of this thread, which is forgotten thereby.
  static func fault(_ step: String) -> CertificateError {
    let reason = unsafe ERR_reason_error_string(ERR_peek_last_error()).map { unsafe String(cString: $0) }
    ERR_clear_error()
    return .library(step: step, reason: reason ?? "no reason given")
  }

  /// Throws unless the library says that a step was done.
  static func check(_ step: String, _ code: Int32) throws(CertificateError) {
    guard code > 0 else { throw fault(step) }
  }

  /// Throws unless the library gave something.
  static func check(_ step: String, _ pointer: OpaquePointer?) throws(CertificateError) -> OpaquePointer {
    guard let pointer = unsafe pointer else { throw fault(step) }
    return unsafe pointer
  }
}
