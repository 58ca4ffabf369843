/// A stream of numbers that is the same for a seed on every machine and with every compiler (SplitMix64).
///
/// The standard library's `random(in:using:)` is not used, because how it draws from a generator may change.
struct SampleRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, the bound, which is at least 1.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
  }

  /// A number of a range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Whether something happens that happens so many times in a thousand.
  mutating func happens(_ perThousand: Int) -> Bool {
    below(1_000) < perThousand
  }

  /// One of the values.
  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[below(values.count)]
  }

  /// One of the values, each as often as its weight says.
  mutating func pick<Value>(weighted values: [(value: Value, weight: Int)]) -> Value {
    var rest = below(values.reduce(0) { $0 + $1.weight })
    for (value, weight) in values {
      if rest < weight { return value }
      rest -= weight
    }
    return values[values.count - 1].value
  }
}
