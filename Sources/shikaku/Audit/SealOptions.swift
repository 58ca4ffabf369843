import Cryptography
import Operations
import Registry
import RegistrySQL

/// With which key a chain is sealed, and where the seals are witnessed.
enum SealOptions {
  static let key = Usage.Option.optional("seal-key", "file", "The secret key that seals the audit trail.", "監査証跡を封印する秘密鍵。")
  static let witness = Usage.Option.optional(
    "witness", "file", "Where each seal is kept outside the register; best on another machine's disk.",
    "封印を登録簿の外に残すファイル（別の機械のディスクが望ましい）。")

  /// After how many entries a server seals.
  static let interval = 10_000

  /// What seals; `nil` without a key.
  static func sealer(_ arguments: Arguments, _ console: Console) throws -> AuditSealer? {
    guard let path = arguments.value("seal-key") else {
      if arguments.value("witness") != nil { throw UsageError.missingOption("--seal-key <file>") }
      return nil
    }
    let key = try signingKey(path)
    let witness = arguments.value("witness").map { WitnessFile(path: $0) }
    return AuditSealer(
      interval: interval,
      seal: { (head, at) throws(RegisterError) in try seal(head, at: at, key: key, witness: witness) },
      complain: { error in
        console.complain(Phrase("the audit trail could not be sealed: \(error)", "監査証跡を封印できません：\(error.japanese)"))
      })
  }

  /// Signs, and has it witnessed before anybody else knows of it: a seal in the register that no witness has is then a fault.
  static func seal(_ head: AuditHead, at: KnownTime, key: SigningKey, witness: WitnessFile?) throws(RegisterError) -> AuditSeal {
    let seal: AuditSeal
    do throws(CryptographyError) {
      seal = try AuditSeal(head, at: at, by: key)
    } catch {
      throw .store(error.description)
    }
    try witness?.append(seal)
    return seal
  }

  static func signingKey(_ path: String) throws -> SigningKey {
    do throws(CryptographyError) {
      return try KeyFile.signingKey(path)
    } catch {
      throw CommandFailure(error.description, error.japanese)
    }
  }
}
