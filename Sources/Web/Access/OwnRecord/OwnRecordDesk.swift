import EligibilityModel
import Interchange
import Operations
import Registry

/// The page on which a person sees who looked at their record.
struct OwnRecordDesk: Sendable {
  let context: WebContext

  func response(to request: WebRequest, in language: Language) -> WebResponse {
    guard let trail = context.trail, case .person(let person)? = request.caller.affiliation else {
      return page(OwnRecordPage(language: language, lines: [], fault: OwnRecordText.unavailable), 503)
    }
    do throws(RegisterError) {
      // The newest first, since that is what somebody looks for.
      return page(OwnRecordPage(language: language, lines: try trail(.person(person), request.caller).reversed()), 200)
    } catch {
      return page(OwnRecordPage(language: language, lines: [], fault: OwnRecordText.unavailable), 503)
    }
  }

  private func page(_ page: OwnRecordPage, _ status: Int) -> WebResponse {
    WebResponse(status: status, type: .html, caching: .never, body: HTMLWriter.page(page.html))
  }
}
