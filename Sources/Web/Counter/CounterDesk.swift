import EligibilityModel
import Interchange
import Operations
import Registry
import Rulebook

/// The counter's page: reads what was sent, asks the register and the rules, and shows the page again.
struct CounterDesk: Sendable {
  let context: WebContext

  func response(to request: WebRequest, in language: Language) -> WebResponse {
    let now = context.now()
    guard request.method == "POST" else { return show(CounterView(form: CounterForm(today: now.day)), to: request, in: language, now) }
    guard request.mediaType == "application/x-www-form-urlencoded" else {
      return ErrorPage.wrongType("application/x-www-form-urlencoded").response(asJSON: false)
    }
    guard let data = try? FormData(request.body), let form = CounterForm(data), let action = Self.action(in: data) else {
      return ErrorPage.malformedForm.response(asJSON: false)
    }
    return show(view(of: form, after: action, now, request.caller), to: request, in: language, now)
  }

  /// The button that was pressed; Enter in a field sends none and means "answer".
  private static func action(in data: FormData) -> CounterAction? {
    let values = data.fields.filter { $0.name == CounterForm.Name.action }.map(\.value)
    guard let value = values.first else { return .answer }
    return values.count == 1 ? CounterAction(value: value) : nil
  }

  private func show(_ view: CounterView, to request: WebRequest, in language: Language, _ now: WebContext.Moment) -> WebResponse {
    let page = CounterPage(
      view: view, language: language, now: now, insurers: context.book.insurers.all, hasRegister: context.lookUp != nil,
      visitor: request.visitor)
    // Whoever is signed in stands on the page, and what was filled in may be about a person.
    let caching: Caching = request.method == "POST" || request.visitor != nil ? .never : .ask
    return WebResponse(status: view.faults.isEmpty ? 200 : 422, type: .html, caching: caching, body: HTMLWriter.page(page.html))
  }

  private func view(of sent: CounterForm, after action: CounterAction, _ now: WebContext.Moment, _ caller: Caller) -> CounterView {
    var form = sent
    form.apply(action)
    switch action {
    case .nextPatient: return CounterView(form: sent.forNextPatient(today: now.day))
    case .again where !sent.isAnswered && !sent.isLookedUp: return CounterView(form: form)
    case .lookUp: return lookedUp(form, now, caller)
    default: return answered(form, now, caller)
    }
  }

  /// Asks the register and fills the look-up's answer; goes on to the rules once something is ticked.
  private func lookedUp(_ sent: CounterForm, _ now: WebContext.Moment, _ caller: Caller) -> CounterView {
    var form = sent
    form.isLookedUp = true
    let found = finding(for: form, now, caller)
    if case .failure(let faults) = found {
      form.isLookedUp = false
      return CounterView(form: form, faults: faults.list)
    }
    if case .success(let finding?) = found { form.take(finding) }
    let hasTiles = !form.shown.isEmpty || form.showsNothing
    return hasTiles ? answered(form, now, caller) : CounterView(form: form, finding: try? found.get())
  }

  private func answered(_ sent: CounterForm, _ now: WebContext.Moment, _ caller: Caller) -> CounterView {
    var form = sent
    let finding = form.isLookedUp ? try? finding(for: form, now, caller).get() : nil
    form.isAnswered = false
    switch CounterFormReader.question(form) {
    case .failure(let faults): return CounterView(form: form, faults: faults.list, finding: finding)
    case .success(let question):
      do throws(RuleRefusal) {
        guard case .counter(let decision) = try AnswerQuestion.answer(.counter(question), book: context.book) else {
          return CounterView(form: form)
        }
        form.isAnswered = true
        return CounterView(form: form, answer: CounterView.Given(question: question, decision: decision), finding: finding)
      } catch {
        return CounterView(form: form, faults: [FormFault(error)], finding: finding)
      }
    }
  }

  /// What the register says; `nil` where none is connected.
  private func finding(for form: CounterForm, _ now: WebContext.Moment, _ caller: Caller) -> Result<RegisterFinding?, FormFaults> {
    guard let lookUp = context.lookUp else { return .success(nil) }
    switch LookupFormReader.question(form, knownAt: now.known) {
    case .failure(let faults): return .failure(faults)
    case .success(let question):
      do throws(RegisterError) {
        let answer = try lookUp(question, caller)
        let openings = openings(of: answer, born: question.birthDate, form, caller)
        return .success(RegisterFinding(insurer: question.insurerNumber.kind, answer: answer, openings: openings))
      } catch {
        return .success(RegisterFinding(insurer: question.insurerNumber.kind, answer: nil))
      }
    }
  }

  /// What a person with a valid cover has agreed to at the caller's institution.
  private func openings(
    of answer: LookupAnswer, born: CivilDate, _ form: CounterForm, _ caller: Caller
  ) -> CounterFindingOpenings? {
    guard case .valid(let found) = answer, let desk = context.clinical, caller.isOfInstitution else { return nil }
    guard let reference = found.reference else { return .withoutPersonID }
    do throws(RegisterError) {
      return try desk.openings(of: PersonLink(reference: reference, birthDate: born), for: caller, form.card).map { .known($0) }
    } catch {
      return .unavailable
    }
  }
}

/// What the page shows: the form, and what came of it.
struct CounterView {
  /// An answered question.
  struct Given {
    let question: CounterQuestion
    let decision: CounterDecision
  }

  let form: CounterForm
  var faults: [FormFault] = []
  var answer: Given?
  var finding: RegisterFinding?
}

extension FormFault {
  /// A question that the rules refuse, at the field that has to change.
  init(_ refusal: RuleRefusal) {
    switch refusal {
    case .outsideModelledPeriod: self.init(.serviceDate, refusal.wording)
    case .unknownInsurerProfile: self.init(.insurer, refusal.wording)
    case .bornAfterService: self.init(.birthDate, refusal.wording)
    case .claimOrder, .declarationIncomplete, .unknownCeilingCategory, .ceilingCategoryOfAnotherAge: self.init(.shown, refusal.wording)
    }
  }
}

extension Caller {
  /// Whether it is an institution for which somebody asks.
  fileprivate var isOfInstitution: Bool {
    if case .institution? = affiliation { true } else { false }
  }
}
