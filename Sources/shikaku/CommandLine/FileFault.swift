import Foundation

/// What the system says about a file or stream that can't be read or written; never its path, which may hold a name.
enum FileFault {
  /// The fault in both languages; nil for an error of another kind.
  static func phrase(_ error: any Error) -> Phrase? {
    guard let code = systemCode(error) else { return nil }
    let words = unsafe String(cString: strerror(code))
    return Phrase(
      "a file or the output can't be read or written: \(words); the work stopped there",
      "ファイルまたは出力を読み書きできません（\(words)）。処理はそこで止まりました")
  }

  /// The system's own number of the fault, however deep Foundation packed it.
  private static func systemCode(_ error: any Error) -> Int32? {
    if let error = error as? POSIXError { return error.code.rawValue }
    let packed = error as NSError
    if packed.domain == NSPOSIXErrorDomain { return Int32(exactly: packed.code) }
    if let inner = packed.userInfo[NSUnderlyingErrorKey] as? any Error { return systemCode(inner) }
    return packed.domain == NSCocoaErrorDomain ? EIO : nil
  }
}
