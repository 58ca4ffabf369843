/// A number or text of a card or form that people write in several ways and mean the same by.
/// 番号等の表記
///
/// Two values are equal when their canonical forms are; `original` is kept for showing it as it was written.
public protocol WrittenIdentifier: Hashable, Sendable {
  /// The text as it was written.
  var original: String { get }
  /// The one form that all ways of writing share.
  var canonical: String { get }
}

extension WrittenIdentifier {
  /// The canonical forms have the same bytes.
  public static func == (left: Self, right: Self) -> Bool {
    left.canonical.hasSameBytes(as: right.canonical)
  }

  /// Hashes the canonical form only, as equality wants it.
  public func hash(into hasher: inout Hasher) {
    canonical.hashBytes(into: &hasher)
  }
}

/// A value of a person that must not reach a log, an error text or a crash report by accident.
/// 告知要求制限
///
/// Printing, interpolating and dumping show a fixed text. To show the value on purpose, use its own property.
public protocol MaskedInLogs: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension MaskedInLogs {
  /// A fixed text instead of the value.
  public var description: String { "(masked)" }
  /// A fixed text instead of the value.
  public var debugDescription: String { "(masked)" }
  /// No children, so that `dump` shows nothing either.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
