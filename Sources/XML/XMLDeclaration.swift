import Foundation

/// The declaration at the head of a document: `<?xml version="1.0" encoding="…"?>`.
public enum XMLDeclaration {
  /// The encoding that the bytes of a document declare, in small letters; `nil` without a declaration or without an encoding in it.
  ///
  /// The declaration is written with the same bytes in every encoding that holds ASCII, so it can be read before the encoding is known.
  public static func encoding(of bytes: some Collection<UInt8>) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard head.utf8.starts(with: opening.utf8), let end = head.range(of: closing) else { return nil }
    let declaration = head[..<end.lowerBound]
    guard let name = declaration.range(of: "encoding") else { return nil }
    let quoted = declaration[name.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = quoted.first, quote == "\"" || quote == "'" else { return nil }
    return String(quoted.dropFirst().prefix { $0 != quote }).lowercased()
  }

  /// The text without it; the line end behind it stays, so that lines keep their numbers.
  static func removed(from text: String) -> String {
    guard text.utf8.starts(with: opening.utf8), let end = text.range(of: closing) else { return text }
    return String(text[end.upperBound...])
  }

  private static let opening = "<?xml"
  private static let closing = "?>"
}
