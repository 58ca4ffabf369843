import EligibilityModel
import Foundation
import Operations
import Rulebook

/// Times the issuance decisions of a whole membership from packed columns.
///
/// Usage: issuance-benchmark BOOK FOLDER PEOPLE SEED DAY THREADS
///
/// Writes the columns to FOLDER, one file each, and answers each line `run` on standard input with the seconds, the seconds of processor
/// time, the number of outcomes and how many times the rules were asked. `write` writes each member's outcome and the list of outcomes to FOLDER.
@main
enum IssuanceBenchmark {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 7, let people = Int(words[3]), let seed = UInt64(words[4]), let threads = Int(words[6]) else {
      print("usage: issuance-benchmark BOOK FOLDER PEOPLE SEED DAY THREADS")
      exit(64)
    }
    let run = IssueRun(on: try CivilDate(iso8601: words[5]), book: try Rulebook.load(directory: words[1]))
    let folder = URL(fileURLWithPath: words[2])
    let memberships = members(people, seed: seed, run.day)
    try ColumnFiles(folder: folder).write(memberships)
    answer("ready \(memberships.reduce(0) { $0 + $1.count })")
    var plans: [IssuePlan] = []
    while let line = readLine() {
      if line == "run" {
        let (start, processor) = (ContinuousClock.now, clock())
        plans = try run.plan(memberships, threads: threads)
        let spent = ContinuousClock.now - start
        let worked = Double(clock() - processor) / Double(CLOCKS_PER_SEC)
        answer("\(spent / .seconds(1)) \(worked) \(Set(plans.flatMap(\.outcomes)).count) \(plans.reduce(0) { $0 + $1.situations })")
      } else if line == "write" {
        try ColumnFiles(folder: folder).write(plans)
        answer("written")
      }
    }
  }

  private static func answer(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Each insurer's members in columns of their own, as an insurer's file has them.
  private static func members(_ people: Int, seed: UInt64, _ day: CivilDate) -> [MemberColumns] {
    var members = SyntheticMembers(seed: seed, day: day)
    var memberships: [KnownInsurer: MemberColumns] = [:]
    for _ in 0..<people {
      let member = members.member()
      memberships[member.member.insurer, default: MemberColumns(of: member.member.insurer)].append(member)
    }
    return memberships.values.sorted { ColumnFiles.name($0.insurer) < ColumnFiles.name($1.insurer) }
  }
}
