public import EligibilityModel

/// Writes the members of one object; only the closure of `object` gets one, so brackets and commas can't go wrong.
public struct JSONObjectWriter {
  private var buffer: JSONBuffer

  init(taking other: inout JSONBuffer) {
    buffer = JSONBuffer(capacity: 0)
    swap(&buffer, &other)
  }

  mutating func finish(_ write: (inout JSONObjectWriter) -> Void) -> JSONBuffer {
    enclosed(write)
    var result = JSONBuffer(capacity: 0)
    swap(&result, &buffer)
    return result
  }

  private mutating func enclosed(_ write: (inout JSONObjectWriter) -> Void) {
    buffer.open(UInt8(ascii: "{"))
    write(&self)
    buffer.close(UInt8(ascii: "}"))
  }

  /// A text.
  public mutating func string(_ name: String, _ value: String) {
    buffer.beginMember(name)
    buffer.appendString(value)
  }

  /// Yes or no.
  public mutating func bool(_ name: String, _ value: Bool) {
    buffer.beginMember(name)
    buffer.append(value)
  }

  /// A whole number.
  public mutating func integer(_ name: String, _ value: Int) {
    buffer.beginMember(name)
    buffer.append(Int64(value))
  }

  /// A day as `YYYY-MM-DD`.
  public mutating func date(_ name: String, _ value: CivilDate) {
    buffer.beginMember(name)
    buffer.append(value)
  }

  /// A word of a closed list.
  public mutating func word(_ name: String, _ value: some RawRepresentable<String>) {
    string(name, value.rawValue)
  }

  /// `null`, for a member that is always written.
  public mutating func null(_ name: String) {
    buffer.beginMember(name)
    buffer.appendNull()
  }

  /// A value as it was read.
  public mutating func value(_ name: String, _ value: JSONValue) {
    buffer.beginMember(name)
    buffer.append(value)
  }

  /// A value written earlier.
  public mutating func fragment(_ name: String, _ fragment: JSONFragment) {
    buffer.beginMember(name)
    buffer.appendRaw(fragment.bytes)
  }

  /// Bytes that the caller knows to be one JSON value; nothing checks them.
  public mutating func appendRaw(_ name: String, _ bytes: [UInt8]) {
    buffer.beginMember(name)
    buffer.appendRaw(bytes)
  }

  /// An object; the closure writes its members.
  public mutating func object(_ name: String, _ write: (inout JSONObjectWriter) -> Void) {
    buffer.beginMember(name)
    enclosed(write)
  }

  /// An array; the closure writes its elements.
  public mutating func array(_ name: String, _ write: (inout JSONArrayWriter) -> Void) {
    buffer.beginMember(name)
    var writer = JSONArrayWriter(taking: &buffer)
    buffer = writer.finish(write)
  }

  /// An array with one object for each value.
  public mutating func array<Value>(_ name: String, of values: [Value], _ write: (inout JSONObjectWriter, Value) -> Void) {
    array(name) { array in
      for value in values { array.object { write(&$0, value) } }
    }
  }

  /// An array of texts.
  public mutating func strings(_ name: String, _ values: [String]) {
    array(name) { array in
      for value in values { array.string(value) }
    }
  }
}

// Members that are left out when there is nothing to say.
extension JSONObjectWriter {
  /// A text; left out when absent.
  public mutating func stringIfPresent(_ name: String, _ value: String?) {
    if let value { string(name, value) }
  }

  /// A whole number; left out when absent.
  public mutating func integerIfPresent(_ name: String, _ value: Int?) {
    if let value { integer(name, value) }
  }

  /// Yes or no; left out when unknown.
  public mutating func boolIfPresent(_ name: String, _ value: Bool?) {
    if let value { bool(name, value) }
  }

  /// A day; left out when absent.
  public mutating func dateIfPresent(_ name: String, _ value: CivilDate?) {
    if let value { date(name, value) }
  }

  /// A word of a closed list; left out when absent.
  public mutating func wordIfPresent<Word: RawRepresentable<String>>(_ name: String, _ value: Word?) {
    if let value { word(name, value) }
  }
}
