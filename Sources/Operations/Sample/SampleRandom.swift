/// A stream of numbers that is the same for a seed on every machine and with every compiler (SplitMix64).
///
/// The standard library's `random(in:using:)` is not used, because how it draws from a generator may change.
struct SampleRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A stream of its own for each pair of numbers: the seed is stirred with both before the first draw.
  init(seed: UInt64, _ first: Int, _ second: Int) {
    state = seed
    state = next() ^ UInt64(truncatingIfNeeded: first)
    state = next() ^ UInt64(truncatingIfNeeded: second)
    state = next()
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
}

/// Numbers from 0 on, each drawn as often as its weight says.
struct SampleTable: Sendable {
  private let sums: [Int]

  /// Weights below nothing count as nothing; where all do, 0 is drawn.
  init(_ weights: [Int]) {
    var sum = 0
    sums = weights.map { weight in
      sum += max(0, weight)
      return sum
    }
  }

  /// Keeps a thousandth of a weight; what is no number counts as nothing.
  init(_ weights: [Double]) {
    self.init(weights.map { Int(exactly: ($0 * 1_000).rounded()) ?? 0 })
  }

  func pick(_ random: inout SampleRandom) -> Int {
    guard let total = sums.last, total > 0 else { return 0 }
    let place = random.below(total)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > place { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
