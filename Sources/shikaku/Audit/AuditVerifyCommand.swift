import Cryptography
import Interchange
import Registry
import RegistrySQL

/// Checks the audit trail of a register.
enum AuditVerifyCommand: Command {
  static let name = "audit verify"
  static let summary = Phrase("Find whatever was done to the audit trail.", "監査証跡に加えられた変更を見つけます。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .optional("key", "file", "The public key that seals must be of.", "封印の確認に使う公開鍵。"),
      .optional("keys", "file", "The ring of all keys that seals may be of, in place of --key.", "封印の確認に使う鍵の一覧（.ring、--key の代わり）。"),
      .optional("witness", "file", "The file of seals outside the register.", "登録簿の外に残した封印のファイル。"),
      .flag("json", "Write one JSON object a chain.", "系列ごとにJSONを1行書きます。"),
    ],
    discussion: [
      Phrase(
        "Reads every entry and says which were changed, removed, inserted, reordered or cut, and which the directory leaves out or misnames.",
        "すべての記録を読み、改変・欠落・挿入・順序変更・切断と、索引の漏れ・誤りを番号つきで示します。"),
      Phrase(
        "Ends with 0 when nothing is wrong, 2 when something is. Entries behind the last seal are counted: their removal can't be found.",
        "終了コード：異常なしなら0、異常があれば2。最後の封印より後の記録は件数を示します（切り取られても分かりません）。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let key = try arguments.value("key").map(verifyingKey)
    let ring = try arguments.value("keys").map { try KeyRing(path: $0) }
    if let ring, ring.entries.isEmpty { throw CommandFailure("there is no such ring of keys", "その鍵の一覧はありません") }
    let trusts: (AuditSeal) -> Bool = { seal in ring?.trusts(seal) ?? seal.isSigned(by: key) }
    let witness = try arguments.value("witness").map { try WitnessFile(path: $0).read() }
    let reader = try SQLRegisterReader(RegisterOption.address(arguments))
    var isSound = true
    for line in witness?.unreadable ?? [] {
      isSound = false
      console.complain("witness file, line \(line): no seal / 証人ファイル\(line)行目：封印ではありません")
    }
    let known = (witness?.seals ?? []).map(\.head.chain)
    for chain in Set(try reader.auditChains() + known).sorted() {
      let report = try check(chain, reader, witness: witness?.seals, trusts)
      isSound = isSound && report.faults.isEmpty
      if arguments.has("json") { try console.write(AuditReportText.json(report)) } else { try console.say(AuditReportText.text(report)) }
    }
    if key == nil, ring == nil {
      console.complain("Seals were checked against the keys they name; --key says whose they must be. / 封印に書かれた鍵で確かめました。--key で鍵を指定できます。")
    }
    return isSound ? .success : .refused
  }

  private static func check(
    _ chain: AuditChainName, _ reader: SQLRegisterReader, witness: [AuditSeal]?, _ trusts: (AuditSeal) -> Bool
  ) throws -> AuditReport {
    var check = AuditCheck(
      chain, seals: try reader.auditSeals(of: chain), witness: witness?.filter { $0.head.chain == chain }, hashing: AuditHash.sha256,
      isValid: trusts)
    try reader.auditTrail(of: chain) { check.next($0) }
    return check.finish()
  }

  private static func verifyingKey(_ path: String) throws -> VerifyingKey {
    do throws(CryptographyError) {
      return try KeyFile.verifyingKey(path)
    } catch {
      throw CommandFailure(error.description, error.japanese)
    }
  }
}
