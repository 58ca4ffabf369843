import EligibilityModel
import Interchange

/// The page for tomorrow's appointments: sending a list, its progress, then those whom somebody has to look at.
struct AppointmentsPage {
  enum Content {
    /// A list is asked for; with what was wrong with the last one.
    case form(String?)
    /// A list with what is known of it.
    case list(BulkJobID, BulkJob)
  }

  let content: Content
  let language: Language
  let visitor: Visitor?

  var html: HTML {
    Layout.page(
      language: language, title: prefix + AppointmentsText.title[language], header: Layout.header(language, same: route),
      content: element("div", .class("column")) {
        element("h1", text: AppointmentsText.title[language])
        switch content {
        case .form(let fault): form(fault)
        case .list(let id, let job): AppointmentsView(id: id, job: job, language: language).html
        }
      })
  }

  private var prefix: String {
    if case .form(.some) = content { PageText.errorPrefix[language] } else { "" }
  }

  private func route(_ language: Language) -> Route {
    switch content {
    case .form: .appointments(language)
    case .list(let id, _): .appointmentList(language, id)
    }
  }

  private func form(_ fault: String?) -> HTML {
    .group([
      element("p", text: AppointmentsText.intro[language]),
      fault.map { text in
        element("div", .class("faults"), .named("role", "alert")) { element("p", .class("fault"), .id("fault"), text: text) }
      } ?? .empty,
      element(
        "form", .class("sign-in"), .named("method", "post"), .named("action", Route.appointments(language).path),
        .named("enctype", MultipartForm.type)
      ) {
        if let visitor { visitor.field }
        element("div", .class("field")) {
          element("label", .for("list"), text: AppointmentsText.file[language])
          element("span", .class("hint"), .id("list-hint"), text: AppointmentsText.fileHint[language])
          element(
            "input", .type("file"), .id("list"), .name(AppointmentsDesk.listName), .named("accept", ".csv,text/csv"), .flag("required"),
            .named("aria-describedby", fault == nil ? "list-hint" : "fault list-hint"))
        }
        element("p") { element("button", .type("submit"), .class("primary"), text: AppointmentsText.send[language]) }
      },
      columns,
    ])
  }

  /// What the file holds, with an example that can be copied.
  private var columns: HTML {
    element("section", .class("box"), .named("aria-labelledby", "columns")) {
      element("h2", .id("columns"), text: AppointmentsText.columns[language])
      element("ul") {
        for column in AppointmentColumn.allCases {
          element("li", text: "\(column.japanese) (\(column.english))" + (column.isRequired ? "" : AppointmentsText.optional[language]))
        }
      }
      element("p", .class("hint"), text: AppointmentsText.kept[language])
    }
  }
}
