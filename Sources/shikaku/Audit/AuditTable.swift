import EligibilityModel
import Registry

/// A person's own list of entries, in Japanese.
enum AuditTable {
  private static let heading = ["日時", "操作者", "役割", "利用目的", "操作", "診療日", "結果", "項目"]

  static func text(_ lines: [AuditLine]) -> String {
    let rows = [heading] + lines.map(row)
    let widths = heading.indices.map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - width($0)) }.joined(separator: "  ").trimmed
    }.joined(separator: "\n")
  }

  private static func row(_ line: AuditLine) -> [String] {
    let entry = line.entry
    let moment = entry.at.precise.prefix(19).map { $0 == "T" ? " " : $0 }
    return [
      String(moment), entry.actor.name.text, entry.actor.role.japanese, entry.purpose.japanese, entry.action.japanese,
      entry.serviceDate?.iso8601 ?? "－", entry.outcome.japanese,
      fields(entry.fields),
    ]
  }

  private static func fields(_ fields: [AuditField]) -> String {
    switch fields {
    case []: "－"
    case AuditField.ofRecord: "資格の記録すべて"
    default: fields.map(\.japanese).joined(separator: "、")
    }
  }

  /// How many columns of a terminal a text takes: two for what is wide in Japanese type.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 && !(0xFF61...0xFFDC).contains($1.value) ? 2 : 1) }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
