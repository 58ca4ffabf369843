/// Writes JSON texts into one buffer, for instance one object a line; keep it and call `removeAll` to write without allocating.
public struct JSONWriter: Sendable {
  private var buffer: JSONBuffer

  /// An empty writer with room for so many bytes.
  public init(capacity: Int = 2_048) {
    buffer = JSONBuffer(capacity: capacity)
  }

  /// What has been written.
  public var bytes: [UInt8] { buffer.bytes }
  /// How many bytes have been written.
  public var count: Int { buffer.bytes.count }

  /// Writes one object; the closure writes its members.
  public mutating func object(_ write: (inout JSONObjectWriter) -> Void) {
    var writer = JSONObjectWriter(taking: &buffer)
    buffer = writer.finish(write)
  }

  /// Writes one array; the closure writes its elements.
  public mutating func array(_ write: (inout JSONArrayWriter) -> Void) {
    var writer = JSONArrayWriter(taking: &buffer)
    buffer = writer.finish(write)
  }

  /// Writes one value as it was read.
  public mutating func value(_ value: JSONValue) {
    buffer.append(value)
  }

  /// Ends the text with a line feed; another text can follow.
  public mutating func endLine() {
    buffer.endLine()
  }

  /// Empties the buffer and keeps its memory.
  public mutating func removeAll() {
    buffer.removeAll()
  }

  /// The bytes of one object.
  public static func object(capacity: Int = 2_048, _ write: (inout JSONObjectWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(capacity: capacity)
    writer.object(write)
    return writer.bytes
  }
}
