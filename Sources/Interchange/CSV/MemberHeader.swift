/// The first line of a member file: which column stands where, and how it is written there.
struct MemberHeader: Sendable {
  /// By the columns' raw values: this is asked for each field of a file.
  private let positions: [Int?]
  private let written: [String]

  /// Reads the header; every fault of it is found at once.
  init(_ row: CSVRow, encoding: TextEncoding) throws(MemberHeaderFault) {
    var names: [String] = []
    for index in 0..<row.count {
      do throws(TextFault) {
        names.append(try row.text(index, as: encoding).trimmingBlanks())
      } catch {
        throw .undecodable(error)
      }
    }
    try self.init(names)
  }

  init(_ names: [String]) throws(MemberHeaderFault) {
    var positions: [MemberColumn: Int] = [:]
    var faults = MemberHeaderFault.Columns()
    for (index, name) in names.enumerated() where !MemberColumn.errorNames.contains(name) {
      guard let column = MemberColumn(header: name) else {
        faults.add(unknown: name)
        continue
      }
      if positions.updateValue(index, forKey: column) != nil { faults.add(duplicate: name) }
    }
    // A file without header begins with a person; nothing of that may be repeated in a message.
    if positions.isEmpty { throw .noHeader }
    faults.missing = MemberColumn.allCases.filter { $0.isRequired && positions[$0] == nil }
    guard faults.isEmpty else { throw .columns(faults) }
    self.positions = MemberColumn.allCases.map { positions[$0] }
    written = names
  }

  /// Where a column stands; `nil` when the file doesn't have it.
  func position(of column: MemberColumn) -> Int? {
    positions[column.rawValue]
  }

  /// The columns that the file has.
  var columns: Set<MemberColumn> { Set(MemberColumn.allCases.filter { position(of: $0) != nil }) }

  /// A column's header as the file writes it.
  func written(_ column: MemberColumn) -> String {
    position(of: column).map { written[$0] } ?? column.japanese
  }
}

/// Why a member file is refused as a whole.
public enum MemberHeaderFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is empty, or its first line names no column at all.
  case noHeader
  /// The first line can't be taken apart.
  case unreadable(CSVFault)
  /// The first line is no text in the file's encoding.
  case undecodable(TextFault)
  /// Columns are wrong.
  case columns(Columns)

  /// All wrong columns of a header.
  public struct Columns: Hashable, Sendable {
    /// A header nobody knows, with the nearest one that exists.
    public struct Unknown: Hashable, Sendable {
      /// The header, cut to a bearable length.
      public let name: String
      /// What was probably meant.
      public let suggestion: String?
    }

    /// Headers nobody knows.
    public fileprivate(set) var unknown: [Unknown] = []
    /// Headers that stand there twice, in either language.
    public fileprivate(set) var duplicates: [String] = []
    /// Headers that announce 個人番号.
    public fileprivate(set) var forbidden: [String] = []
    /// Columns that must be there and are not.
    public fileprivate(set) var missing: [MemberColumn] = []

    fileprivate var isEmpty: Bool { unknown.isEmpty && duplicates.isEmpty && forbidden.isEmpty && missing.isEmpty }

    fileprivate mutating func add(unknown name: String) {
      let shown = FieldPath.shown(name)
      let known = MemberColumn.allCases.flatMap { [$0.japanese, $0.english] }
      if ["個人番号", "マイナンバー", "my_number", "individual_number"].contains(name.lowercased()) {
        forbidden.append(shown)
      } else {
        unknown.append(Unknown(name: shown, suggestion: NearestWord.to(name, among: known)))
      }
    }

    fileprivate mutating func add(duplicate name: String) {
      duplicates.append(FieldPath.shown(name))
    }
  }

  /// What to mend.
  public var description: String {
    switch self {
    case .noHeader: "the first line must name the columns; it names none that is known"
    case .unreadable(let fault): fault.description
    case .undecodable(let fault): "line 1: \(fault)"
    case .columns(let columns): "line 1: " + columns.english.joined(separator: "; ")
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch self {
    case .noHeader: "1行目に列の名前が必要です。知っている名前が一つもありません"
    case .unreadable(let fault): fault.japanese
    case .undecodable(let fault): "1行目：\(fault.japanese)"
    case .columns(let columns): "1行目：" + columns.japanese.joined(separator: "。")
    }
  }
}

extension MemberHeaderFault.Columns {
  fileprivate var english: [String] {
    unknown.map { "unknown column \($0.name)" + ($0.suggestion.map { " (did you mean \($0)?)" } ?? "") }
      + duplicates.map { "column \($0) is there twice" }
      + forbidden.map { "column \($0) must not be in this file" }
      + missing.map { "column \($0.japanese) (\($0.english)) is missing" }
  }

  fileprivate var japanese: [String] {
    unknown.map { "「\($0.name)」という列はありません" + ($0.suggestion.map { "（\($0) ではありませんか）" } ?? "") }
      + duplicates.map { "「\($0)」の列が重複しています" }
      + forbidden.map { "「\($0)」の列はこのファイルに入れられません" }
      + missing.map { "「\($0.japanese)」の列がありません" }
  }
}
