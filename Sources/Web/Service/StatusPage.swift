import EligibilityModel
import Interchange

/// What works now and what to do about what does not, for the people at the counter.
struct StatusPage {
  let report: ServiceReport
  let language: Language

  var html: HTML {
    Layout.page(
      language: language, title: ServiceText.title[language], header: Layout.header(language) { .status($0) },
      content: element("div", .class("column")) {
        element("h1", text: ServiceText.title[language])
        element("p", .class("status status-\(overall.word)")) {
          element("strong", text: ServiceText.overall(overall)[language])
        }
        element("p", text: ServiceText.checkedAt[language] + language.colon + checkedAt)
        for function in ServiceFunction.allCases { section(function) }
      })
  }

  /// When that was, to the second; programs are told more exactly.
  private var checkedAt: String { String(report.checkedAt.prefix(19)).replacing("T", with: " ") }

  /// The worst of all functions.
  private var overall: ServiceReport.State {
    let states = ServiceFunction.allCases.map { $0.state(in: report) }
    return states.first(where: \.isFailing) ?? states.first { $0.trouble != nil } ?? .works
  }

  private func section(_ function: ServiceFunction) -> HTML {
    let state = function.state(in: report)
    let id = "function-" + function.rawValue
    return element("section", .class("box"), .id(id), .named("aria-labelledby", id + "-title")) {
      element("h2", .id(id + "-title"), text: function.title[language])
      element("p", .class("status status-\(state.word)")) { element("strong", text: ServiceText.state(state)[language]) }
      if let trouble = state.trouble { element("p", text: trouble.text[language]) }
      if state.isFailing { element("p", text: function.meanwhile[language]) }
    }
  }
}

/// The words of the page.
enum ServiceText {
  static let title = LocalizedText("稼働状況", "Status", "つかえるか どうか")
  static let checkedAt = LocalizedText("確認した時刻", "Looked at", "見た 時間")

  static func overall(_ state: ServiceReport.State) -> LocalizedText {
    switch state {
    case .works, .notUsed: LocalizedText("すべて使えます", "Everything works", "ぜんぶ つかえます")
    case .atRisk: LocalizedText("使えます。早めの手当てが必要なものがあります", "Everything works; something needs care soon", "つかえます。係の 人に 言って ください")
    case .fails: LocalizedText("使えない機能があります", "Something does not work", "つかえない ものが あります")
    }
  }

  static func state(_ state: ServiceReport.State) -> LocalizedText {
    switch state {
    case .notUsed: LocalizedText("－ 使っていません", "– Not set up", "－ つかって いません")
    case .works: LocalizedText("✓ 使えます", "✓ Works", "✓ つかえます")
    case .atRisk: LocalizedText("！ 使えます（早めに手当てを）", "! Works, needs care soon", "！ つかえます（係の 人に 言って ください）")
    case .fails: LocalizedText("× 使えません", "× Does not work", "× つかえません")
    }
  }
}
