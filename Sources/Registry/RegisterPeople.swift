public import EligibilityModel

/// Reads a register person by person, in constant memory.
/// 加入者ごとの通読
public protocol RegisterPeople {
  /// Hands out the covers of each person who has an id, as known at a time; persons in the order of their ids.
  ///
  /// - Parameters:
  ///   - knownAt: the time
  ///   - body: gets the person and all covers, each once and in the order of their first days; what it throws ends the reading
  /// - Throws: faults of the store
  func forEachPerson(knownAt: KnownTime, _ body: (PersonLink, [CoverSpan]) throws -> Void) throws
}

/// With whom and when a person was covered, without anything else about the person.
/// 資格の期間
public struct CoverSpan: Hashable, Sendable {
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 番号, as it is searched.
  public let numberKey: String
  /// From 資格取得日 on; the first day outside is 資格喪失日.
  public let period: Period

  /// Keeps the parts.
  public init(insurerNumber: InsurerNumber, numberKey: String, period: Period) {
    self.insurerNumber = insurerNumber
    self.numberKey = numberKey
    self.period = period
  }
}

extension CoverSpan {
  /// Gathers spans that come one by one, sorted by person, into persons.
  public struct Gatherer {
    private let body: (PersonLink, [CoverSpan]) throws -> Void
    private var person: PersonLink?
    private var spans: [CoverSpan] = []

    /// Hands each person to the body when the next one comes.
    public init(_ body: @escaping (PersonLink, [CoverSpan]) throws -> Void) {
      self.body = body
    }

    /// Takes the next span; a stretch of a cover that is there already adds nothing.
    public mutating func next(_ span: CoverSpan, of next: PersonLink) throws {
      if person != next { try finish() }
      person = next
      if !spans.contains(span) { spans.append(span) }
    }

    /// Hands out the last person.
    public mutating func finish() throws {
      if let person { try body(person, spans) }
      person = nil
      spans.removeAll(keepingCapacity: true)
    }
  }
}
