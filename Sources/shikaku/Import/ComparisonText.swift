import EligibilityModel
import Interchange
import Operations
import Registry

/// Says what a comparison found: figures, lines and rows, and nothing of a person.
enum ComparisonText {
  static func text(_ report: ComparisonReport) -> String {
    let share = percent(report.share)
    var lines = [
      "\(report.new) new, \(report.changed) changed, \(report.gone) gone, \(report.unchanged) unchanged, \(report.unclear) unclear:"
        + " \(share) of \(report.known) known covers would change.",
      "新規\(report.new)件、変更\(report.changed)件、喪失\(report.gone)件、変更なし\(report.unchanged)件、要確認\(report.unclear)件。"
        + "登録済み\(report.known)件の\(share)が変わります。",
    ]
    let parts = ComparedPart.allCases.compactMap { part in report.parts[part].map { "\(part.column.japanese) \($0)" } }
    if !parts.isEmpty { lines.append("changed parts / 変更した項目: " + parts.joined(separator: ", ")) }
    lines += examples("new / 新規", report.newExamples.map(place), report.new)
    let changed = report.changedExamples.map { example in
      place(example.place) + " (" + example.parts.map(\.column.japanese).joined(separator: "・") + ")"
    }
    lines += examples("changed / 変更", changed, report.changed)
    lines += examples("gone / 喪失", report.goneExamples.map { "record \($0.number)" }, report.gone)
    lines += examples("unclear / 要確認", report.unclearExamples.map(place), report.unclear)
    return lines.joined(separator: "\n")
  }

  static func text(_ progress: LoadProgress) -> String {
    """
    \(progress.added) enrolled, \(progress.corrected) changed, \(progress.ended) ended, \(progress.unchanged) unchanged, \
    \(progress.refused) lines refused.
    取得\(progress.added)件、変更\(progress.corrected)件、喪失\(progress.ended)件、変更なし\(progress.unchanged)件、拒否した行\(progress.refused)行
    """
  }

  /// A share in percent, rounded up to a tenth, so that what is shown is enough to allow it.
  static func percent(_ share: Double) -> String {
    let tenths = Int(min(share, 1_000_000) * 1_000 + 0.999_999)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private static func place(_ place: ComparisonReport.Place) -> String {
    "line \(place.line)" + (place.branchNumber.map { " 枝番\($0.canonical)" } ?? "")
  }

  private static func examples(_ title: String, _ found: [String], _ count: Int) -> [String] {
    found.isEmpty ? [] : ["\(title): " + found.joined(separator: ", ") + (count > found.count ? ", …" : "")]
  }
}
