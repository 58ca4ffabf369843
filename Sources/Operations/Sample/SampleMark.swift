public import Registry

/// Which part of which country a change wrote; stands in the audit trail as the name of who wrote it.
/// 見本の国の印
public struct SampleMark: Hashable, Sendable {
  /// How many people the whole country has.
  public let people: Int
  /// The seed.
  public let seed: UInt64
  /// The part, from 1.
  public let part: Int
  /// How many parts there are.
  public let parts: Int

  /// Whether the country is complete.
  public var isLast: Bool { part >= parts }

  init(people: Int, seed: UInt64, part: Int, parts: Int) {
    (self.people, self.seed, self.part, self.parts) = (people, seed, part, parts)
  }

  private var text: String { "shikaku sample --people \(people) --seed \(seed): \(part)/\(parts)" }

  /// Reads the name of an actor; `nil` when it is nobody's who wrote a country.
  public init?(actor: String) {
    let words = actor.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 7, let people = Int(words[3]), let seed = UInt64(words[5].dropLast()) else { return nil }
    let counts = words[6].split(separator: "/").compactMap { Int($0) }
    guard counts.count == 2 else { return nil }
    self.init(people: people, seed: seed, part: counts[0], parts: counts[1])
    guard text.utf8.elementsEqual(actor.utf8) else { return nil }
  }

  /// The entry that is written with the part.
  func entry(from first: RecordID, until next: RecordID, at: KnownTime) -> AuditEntry? {
    AuditActor(name: text, role: .program).map { actor in
      AuditOccasion(actor: actor, purpose: .training)
        .entry(of: .load, on: .records(from: first, until: next), fields: AuditField.ofRecord, at: at)
    }
  }
}

/// What stands in a register that a country is to be written to.
public enum SampleStanding: Hashable, Sendable {
  /// Nothing.
  case empty
  /// A country that was begun, up to a part, or is complete.
  case country(SampleMark)
  /// Something else.
  case other

  /// Looks at the entries of a chain: those of a country stand at its beginning.
  public init(_ trail: some AuditReader, chain: AuditChainName) throws {
    var standing = SampleStanding.empty
    do {
      try trail.auditEntries(of: chain) { stored in
        guard let line = stored.content?.line, let mark = Self.mark(line) else { throw Foreign() }
        standing = .country(mark)
      }
    } catch is Foreign {
      standing = .other
    }
    self = standing
  }

  /// How far the country came with which a chain begins, whatever followed; `nil` where it begins with anything else.
  public static func beginning(of trail: some AuditReader, chain: AuditChainName) throws -> SampleMark? {
    var found: SampleMark?
    do {
      try trail.auditEntries(of: chain) { stored in
        guard let mark = (stored.content?.line).flatMap(Self.mark) else { throw Foreign() }
        found = mark
      }
    } catch is Foreign {}
    return found
  }

  private struct Foreign: Error {}

  private static func mark(_ line: String) -> SampleMark? {
    AuditLine(text: line).flatMap { SampleMark(actor: $0.entry.actor.name.text) }
  }
}
