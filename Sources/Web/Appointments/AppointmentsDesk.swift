import EligibilityModel
import Interchange
import Operations

/// Takes lists of appointments from people, and shows them whom to look at before the visit.
/// 予約者の事前確認の窓口
struct AppointmentsDesk: Sendable {
  /// The name of the field with the file.
  static let listName = "list"
  /// So many seconds pass before a browser looks again.
  private static let pause = 2

  let bulk: BulkDesk

  func response(to request: WebRequest, in language: Language) -> WebResponse {
    guard request.method == "POST" else { return Self.page(.form(nil), request, language) }
    guard request.mediaType == MultipartForm.type else { return ErrorPage.wrongType(MultipartForm.type).response(asJSON: false) }
    guard let list = MultipartForm(request)?.content(Self.listName) else { return ErrorPage.malformedForm.response(asJSON: false) }
    guard !list.isEmpty else { return Self.page(.form(AppointmentsText.noFile[language]), request, language, status: 422) }
    do throws(Problem) {
      return .redirect(to: .appointmentList(language, try bulk.start(Array(list), by: request.caller)), caching: .never)
    } catch {
      return Self.page(.form(error.words(in: language)), request, language, status: error.kind.status)
    }
  }

  /// How far a list has come; the browser looks again by itself until everybody has been asked for.
  func show(_ id: BulkJobID, to request: WebRequest, in language: Language) -> WebResponse {
    do throws(Problem) {
      let job = try bulk.find(id, request.caller)
      let again = WebResponse.Header(name: "Refresh", value: "\(Self.pause)")
      return Self.page(.list(id, job), request, language, extra: job.state == .done ? [] : [again])
    } catch {
      return Self.page(.form(error.words(in: language)), request, language, status: error.kind.status)
    }
  }

  /// The answer to a list that is larger than any that is taken.
  static func tooLarge(in language: Language) -> WebResponse {
    page(.form(Problem(.tooLarge).words(in: language)), WebRequest(method: "GET", path: ""), language, status: ProblemKind.tooLarge.status)
  }

  private static func page(
    _ content: AppointmentsPage.Content, _ request: WebRequest, _ language: Language, status: Int = 200, extra: [WebResponse.Header] = []
  ) -> WebResponse {
    let page = AppointmentsPage(content: content, language: language, visitor: request.visitor)
    return WebResponse(status: status, type: .html, caching: .never, extra: extra, body: HTMLWriter.page(page.html))
  }
}

extension Problem {
  /// What a clerk does, and where what is wrong stands.
  fileprivate func words(in language: Language) -> String {
    let isEnglish = language == .english
    let place = field.isEmpty ? "" : isEnglish ? "\(field): " : "\(field)："
    return isEnglish
      ? "\(clerk.english) (\(place)\(technician.english))" : "\(clerk.japanese)（\(place)\(technician.japanese)）"
  }

  private var clerk: Bilingual { kind.clerk }
}
