@testable import Interchange

/// What is read from JSON can be written and read again, and every reader says what it refuses.
enum JSONProperty {
  static func check(_ bytes: [UInt8], by way: UInt8) throws(Broken) {
    switch way {
    case UInt8(ascii: "j"): try text(bytes)
    case UInt8(ascii: "r"): receipt(bytes)
    default: try object(bytes, by: way)
    }
  }

  /// A text that is read comes back equal, on one line or on many.
  private static func text(_ bytes: [UInt8]) throws(Broken) {
    guard let value = try? JSONReader().read(bytes) else { return }
    var writer = JSONWriter()
    writer.value(value)
    guard let again = try? JSONReader().read(writer.bytes) else { throw Broken("what was written is not read") }
    try hold(again == value, "a value comes back changed")
    guard let indented = try? JSONReader(maximumBytes: 1 << 26).read(JSONLayout.indented(writer.bytes)) else {
      throw Broken("what was set on lines is not read")
    }
    try hold(indented == value, "a value comes back changed from its lines")
  }

  private static func receipt(_ bytes: [UInt8]) {
    guard let value = try? JSONReader().read(bytes), let receipt = try? Receipt(json: value) else { return }
    _ = receipt.differences(from: receipt)
    _ = receipt.differences(fromAnswer: value)
  }

  /// An object of one of our kinds is read, or refused with words.
  private static func object(_ bytes: [UInt8], by way: UInt8) throws(Broken) {
    do throws(AskFault) {
      try read(bytes, as: Int(way) % (AskTopic.allCases.count + 6))
    } catch {
      try hold(!error.said.isEmpty, "a refusal without words")
    }
  }

  private static func read(_ bytes: [UInt8], as kind: Int) throws(AskFault) {
    let topics = AskTopic.allCases
    if topics.indices.contains(kind) {
      _ = try AskReader.read(bytes, topic: topics[kind])
      return
    }
    switch kind - topics.count {
    case 0: _ = try VerifyRequestReader.read(bytes)
    case 1: _ = try MemberEventReader.read(bytes)
    case 2: _ = try OfficeLineReader.read(bytes, .insurer)
    case 3: _ = try OfficeLineReader.read(bytes, .employer)
    case 4: _ = try OfficeLineReader.read(bytes, .household)
    default: _ = try OQSFaceReading(bytes)
    }
  }
}

extension AskFault {
  /// What is said of it.
  fileprivate var said: String {
    switch self {
    case .json(let error): error.description
    case .field(let fault): fault.description
    case .refused: "refused"
    }
  }
}
