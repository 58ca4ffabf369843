/// Where entries are written, in the transaction of what they record.
/// 監査証跡への記録
public protocol AuditLog {
  /// Chains an entry to the last one; it stands or falls with the transaction.
  func append(_ entry: AuditEntry) throws(RegisterError)
}

/// Questions that are answered together with the entries about them.
/// 監査つきの照会
public protocol AuditedTransaction: RegisterReader, PatientNumberReader, ConsentReader, ClinicalReader, AuditLog, ExchangeLog,
  RequestKeyLog
{
  /// Where the chain ends, entries of this transaction included.
  func auditHead() throws(RegisterError) -> AuditHead

  /// Keeps a seal beside the chain.
  func keep(_ seal: AuditSeal) throws(RegisterError)

  /// Who may sign in, and who has.
  var accounts: any AccountBook { get }
}

extension AuditedTransaction {
  /// A store without accounts.
  public var accounts: any AccountBook { NoAccounts() }
}

/// A register that answers questions and keeps the entries about them in one durable transaction.
/// 監査つきの登録簿
public protocol AuditedRegister: RegisterWriter {
  /// Runs a body in one transaction; what it appended is durable when this returns, and nothing of it is left when it throws.
  func answer<Value>(_ body: (any AuditedTransaction) throws -> Value) throws -> Value
}

/// Reads the audit trail.
/// 監査証跡の参照
public protocol AuditReader {
  /// The chains that there are, by their names.
  func auditChains() throws(RegisterError) -> [AuditChainName]

  /// Hands out the entries of a chain in the order of their positions; a fault that the body throws ends the reading.
  func auditEntries(of chain: AuditChainName, _ body: (StoredAuditEntry) throws -> Void) throws

  /// Hands out the entries of a chain in the order of their positions and, behind those of each full section, what the directory says of them.
  ///
  /// At the end come all rows of the directory that belong to no full section. A store whose database finds entries by an index of its own
  /// has entries only.
  func auditTrail(of chain: AuditChainName, _ body: (AuditTrailRow) throws -> Void) throws

  /// One entry of a chain; `nil` where there is none that this program could have written.
  func auditEntry(_ sequence: Int64, of chain: AuditChainName) throws(RegisterError) -> AuditLine?

  /// The seals of a chain, as they are stored; one that can't be read has an empty signature.
  func auditSeals(of chain: AuditChainName) throws(RegisterError) -> [AuditSeal]

  /// The entries that are about a person: asked by any of their numbers, by their id, or in a load or unload of many.
  func auditEntries(about person: PersonLink) throws(RegisterError) -> [AuditLine]
}
