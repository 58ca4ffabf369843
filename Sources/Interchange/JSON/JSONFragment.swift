/// A JSON value that was written once and is put into many texts, for instance a citation that every answer repeats.
public struct JSONFragment: Sendable, Hashable {
  /// The value's text.
  public let bytes: [UInt8]

  /// An object; the closure writes its members.
  public init(object write: (inout JSONObjectWriter) -> Void) {
    bytes = JSONWriter.object(capacity: 512, write)
  }

  /// An array; the closure writes its elements.
  public init(array write: (inout JSONArrayWriter) -> Void) {
    var writer = JSONWriter(capacity: 512)
    writer.array(write)
    bytes = writer.bytes
  }

  /// A text in quotes.
  public init(string text: String) {
    var writer = JSONWriter(capacity: text.utf8.count + 2)
    writer.value(.string(text))
    bytes = writer.bytes
  }
}
