import EligibilityModel
import Interchange
import Operations
import Registry

/// The page on which a person sees who looked at their record, and what they agreed to, and withdraws it.
struct OwnRecordDesk: Sendable {
  /// What stands behind the address once something was withdrawn.
  private static let doneQuery = "done=withdrawn"

  let context: WebContext

  func response(to request: WebRequest, in language: Language) -> WebResponse {
    guard request.method == "POST" else { return show(to: request, in: language, said: said(request)) }
    guard let fields = try? FormData(request.body).fields,
      let step = Self.value(OwnConsentsView.step, fields).flatMap(OwnConsentsView.Step.init),
      let institution = Self.value(OwnConsentsView.institution, fields).flatMap({ try? MedicalInstitutionCode($0) })
    else { return ErrorPage.malformedForm.response(asJSON: false) }
    switch step {
    case .ask:
      let question = WithdrawalPage(
        language: language, institution: institution, visitor: request.visitor, institutions: context.institutions)
      return page(question.html, 200)
    case .withdraw: return withdraw(institution, request, language)
    }
  }

  private func withdraw(_ institution: MedicalInstitutionCode, _ request: WebRequest, _ language: Language) -> WebResponse {
    do throws(RegisterError) {
      switch try context.clinical?.withdrawOwn(Set(ConsentItem.allCases), at: institution, by: request.caller) {
      // What is withdrawn already was sent twice.
      case .recorded?, .refused(.nothingChanges)?: return .redirect(to: .ownRecord(language), query: Self.doneQuery, caching: .never)
      case .refused?: return show(to: request, in: language, status: 422, said: .fault(OwnConsentsText.nothingThere))
      case nil: return ErrorPage.notAllowed.response(asJSON: false)
      }
    } catch {
      return unavailable(in: language)
    }
  }

  private func show(to request: WebRequest, in language: Language, status: Int = 200, said: OwnRecordPage.Said?) -> WebResponse {
    guard let trail = context.trail, case .person(let person)? = request.caller.affiliation else { return unavailable(in: language) }
    do throws(RegisterError) {
      let consents = try context.clinical?.ownConsents(by: request.caller)
      // The newest first, since that is what somebody looks for.
      let lines: [AuditLine] = try trail(.person(person), request.caller).reversed()
      let view = consents.map {
        OwnConsentsView(language: language, consents: $0, visitor: request.visitor, institutions: context.institutions)
      }
      let places = OwnRecordPlaces(known: try affiliations(of: lines), institutions: context.institutions)
      return page(OwnRecordPage(language: language, lines: lines, places: places, consents: view, said: said).html, status)
    } catch {
      return unavailable(in: language)
    }
  }

  /// Of those who stand on the page.
  private func affiliations(of lines: [AuditLine]) throws(RegisterError) -> [AuditActor: Affiliation] {
    guard let places = context.places else { return [:] }
    return try places(Set(lines.prefix(OwnRecordPage.most).map(\.entry.actor)))
  }

  private func unavailable(in language: Language) -> WebResponse {
    page(OwnRecordPage(language: language, lines: nil, said: .fault(OwnRecordText.unavailable)).html, 503)
  }

  private func said(_ request: WebRequest) -> OwnRecordPage.Said? {
    request.query == Self.doneQuery ? .done(OwnConsentsText.done) : nil
  }

  private static func value(_ name: String, _ fields: [FormData.Field]) -> String? {
    let found = fields.filter { $0.name == name }
    return found.count == 1 ? found.first?.value : nil
  }

  private func page(_ html: HTML, _ status: Int) -> WebResponse {
    WebResponse(status: status, type: .html, caching: .never, body: HTMLWriter.page(html))
  }
}
