import EligibilityModel
import Rulebook
import Rules

/// A part of a packed member that the rules look at together: some bits of its states, and the band of one of its days.
struct SituationPart: Sendable {
  let shift: UInt32
  let bits: UInt32
  private let day: (any WritableKeyPath<PackedMember, Int32> & Sendable)?
  private let years: ClosedRange<Int>
  private let dated: UInt32

  /// Bits of the states alone.
  init(shift: UInt32, bits: UInt32) {
    self.shift = shift
    self.bits = bits
    day = nil
    years = 0...0
    dated = 0
  }

  /// Bits of the states with a day.
  ///
  /// - Parameters:
  ///   - shift: where the bits begin
  ///   - bits: how many there are
  ///   - day: the column of the day
  ///   - years: how far before and after the day of the run turns are looked for; days further away count like the last of them
  ///   - dated: states in which the day counts
  init(
    shift: UInt32 = 0, bits: UInt32 = 0, _ day: any WritableKeyPath<PackedMember, Int32> & Sendable, within years: ClosedRange<Int>,
    dated: UInt32 = 0
  ) {
    self.shift = shift
    self.bits = bits
    self.day = day
    self.years = years
    self.dated = dated
  }

  /// How many combinations of bits and bands there are.
  private var combinations: Int { 1 << Int(bits + (day == nil ? 0 : DayBands.bits)) }
}

// What the part means at an insurer on a day.
extension SituationPart {
  /// The days on which the part begins to mean something else.
  func bands(_ probe: SignProbe) throws(IssueRunError) -> DayBands {
    guard let day else { return try DayBands([]) }
    var member = probe.plain
    member.states = dated
    return try DayBands.find(around: probe.day, years: years) { date in
      member[keyPath: day] = date.dayNumber
      return probe.signs(of: member)
    }
  }

  /// What each combination means; `nil` for one that no member can have.
  func signs(_ probe: SignProbe, _ bands: DayBands) -> [SignProbe.Signs?] {
    let samples = day == nil ? [PackedMember.noDay] : bands.samples
    return (0..<combinations).map { combination in
      let band = combination >> Int(bits)
      guard band < samples.count else { return nil }
      var member = probe.plain
      member.states = UInt32(truncatingIfNeeded: combination & ((1 << Int(bits)) - 1)) << shift
      if let day { member[keyPath: day] = samples[band] }
      return probe.signs(of: member)
    }
  }
}

/// Asks the rules what a member means of whom only one part is known.
struct SignProbe: Sendable {
  /// The signs, or that the rules refuse such a member.
  typealias Signs = Result<IssuanceSigns, RuleRefusal>

  let insurer: KnownInsurer
  let day: CivilDate
  let book: Rulebook

  /// Nothing is known, nothing is held, nothing happened.
  var plain: PackedMember {
    let noDay = PackedMember.noDay
    return PackedMember(
      states: 0, birthDate: noDay, joinedOn: noDay, cardCertificateEnd: noDay, legacyCardEnd: noDay, certificateEnd: noDay, eventDay: noDay)
  }

  /// What a member means; an event without a day is today's. `nil` for a member that can't be, such as one with the last day of a paper that
  /// is not held.
  func signs(of member: PackedMember) -> Signs? {
    var member = member
    if MemberStates.hasEvent(member.states), member.eventDay == PackedMember.noDay { member.eventDay = day.dayNumber }
    guard let question = member.question(insurer: insurer, on: day), PackedMember(question) == member else { return nil }
    do throws(RuleRefusal) {
      return .success(try IssuanceSigns(of: question, book: book))
    } catch {
      return .failure(error)
    }
  }
}
