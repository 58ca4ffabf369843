import EligibilityModel
import Interchange
import Registry

/// One list of appointments: how far it has come; when it is done, whom to look at and what to do for each.
struct AppointmentsView {
  let id: BulkJobID
  let job: BulkJob
  let language: Language

  var html: HTML {
    .group([job.state == .done ? done : progress, element("p") { link(.appointments(language), AppointmentsText.another) }])
  }

  private var progress: HTML {
    element("section", .class("box"), .named("aria-labelledby", "state")) {
      element("h2", .id("state"), text: AppointmentsText.running[language])
      element("p") {
        element(
          "progress", .named("max", "\(max(1, job.count))"), .value("\(job.rows.count)"), .named("aria-labelledby", "state"),
          text: "\(job.rows.count) / \(job.count)")
      }
      element("p", .named("role", "status"), text: "\(job.rows.count) / \(job.count)")
      element("p", text: AppointmentsText.looksAgain[language])
      element("p") { link(.appointmentList(language, id), AppointmentsText.lookNow) }
    }
  }

  private var done: HTML {
    .group([
      element("section", .class("box"), .named("aria-labelledby", "state")) {
        element("h2", .id("state"), text: AppointmentsText.done[language])
        element("dl", .class("facts")) {
          fact(AppointmentsText.asked, job.count)
          fact(AppointmentsText.exceptions, job.exceptions)
          fact(AppointmentsText.refused, job.refused.count)
          fact(AppointmentsText.inForce, job.count(of: .valid))
        }
        element("p") {
          let table = Route.api(.bulkTable(id)).path
          element("a", .href(table), .named("download", "appointments.csv"), text: AppointmentsText.table[language])
        }
      }, exceptions, refused,
    ])
  }

  private func fact(_ label: LocalizedText, _ number: Int) -> HTML {
    element("div") {
      element("dt", text: label[language])
      element("dd", text: "\(number)")
    }
  }

  private var exceptions: HTML {
    let shown = job.rows.prefix(BulkProgress.shownRows).prefix { $0.isException }
    return element("section", .named("aria-labelledby", "exceptions")) {
      element("h2", .id("exceptions"), text: AppointmentsText.exceptions[language])
      if shown.isEmpty {
        element("p", text: AppointmentsText.noExceptions[language])
      } else {
        table("exceptions", [AppointmentsText.line, AppointmentsText.mark, AppointmentsText.answer, AppointmentsText.toDo]) {
          for row in shown {
            element("tr") {
              element("td", .class("short"), text: "\(row.line)")
              element("th", .named("scope", "row"), text: row.mark ?? "")
              element("td", text: row.answer(in: language))
              element("td", text: row.toDo[language])
            }
          }
        }
      }
      if job.exceptions > shown.count { element("p", .class("caution"), text: AppointmentsText.more[language]) }
    }
  }

  private var refused: HTML {
    if job.refused.isEmpty { return .empty }
    return element("section", .named("aria-labelledby", "refused")) {
      element("h2", .id("refused"), text: AppointmentsText.refused[language])
      element("p", text: AppointmentsText.refusedIntro[language])
      table("refused", [AppointmentsText.line, AppointmentsText.column, AppointmentsText.toMend]) {
        for fault in job.refused.prefix(BulkProgress.shownRows) {
          element("tr") {
            element("th", .named("scope", "row"), .class("short"), text: "\(fault.line)")
            element("td", text: fault.column ?? "")
            element("td", text: language == .english ? fault.english : fault.japanese)
          }
        }
      }
      if job.refused.count > BulkProgress.shownRows { element("p", .class("caution"), text: AppointmentsText.more[language]) }
    }
  }

  /// A table that is moved by keyboard where it is wider than the page.
  private func table(_ name: String, _ heads: [LocalizedText], @HTMLBuilder rows: () -> HTML) -> HTML {
    element("div", .class("scroll"), .named("role", "group"), .named("tabindex", "0"), .named("aria-labelledby", name)) {
      element("table") {
        element("thead") {
          element("tr") { for head in heads { element("th", .named("scope", "col"), text: head[language]) } }
        }
        element("tbody") { rows() }
      }
    }
  }

  private func link(_ route: Route, _ text: LocalizedText) -> HTML { element("a", .href(route.path), text: text[language]) }
}

extension BulkRow {
  /// What the register said, in words, with the day that matters.
  fileprivate func answer(in language: Language) -> String {
    let words = word.wording[language]
    switch told {
    case .other(.invalid(let day)), .other(.invalidWithNewer(let day)):
      return "\(words) (\(AppointmentsText.lostOn[language])\(language.colon)\(day.iso8601))"
    case .other(.notYet(let day)): return "\(words) (\(AppointmentsText.beginsOn[language])\(language.colon)\(day.iso8601))"
    case .other(.reported(let day)): return "\(words) (\(AppointmentsText.receivedOn[language])\(language.colon)\(day.iso8601))"
    case .other(.several(let count)): return "\(words) (\(count))"
    case .valid, .failed, .other: return words
    }
  }

  /// What the clerk does before the visit.
  fileprivate var toDo: LocalizedText {
    switch told {
    case .valid: AppointmentsText.nothingToDo
    case .failed: AppointmentsText.askAgain
    case .other(let answer):
      switch answer {
      case .valid: AppointmentsText.nothingToDo
      case .invalid: AppointmentsText.ended
      case .invalidWithNewer: AppointmentsText.newer
      case .notYet: AppointmentsText.later
      case .several: AppointmentsText.several
      case .none: AppointmentsText.nobody
      case .reported: AppointmentsText.reported
      }
    }
  }
}
