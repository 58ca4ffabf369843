import Interchange

/// Member files for tests: a complete line in which single values are changed.
enum MemberFile {
  static let header =
    "保険者番号,記号,番号,枝番,氏名,氏名カナ,生年月日,性別,資格取得日,資格喪失日,喪失事由,本人家族,負担割合,世帯番号,事業所,加入者ID,資格確認書有効期限"

  static let values = [
    "保険者番号": "06123459", "記号": "１２３", "番号": "4567", "枝番": "01", "氏名": "辻\u{E0100} 太郎", "氏名カナ": "ﾂｼﾞ ﾀﾛｳ", "生年月日": "1980-04-01",
    "性別": "男", "資格取得日": "2024-04-01", "資格喪失日": "2026-04-01", "喪失事由": "その他", "本人家族": "本人", "負担割合": "3割", "世帯番号": "H-1",
    "事業所": "架空製作所", "加入者ID": "P-0001", "資格確認書有効期限": "2026-03-31",
  ]

  /// A file of one person with some values changed.
  static func text(_ changes: [String: String] = [:]) -> String {
    let columns = header.split(separator: ",").map(String.init)
    return header + "\r\n" + columns.map { changes[$0] ?? values[$0] ?? "" }.joined(separator: ",") + "\r\n"
  }

  static func read(_ changes: [String: String] = [:]) throws -> MemberLine? {
    try MemberCSVReader.read(Array(text(changes).utf8)).first
  }

  static func member(_ changes: [String: String] = [:]) throws -> MemberRecord? {
    guard case .member(let record, _) = try read(changes) else { return nil }
    return record
  }

  static func faults(_ changes: [String: String] = [:]) throws -> [MemberFault] {
    guard case .refused(let faults) = try read(changes) else { return [] }
    return faults
  }
}
