/// A JSON value as it was read: members keep their order, numbers that are no integer keep their text.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without fraction and exponent that fits 64 bits.
  case integer(Int64)
  /// Any other number, as written, so that nothing is rounded.
  case number(String)
  /// A text, with its escapes resolved and never normalised.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in order, each name once.
  case object(JSONObject)

  /// What kind of value this is, for messages.
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .integer, .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension JSONValue: Equatable {
  /// Equal in every byte of every text; canonically equivalent names differ.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left.hasSameBytes(as: right)
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

/// The kinds of JSON value, as a message names them.
public enum JSONKind: String, CaseIterable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool
  /// Any number.
  case number
  /// A text in quotes.
  case string
  /// A list in square brackets.
  case array
  /// Members in curly brackets.
  case object
}
