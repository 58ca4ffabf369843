public import EligibilityModel

/// Writes the elements of one array; only the closure of `array` gets one, so brackets and commas can't go wrong.
public struct JSONArrayWriter {
  private var buffer: JSONBuffer

  init(taking other: inout JSONBuffer) {
    buffer = JSONBuffer(capacity: 0)
    swap(&buffer, &other)
  }

  mutating func finish(_ write: (inout JSONArrayWriter) -> Void) -> JSONBuffer {
    enclosed(write)
    var result = JSONBuffer(capacity: 0)
    swap(&result, &buffer)
    return result
  }

  private mutating func enclosed(_ write: (inout JSONArrayWriter) -> Void) {
    buffer.open(UInt8(ascii: "["))
    write(&self)
    buffer.close(UInt8(ascii: "]"))
  }

  /// A text.
  public mutating func string(_ value: String) {
    buffer.beginElement()
    buffer.appendString(value)
  }

  /// Yes or no.
  public mutating func bool(_ value: Bool) {
    buffer.beginElement()
    buffer.append(value)
  }

  /// A whole number.
  public mutating func integer(_ value: Int) {
    buffer.beginElement()
    buffer.append(Int64(value))
  }

  /// A day as `YYYY-MM-DD`.
  public mutating func date(_ value: CivilDate) {
    buffer.beginElement()
    buffer.append(value)
  }

  /// A word of a closed list.
  public mutating func word(_ value: some RawRepresentable<String>) {
    string(value.rawValue)
  }

  /// A value as it was read.
  public mutating func value(_ value: JSONValue) {
    buffer.beginElement()
    buffer.append(value)
  }

  /// A value written earlier.
  public mutating func fragment(_ fragment: JSONFragment) {
    appendRaw(fragment.bytes)
  }

  /// Bytes that the caller knows to be one JSON value; nothing checks them.
  public mutating func appendRaw(_ bytes: [UInt8]) {
    buffer.beginElement()
    buffer.appendRaw(bytes)
  }

  /// An object; the closure writes its members.
  public mutating func object(_ write: (inout JSONObjectWriter) -> Void) {
    buffer.beginElement()
    var writer = JSONObjectWriter(taking: &buffer)
    buffer = writer.finish(write)
  }

  /// An array; the closure writes its elements.
  public mutating func array(_ write: (inout JSONArrayWriter) -> Void) {
    buffer.beginElement()
    enclosed(write)
  }
}
