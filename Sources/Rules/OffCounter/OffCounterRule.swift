public import EligibilityModel
public import Rulebook

/// How eligibility can be checked away from the counter.
/// 窓口以外での資格確認
public enum OffCounterRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: the scene, what is prepared and what is wanted
  ///   - book: the rules
  /// - Returns: which application fits, what is missing, what the check gives
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(_ question: OffCounterQuestion, book: Rulebook) throws(RuleRefusal) -> OffCounterDecision {
    var item = OffCounterCase(question, on: try question.serviceDate.modelled(), book: book)
    let apps = item.fittingApps()
    let missing = item.missing()
    let standing = item.standing(apps: apps, missing: missing)
    let method = item.method()
    let devices = item.devices()
    let scope = item.scope()
    let obligation = item.obligation()
    let place = item.place()
    let checks = item.checksDue()
    let timing = item.timing()
    let documents = item.documents()
    return OffCounterDecision(
      scene: item.scene.map(ResolvedScene.scene) ?? .notKnown, standing: standing, apps: apps, missing: missing, method: method,
      devices: devices, scope: scope, obligation: obligation, place: place, checksDue: checks, timing: timing, documents: documents,
      because: item.findings.list, certainty: item.findings.certainty)
  }
}

/// One check away from the counter while it is being decided.
struct OffCounterCase {
  let question: OffCounterQuestion
  let day: ModelledDay
  let rules: OffCounterRules
  let scene: OffCounterScene?
  var findings = Findings(expecting: 8)

  init(_ question: OffCounterQuestion, on day: ModelledDay, book: Rulebook) {
    self.question = question
    self.day = day
    rules = book.national.offCounter
    let names = rules.sceneNames.edition(on: day)
    switch question.scene {
    case .scene(let scene): self.scene = scene
    case .named(let name): scene = names.value.first { $0.name == name }?.scene
    }
    findings.note(names, .offCounter, .noted)
  }

  private var chosen: OffCounterApp? {
    switch question.preparation.app {
    case .homeReceptionWeb: .homeReceptionWeb
    case .eligibilityApp: .eligibilityApp
    case .limitedType: .limitedType
    case .none, .unknown: nil
    }
  }

  /// The columns of the table were lost; its reconstruction is unconfirmed (O-02).
  mutating func fittingApps() -> [AppPlan] {
    guard let scene else { return [] }
    let table = rules.apps.edition(on: day)
    findings.rest(on: table, .offCounter, .offered)
    return table.value.filter { $0.scenes.contains(scene) }.map { AppPlan(app: $0.app, scenes: $0.scenes, methods: $0.methods) }
  }

  /// The limited type works without an update of the system (F-265).
  mutating func missing() -> [PreparationNeed] {
    let rule = rules.preparation.edition(on: day)
    findings.rest(on: rule, .offCounter, .noted)
    return rule.value.filter { need in
      switch need {
      case .systemUpdate: question.preparation.system == .notUpdated && chosen != .limitedType && !isLimitedScene
      case .mobileDevice: question.preparation.mobileDevice == .absent && question.device != .patientPhone
      case .chosenApp: question.preparation.app == .none
      }
    }
  }

  private var isLimitedScene: Bool {
    switch scene {
    case .underTransition, .outsideObligation, .checkUpProvider: true
    case .onlineCare, .visiting, .differentFlow, .deviceFailure, nil: false
    }
  }

  func standing(apps: [AppPlan], missing: [PreparationNeed]) -> OffCounterStanding {
    guard scene != nil else { return .unknownScene }
    if question.online == .no { return .noOnlineSystem }
    if let chosen, !apps.contains(where: { $0.app == chosen }) { return .otherApp }
    return missing.isEmpty ? .available : .notReady
  }

  /// One application takes PIN and eye, the other the PIN alone (F-259).
  mutating func method() -> MethodRuling {
    let table = rules.apps.edition(on: day)
    guard case .method(let wanted) = question.method, let row = table.value.first(where: { $0.app == chosen }) else { return .notAsked }
    findings.rest(on: table, .offCounter, row.methods.contains(wanted) ? .offered : .notPossible)
    return row.methods.contains(wanted) ? .allowed : .refused
  }

  /// The institution's terminal, and the patient's own as in online care (F-249, F-250).
  mutating func devices() -> [OffCounterDevice] {
    guard let scene, !isLimitedScene else { return [.facilityMobile] }
    guard scene != .visiting else { return [.facilityMobile] }
    let rule = rules.separateFlow.edition(on: day)
    findings.rest(on: rule, .offCounter, .offered)
    findings.note(rules.wirelessReader.edition(on: day), .offCounter, .notStated)
    return rule.value
  }

  mutating func scope() -> OffCounterScope {
    guard scene != nil else { return .unknown }
    guard isLimitedScene || chosen == .limitedType else { return .sameAsCounter }
    let rule = rules.limitedType.edition(on: day)
    findings.rest(on: rule, .offCounter, .noted)
    return rule.value
  }

  mutating func obligation() -> OffCounterObligation {
    guard scene == .visiting else { return .notStated }
    let rule = rules.obligation.edition(on: day)
    findings.rest(on: rule, .offCounter, .noted)
    return rule.value
  }

  mutating func place() -> PlaceRuling {
    guard question.place != .unknown else { return .notAsked }
    let rule = rules.places.edition(on: day)
    findings.note(rule, .offCounter, .noted)
    return rule.value.contains(question.place) ? .allowed : .notStated
  }

  /// Every calendar month that an admission touches (F-253).
  mutating func checksDue() -> [CivilDate] {
    guard case .from(let first, let last) = question.admission else { return [] }
    findings.rest(on: rules.monthlyCheck.edition(on: day), .offCounter, .noted)
    var months: [CivilDate] = []
    var month = first.firstOfMonth
    while month <= last, months.count < Self.mostMonths {
      months.append(month)
      month = month.addingClamped(months: 1)
    }
    return months
  }

  /// Far more than any admission; a bound against senseless dates.
  private static let mostMonths = 1_200

  mutating func timing() -> OffCounterTiming {
    let rule = rules.occasions.edition(on: day)
    if rule.value.contains(question.occasion) { findings.rest(on: rule, .offCounter, .offered) }
    return switch question.occasion {
    case .none, .fever, .driveThrough: question.admission == .none ? .onTheSpot : .atBedsideMonthly
    case .emergencyAdmission: .atBedsideAfterwards
    case .longAdmission: .atBedsideMonthly
    }
  }

  mutating func documents() -> DocumentSite {
    let rule = rules.documents.edition(on: day)
    findings.note(rule, .offCounter, .noted)
    return rule.value
  }
}
