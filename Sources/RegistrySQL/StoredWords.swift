import EligibilityModel

// Closed lists are stored as small numbers that never change their meaning.

extension EnrolleeRole {
  var stored: Int64 {
    switch self {
    case .insuredPerson: 1
    case .family: 2
    }
  }

  init?(stored: Int64) {
    guard let found = Self.allCases.first(where: { $0.stored == stored }) else { return nil }
    self = found
  }
}

extension Sex {
  var stored: Int64 {
    switch self {
    case .male: 1
    case .female: 2
    case .notStated: 3
    }
  }

  init?(stored: Int64) {
    guard let found = Self.allCases.first(where: { $0.stored == stored }) else { return nil }
    self = found
  }
}

extension LossReason {
  /// The codes of the online interface.
  var stored: Int64 {
    switch self {
    case .death: 1
    case .publicAssistance: 2
    case .otherInsurance: 3
    case .other: 99
    }
  }

  init?(stored: Int64) {
    guard let found = Self.allCases.first(where: { $0.stored == stored }) else { return nil }
    self = found
  }
}

extension InsurerNumber {
  /// The canonical digits as a number: six digits stay below 1,000,000, eight digits never begin with 00, so no two numbers fall together.
  var stored: Int64 { canonical.utf8.reduce(0) { $0 &* 10 &+ Int64($1 &- 0x30) } }

  /// The number behind the stored digits.
  init?(stored: Int64) {
    let digits = String(stored)
    let padded = String(repeating: "0", count: max(0, (stored < 1_000_000 ? 6 : 8) - digits.count)) + digits
    guard let number = try? InsurerNumber(padded) else { return nil }
    self = number
  }
}

/// The hundred branch numbers, made once.
enum StoredBranchNumbers {
  private static let all = (0..<100).map { try? BranchNumber($0 < 10 ? "0\($0)" : "\($0)") }

  static func find(_ stored: Int64) -> BranchNumber? {
    (0..<100).contains(stored) ? all[Int(stored)] : nil
  }
}
