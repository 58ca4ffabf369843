import Interchange
import Registry
import RegistrySQL

/// Writes the audit trail for somebody who checks it without this program.
enum AuditExportCommand: Command {
  static let name = "audit export"
  static let summary = Phrase("Write the audit trail as JSON lines, for a check without this program.", "監査証跡をJSONで書き出します（第三者の検査用）。")
  static let usage = Usage(
    options: [RegisterOption.option] + AuditOptions.all,
    discussion: [
      Phrase(
        "Docs/AuditFormat.md describes the lines, and Scripts/check-audit-export.py checks them. The export is an entry of its own.",
        "形式は Docs/AuditFormat.md、検査の例は Scripts/check-audit-export.py にあります。書出しも記録に残ります。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    try AuditOptions.append(arguments, .unload, on: .register, fields: [.trail], role: .auditor, purpose: .audit)
    let reader = try SQLRegisterReader(RegisterOption.address(arguments))
    for chain in try reader.auditChains() {
      try reader.auditEntries(of: chain) { try console.write(line($0, chain)) }
      for seal in try reader.auditSeals(of: chain) { try console.write(line(seal)) }
    }
    return .success
  }

  private static func line(_ stored: StoredAuditEntry, _ chain: AuditChainName) -> [UInt8] {
    var writer = JSONWriter(capacity: 1_024)
    writer.object { object in
      object.string("kind", "entry")
      object.string("chain", chain.text)
      object.integer("position", Int(stored.position))
      object.string("previous", stored.content?.previous.hex ?? "")
      object.string("hash", stored.content?.hash.hex ?? "")
      object.string("line", stored.content?.line ?? "")
    }
    writer.endLine()
    return writer.bytes
  }

  private static func line(_ seal: AuditSeal) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.object { object in
      object.string("kind", "seal")
      object.string("chain", seal.head.chain.text)
      object.integer("sequence", Int(seal.head.sequence))
      object.string("hash", seal.head.hash.hex)
      object.string("at", seal.at.precise)
      object.string("key", seal.key)
      object.string("signature", seal.signature)
    }
    writer.endLine()
    return writer.bytes
  }
}
