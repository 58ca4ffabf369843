import EligibilityModel
import Rulebook

/// Reads a book, every file on its own, and walks every modelled day; each fault is one line.
enum RuleCheck {
  static func run(folder: String, _ console: Console) throws -> ExitCode {
    let unreadable = Rulebook.faults(directory: folder)
    guard unreadable.isEmpty else {
      for fault in unreadable { try console.say(fault.description) }
      try console.say("\(unreadable.count) fault(s) / 誤り\(unreadable.count)件")
      return .refused
    }
    let book = try Rulebook.load(directory: folder)
    let faults = book.rules.flatMap(faults)
    for fault in faults { try console.say(fault) }
    let parameters = book.insurers.all.map(\.parameters.count).reduce(0, +)
    if faults.isEmpty {
      try console.say(
        "\(book.rules.count) rules, \(book.insurers.all.count) profiles with \(parameters) parameters: no fault\n"
          + "規則\(book.rules.count)件、保険者\(book.insurers.all.count)件（項目\(parameters)件）：誤りはありません")
    }
    return faults.isEmpty ? .success : .refused
  }

  /// The first day of each run of days that no edition, or more than one, holds.
  private static func faults(of rule: ListedRule) -> [String] {
    var faults: [String] = []
    var day = ModelledPeriod.first
    var wasGood = true
    while day <= ModelledPeriod.last {
      let found = rule.editions.count { $0.from <= day && day <= ($0.through ?? .latest) }
      if found != 1, wasGood { faults.append("\(rule.id): \(found) editions hold \(day) / \(day)の版が\(found)件あります") }
      wasGood = found == 1
      day = day.dayAfter
    }
    return faults
  }
}
