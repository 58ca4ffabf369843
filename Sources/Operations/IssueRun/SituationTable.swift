/// Situations with the places of their outcomes, eight bytes each: one look-up for every member decides the speed of a run.
struct SituationTable: Sendable {
  /// How many bits a situation may take; the others are for the place.
  static let situationBits: UInt64 = 47
  private static let situationMask: UInt64 = (1 << situationBits) - 1

  /// Open addressing; each slot holds a situation with one more than the place above it, or 0.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private var shift: UInt64 = 64 - 10
  private(set) var count = 0

  /// The place of a situation's outcome; `nil` when it is not there.
  @inline(__always)
  func place(of situation: UInt64) -> UInt32? {
    let found = slots[slot(of: situation)]
    return found == 0 ? nil : UInt32(truncatingIfNeeded: (found &>> Self.situationBits) &- 1)
  }

  /// Enters a new situation; a place that is too large for a slot is left out, so that the rules are asked each time.
  mutating func enter(_ situation: UInt64, place: UInt32) {
    guard UInt64(place) + 1 < 1 << (64 - Self.situationBits) else { return }
    slots[slot(of: situation)] = (UInt64(place) + 1) << Self.situationBits | situation
    count += 1
    if count > slots.count / 2 { grow() }
  }

  /// Where the situation stands, or the empty slot where it would; at least half of the slots are empty.
  @inline(__always)
  private func slot(of situation: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (situation &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while slots[slot] != 0 && slots[slot] & Self.situationMask != situation { slot = (slot &+ 1) & (slots.count &- 1) }
    return slot
  }

  private mutating func grow() {
    let entered = slots
    slots = [UInt64](repeating: 0, count: entered.count * 2)
    shift -= 1
    for entry in entered where entry != 0 { slots[slot(of: entry & Self.situationMask)] = entry }
  }
}
