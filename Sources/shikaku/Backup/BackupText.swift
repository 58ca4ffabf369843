import Interchange
import Registry
import RegistrySQL

/// A backup's manifest for people and for programs.
enum BackupText {
  static func text(_ manifest: BackupManifest) -> String {
    var lines = ["\(manifest.moment.precise)  version \(manifest.version) / 版\(manifest.version)"]
    lines += manifest.tables.map { "  \($0.table): \($0.rows) rows / \($0.rows)行" }
    lines += manifest.heads.map { "  audit chain \($0.chain): \($0.sequence) entries / 監査証跡\($0.sequence)件  \($0.hash.hex)" }
    lines.append("\(manifest.byteCount) bytes, SHA-256 \(manifest.fingerprint)")
    return lines.joined(separator: "\n")
  }

  static func json(_ manifest: BackupManifest) -> String {
    var writer = JSONWriter(capacity: 1_024)
    writer.object { object in
      object.integer("version", manifest.version)
      object.string("moment", manifest.moment.precise)
      object.object("tables") { tables in
        for table in manifest.tables { tables.integer(table.table, Int(table.rows)) }
      }
      object.array("chains") { chains in
        for head in manifest.heads {
          chains.object { chain in
            chain.string("chain", head.chain.text)
            chain.integer("sequence", Int(head.sequence))
            chain.string("hash", head.hash.hex)
          }
        }
      }
      object.integer("bytes", Int(manifest.byteCount))
      object.string("sha256", manifest.fingerprint)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
