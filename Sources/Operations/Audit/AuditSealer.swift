public import Registry

/// Seals a chain from time to time.
/// 封印の作成
public struct AuditSealer: Sendable {
  /// After how many entries the next seal is due.
  public let interval: Int
  /// Signs where the chain stands and has the seal witnessed outside the register, before the register keeps it.
  public let seal: @Sendable (AuditHead, KnownTime) throws(RegisterError) -> AuditSeal
  /// Tells a person that a seal could not be made; questions go on.
  public let complain: @Sendable (RegisterError) -> Void

  /// Keeps the parts.
  public init(
    interval: Int, seal: @escaping @Sendable (AuditHead, KnownTime) throws(RegisterError) -> AuditSeal,
    complain: @escaping @Sendable (RegisterError) -> Void
  ) {
    self.interval = max(1, interval)
    self.seal = seal
    self.complain = complain
  }
}
