/// How the bytes of a file write text.
/// 文字コード
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8
  /// Windows' Shift_JIS.
  case cp932

  /// The bytes as text.
  public func decode(_ bytes: Span<UInt8>) throws(TextFault) -> String {
    switch self {
    case .utf8: try Self.decodeUTF8(bytes)
    case .cp932: try Self.decodeCP932(bytes)
    }
  }

  /// The bytes as text.
  public func decode(_ bytes: [UInt8]) throws(TextFault) -> String {
    try decode(bytes.span)
  }

  private static func decodeUTF8(_ bytes: Span<UInt8>) throws(TextFault) -> String {
    do throws(UTF8.ValidationError) {
      return String(copying: try UTF8Span(validating: bytes))
    } catch {
      throw .notUTF8(offset: error.byteOffsets.lowerBound)
    }
  }

  private static func decodeCP932(_ bytes: Span<UInt8>) throws(TextFault) -> String {
    do throws(CP932Error) {
      return try CP932.decode(bytes)
    } catch {
      throw .notCP932(error)
    }
  }
}

/// Bytes that are no text in the encoding they are read with.
public enum TextFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Not UTF-8 from this byte on, counted from zero.
  case notUTF8(offset: Int)
  /// Not CP932.
  case notCP932(CP932Error)

  /// The place and what to do.
  public var description: String {
    switch self {
    case .notUTF8(let offset): "byte \(offset + 1) is not UTF-8"
    case .notCP932(let error): error.description
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch self {
    case .notUTF8(let offset): "\(offset + 1)バイト目がUTF-8ではありません"
    case .notCP932(let error): error.japanese
    }
  }
}
