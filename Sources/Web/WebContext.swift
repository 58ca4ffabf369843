public import EligibilityModel
public import Operations
public import Registry
public import Rulebook

/// What the pages need from outside: the rules, the clock and, where there is one, the register.
public struct WebContext: Sendable {
  /// The moment of a request, in Japan's time.
  public struct Moment: Sendable {
    /// The day.
    public let day: CivilDate
    /// The time of day as shown, for instance 09:05.
    public let clock: String
    /// As of when the register is asked.
    /// 登録時点
    public let known: KnownTime

    /// Keeps the parts.
    public init(day: CivilDate, clock: String, known: KnownTime) {
      self.day = day
      self.clock = clock
      self.known = known
    }
  }

  /// Asks the register in the name of a caller.
  public typealias LookUp = @Sendable (LookupQuestion, Caller) throws(RegisterError) -> LookupAnswer

  /// Asks the register for the whole record behind an answer in the name of a caller, for an institution where it is named.
  public typealias Read = @Sendable (LookupQuestion, Caller, MedicalInstitutionCode?) -> Awaited<Result<LookUpMember.Result, RegisterError>>

  /// Reads who looked at a person's record, in the name of a caller.
  public typealias Trail = @Sendable (TrailSubject, Caller) throws(RegisterError) -> [AuditLine]

  /// Says where those who looked belong, for people who do not know their names.
  public typealias Places = @Sendable (Set<AuditActor>) throws(RegisterError) -> [AuditActor: Affiliation]

  /// Asks the register for many people in the name of a caller, in the order of the questions.
  public typealias LookUpMany = @Sendable ([LookupQuestion], Caller) -> [Result<LookupAnswer, RegisterError>]

  /// Claims the key of a request, so that a request that is sent again is not done again.
  public typealias Claim = @Sendable (RequestClaim) throws(RegisterError) -> RequestFinding

  /// The rules.
  public let book: Rulebook
  /// The clock; only the executable has one.
  public let now: @Sendable () -> Moment
  /// The register; `nil` where none is connected.
  public let lookUp: LookUp?
  /// The register with whole records; `nil` where none is connected.
  public let read: Read?
  /// Where questions and answers of other programs are kept; `nil` where no register is connected.
  public let exchange: ExchangeDesk?
  /// The audit trail; `nil` where no register is connected.
  public let trail: Trail?
  /// The register for lists; `nil` where none is connected.
  public let lookUpMany: LookUpMany?
  /// Claims the key of a request; `nil` where no register is connected.
  public let claim: Claim?
  /// Whether each caller's requests to the API are counted and limited.
  public let limitsCallers: Bool
  /// Consents and clinical data; `nil` where no register is connected.
  public let clinical: ClinicalDesk?
  /// The names under which this program may be addressed, besides those of the machine itself.
  ///
  /// A page on another site could otherwise reach us under a name of its own (DNS rebinding).
  public let hostNames: Set<String>
  /// The JSON Schemas that there are.
  public let schemas: [SchemaName: [UInt8]]
  /// The cases whose answers rest on each rule, already run; empty where the program has no cases at hand.
  public let cases: [RuleID: [RuleCase]]
  /// Who may ask.
  public let access: WebAccess
  /// Where those who looked at a record belong; `nil` where no register is connected.
  public var places: Places?
  /// The names of institutions.
  public var institutions = InstitutionDirectory.empty
  /// What a sandbox shows of itself; `nil` for a service.
  public var sandbox: SandboxPlace?
  /// What the program knows of its own state.
  public let service: ServiceMonitor

  /// Keeps the parts.
  public init(
    book: Rulebook, now: @escaping @Sendable () -> Moment, lookUp: LookUp? = nil, read: Read? = nil,
    exchange: ExchangeDesk? = nil, trail: Trail? = nil, lookUpMany: LookUpMany? = nil, claim: Claim? = nil,
    limitsCallers: Bool = true,
    clinical: ClinicalDesk? = nil, hostNames: Set<String> = [],
    schemas: [SchemaName: [UInt8]] = [:], cases: [RuleID: [RuleCase]] = [:], access: WebAccess = .withoutAccounts,
    service: ServiceMonitor = .unwatched
  ) {
    self.book = book
    self.now = now
    self.lookUp = lookUp
    self.read = read
    self.exchange = exchange
    self.trail = trail
    self.lookUpMany = lookUpMany
    self.claim = claim
    self.limitsCallers = limitsCallers
    self.clinical = clinical
    self.hostNames = hostNames
    self.schemas = schemas
    self.cases = cases
    self.access = access
    self.service = service
  }
}
