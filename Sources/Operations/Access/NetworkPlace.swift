/// Whose an address in the network is: one of IPv4 for itself, one of IPv6 with all that share its first half, since whoever has one has them all.
enum NetworkPlace {
  /// The address, or the first half of it; a text that is neither stands for itself.
  static func text(_ address: String) -> String {
    guard address.contains(":") else { return address }
    let halves = address.lowercased().split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false).map { half in
      half.split(separator: ":").map { String($0) }
    }
    guard let first = halves.first, halves.count <= 2, let last = halves.last else { return address }
    // An address of IPv4 in the clothes of IPv6.
    if let old = last.last, old.contains(".") { return old }
    let missing = halves.count == 2 ? max(0, 8 - first.count - last.count) : 0
    let groups = first + Array(repeating: "0", count: missing) + (halves.count == 2 ? last : [])
    return groups.prefix(4).map { group in
      let digits = group.drop { $0 == "0" }
      return digits.isEmpty ? "0" : String(digits)
    }.joined(separator: ":") + "::/64"
  }
}
