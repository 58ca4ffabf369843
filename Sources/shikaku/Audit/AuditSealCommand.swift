import Cryptography
import Registry
import RegistrySQL

/// Seals every chain of a register where it stands.
enum AuditSealCommand: Command {
  static let name = "audit seal"
  static let summary = Phrase("Seal the audit trail where it stands now.", "監査証跡を今の時点で封印します。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .required("seal-key", "file", "The secret key that seals.", "封印する秘密鍵。"),
      SealOptions.witness,
    ],
    discussion: [
      Phrase(
        "A seal finds later changes, and the witness file finds a cut end. Run it from a timer where no server seals.",
        "封印は後からの変更を、証人ファイルは末尾の切り取りを見つけます。サーバーが封印しない場合は定期的に実行してください。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let key = try SealOptions.signingKey(try arguments.required("seal-key"))
    let witness = arguments.value("witness").map { WitnessFile(path: $0) }
    try seal(try RegisterOption.address(arguments), by: key, witness) { head, isNew in
      try console.say(isNew ? done(head) : "\(head.chain): nothing new since the last seal / 前の封印の後に記録はありません")
    }
    return .success
  }

  /// Seals every chain where it stands, unless this key has sealed it there, and tells of each.
  static func seal(
    _ address: RegisterAddress, by key: SigningKey, _ witness: WitnessFile?, tell: (AuditHead, _ isNew: Bool) throws -> Void
  ) throws {
    let reader = try SQLRegisterReader(address)
    for chain in try reader.auditChains() {
      let sealed = try reader.auditSeals(of: chain).filter { $0.key == key.verifyingKey.hex }.map(\.head.sequence)
      let register = try SQLAuditedRegister(address, chain: chain)
      let (head, isNew) = try register.answer { transaction in
        let head = try transaction.auditHead()
        if sealed.contains(head.sequence) { return (head, false) }
        try transaction.keep(try SealOptions.seal(head, at: SystemClock.now(), key: key, witness: witness))
        return (head, true)
      }
      try register.close()
      try tell(head, isNew)
    }
    try reader.close()
  }

  private static func done(_ head: AuditHead) -> String {
    "\(head.chain): sealed up to \(head.sequence) / \(head.sequence)番まで封印しました"
  }
}
