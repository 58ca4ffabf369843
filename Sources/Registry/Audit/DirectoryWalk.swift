/// Holds the directory of a chain against the entries themselves, section by section.
///
/// What a row should say is taken from the entry's line. Where an entry is missing or changed, the chain tells; its row is not looked at.
struct DirectoryWalk {
  /// The entries that no row names.
  private(set) var unlisted = NumberRanges()
  /// The entries that rows name wrongly.
  private(set) var mislisted = NumberRanges()

  private var section: Int64 = 0
  /// Whether the directory must name the entries of this section.
  private var isFull = false
  /// The last position that was met.
  private var last: Int64 = 0
  /// What the sound entries of this section are found by.
  private var keys: [Int64: AuditKey] = [:]
  private var listed: Set<Int64> = []

  /// Takes the next entry.
  mutating func take(_ row: JudgedEntry, key: AuditKey?) {
    let section = AuditDirectory.section(of: row.position)
    if section != self.section {
      endSection()
      self.section = section
    }
    last = row.position
    guard let number = row.number, let key, AuditDirectory.lists(number, in: section) else { return }
    keys[number] = key
  }

  /// Hears that more entries than those of this section were met.
  mutating func fillSection() { isFull = true }

  /// Takes a row of the directory.
  mutating func take(_ listing: AuditListing) {
    if isRight(listing) { listed.insert(listing.sequence) } else { mislisted.insert(listing.sequence) }
  }

  /// Notes what no row named, once every row about a section was taken.
  mutating func endSection() {
    if isFull {
      for (number, key) in keys where key.insurer != nil && !listed.contains(number) { unlisted.insert(number) }
    }
    isFull = false
    keys.removeAll(keepingCapacity: true)
    listed.removeAll(keepingCapacity: true)
  }

  private func isRight(_ listing: AuditListing) -> Bool {
    guard listing.section == section, AuditDirectory.lists(listing.sequence, in: section) else { return false }
    guard let key = keys[listing.sequence] else { return isFull || listing.sequence <= last }
    return key.insurer != nil && key == listing.key
  }
}

/// Numbers in little memory while they stand side by side; beyond the limit of a report's faults the rest is left out.
struct NumberRanges {
  private(set) var ranges: [ClosedRange<Int64>] = []

  /// Adds a number, unless it is in already.
  mutating func insert(_ number: Int64) {
    let place = ranges.partitioningIndex { $0.upperBound >= number }
    if ranges.indices.contains(place), ranges[place].contains(number) { return }
    let joinsBefore = place > 0 && ranges[place - 1].upperBound == number &- 1
    let joinsAfter = ranges.indices.contains(place) && ranges[place].lowerBound == number &+ 1
    switch (joinsBefore, joinsAfter) {
    case (true, true):
      ranges[place - 1] = ranges[place - 1].lowerBound...ranges[place].upperBound
      ranges.remove(at: place)
    case (true, false): ranges[place - 1] = ranges[place - 1].lowerBound...number
    case (false, true): ranges[place] = number...ranges[place].upperBound
    case (false, false): if ranges.count < AuditCheck.limit { ranges.insert(number...number, at: place) }
    }
  }
}

extension Array {
  /// The first place from which on everything meets a condition that nothing before meets.
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
