import EligibilityModel
import Rulebook
import Rules

/// One part of an insurer's members: a number for each combination, equal where the rules see no difference.
struct SignClasses: Sendable {
  private let shift: UInt64
  private let bits: UInt64
  private let bands: DayBands
  private let classes: [UInt8]
  /// Whether the rules see no difference at all, so that there is nothing to mark.
  private let isUniform: Bool

  /// Asks the rules for every combination.
  init(_ part: SituationPart, _ probe: SignProbe) throws(IssueRunError) {
    shift = UInt64(part.shift)
    bits = UInt64(part.bits)
    bands = try part.bands(probe)
    var places: [SignProbe.Signs: UInt8] = [:]
    var classes: [UInt8] = []
    for signs in part.signs(probe, bands) { classes.append(try Self.place(of: signs, &places)) }
    self.classes = classes
    isUniform = places.count <= 1
  }

  private static func place(of signs: SignProbe.Signs?, _ places: inout [SignProbe.Signs: UInt8]) throws(IssueRunError) -> UInt8 {
    guard let signs else { return 0 }
    if let place = places[signs] { return place }
    guard let place = UInt8(exactly: places.count) else { throw .tooManyTurns(limit: Int(UInt8.max) + 1) }
    places[signs] = place
    return place
  }
}

// One pass over a stretch of the columns for each part.
extension SignClasses {
  /// Puts the class of each member into its situation, from one bit on.
  func mark(_ situations: inout [UInt64], from bit: UInt64, _ states: Span<UInt32>, _ days: Span<Int32>) {
    if isUniform { return }
    let bands = bands
    if bands.isShort {
      mark(&situations, from: bit, states) { index in bands.bandOfThree(days[index]) }
    } else {
      mark(&situations, from: bit, states) { index in bands.band(of: days[index]) }
    }
  }

  /// The same for a part without a day.
  func mark(_ situations: inout [UInt64], from bit: UInt64, _ states: Span<UInt32>) {
    if isUniform { return }
    mark(&situations, from: bit, states) { _ in 0 }
  }

  @inline(__always)
  private func mark(_ situations: inout [UInt64], from bit: UInt64, _ states: Span<UInt32>, _ band: (Int) -> UInt64) {
    let (classes, shift, bits) = (classes.span, shift, bits)
    let mask: UInt64 = (1 &<< bits) &- 1
    var marked = situations.mutableSpan
    for index in 0..<marked.count {
      let combination = band(index) &<< bits | (UInt64(states[index]) &>> shift) & mask
      marked[index] |= UInt64(classes[Int(truncatingIfNeeded: combination)]) &<< bit
    }
  }
}
