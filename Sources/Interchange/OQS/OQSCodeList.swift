/// A code list of the national interface: its number, its name, and its codes as they are written.
/// コード表
///
/// Source: interfaces 3.8.
public struct OQSCodeList: Hashable, Sendable {
  /// One code.
  public struct Code: Hashable, Sendable {
    /// As it stands in a file.
    public let value: String
    /// What it means.
    public let japanese: String
  }

  /// From 1 to 44.
  public let number: Int
  /// Its name.
  public let japanese: String
  /// Its codes, in their order.
  public let codes: [Code]

  /// `OQSCD001` and so on.
  public var id: String { "OQSCD" + String(repeating: "0", count: number < 10 ? 2 : 1) + String(number) }

  /// Whether it has a code.
  public func holds(_ value: String) -> Bool { codes.contains { $0.value == value } }

  /// A list as it stands in the table.
  init(_ number: Int, _ japanese: String, _ codes: KeyValuePairs<String, String>) {
    self.number = number
    self.japanese = japanese
    self.codes = codes.map { Code(value: $0.key, japanese: $0.value) }
  }
}

/// A closed choice whose words are the codes of one list; the parser reads and the writer writes codes only through it.
public protocol OQSCoded: CaseIterable, Sendable {
  /// The list.
  static var codeList: OQSCodeList { get }

  /// The code of this choice.
  var oqsCode: String { get }
}

extension OQSCoded {
  /// Reads a code; `nil` for one that the list does not have.
  init?(oqsCode: String) {
    guard let found = Self.allCases.first(where: { $0.oqsCode == oqsCode }) else { return nil }
    self = found
  }
}

extension OQSCoded where Self: RawRepresentable, RawValue == String {
  /// The raw value.
  public var oqsCode: String { rawValue }
}
