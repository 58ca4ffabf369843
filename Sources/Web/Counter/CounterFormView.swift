import EligibilityModel
import Interchange
import Rulebook

/// Draws the parts of the form: what is shown, the visit, the patient, the answers, the settings.
struct CounterFormView {
  let widgets: Widgets
  let insurers: [InsurerProfile]
  let hasRegister: Bool

  private var language: Language { widgets.language }
  private var form: CounterForm { widgets.form }

  var html: HTML {
    element("div", .class("form")) {
      tiles
      visit
      patient
      answers
      settings
    }
  }

  // MARK: What is shown

  private var tiles: HTML {
    let fault = widgets.faults.first { $0.place == .shown }
    return element(
      "fieldset", .id("shown"), .class(fault == nil ? "part" : "part wrong"), .named("tabindex", "-1"),
      fault == nil ? .flag("aria-describedby", false) : .named("aria-describedby", "shown-fault")
    ) {
      element("legend", text: FormLabel.shown[language])
      element("p", .class("hint"), text: FormLabel.shownHint[language])
      if let fault { element("p", .class("fault"), .id("shown-fault"), text: fault.text[language]) }
      element("div", .class("tiles")) {
        for kind in DocumentKind.allCases { tile(kind) }
        nothingTile
      }
      for kind in DocumentKind.allCases { detailPanel(kind) }
    }
  }

  private func tile(_ kind: DocumentKind) -> HTML {
    element("label", .class("tile")) {
      element("input", .type("checkbox"), .name(CounterForm.Name.shown), .value(kind.rawValue), .flag("checked", form.shown.contains(kind)))
      element("span", text: kind.wording[language])
    }
  }

  /// What matters about a thing; the style sheet shows it while the tile is ticked, and always where a browser can't do that.
  private func detailPanel(_ kind: DocumentKind) -> HTML {
    let details = details(of: kind)
    guard details != .empty else { return .empty }
    return element("fieldset", .class("details details-\(kind.rawValue)")) {
      element("legend", text: kind.wording[language])
      element("div", .class("row")) { details }
    }
  }

  private var nothingTile: HTML {
    element("label", .class("tile")) {
      element("input", .type("checkbox"), .name(CounterForm.Name.nothing), .value("yes"), .flag("checked", form.showsNothing))
      element("span", text: FormLabel.nothing[language])
    }
  }

  private func details(of kind: DocumentKind) -> HTML {
    switch kind {
    case .myNumberCard: cardDetails
    case .smartphone:
      .group([
        widgets.choice(.phonePlatform, FormLabel.platform, Widgets.options(SmartphonePlatform.self, \.wording).reversed()),
        widgets.choice(.phoneState, FormLabel.certificateState, certificateStates),
      ])
    case .eligibilityCertificate:
      .group([
        widgets.text(.certificateEnd, FormLabel.paperEnd, hint: FormLabel.dateHint),
        widgets.choice(.certificateRate, FormLabel.rate, Widgets.rates, empty: FormLabel.notPrinted),
      ])
    case .eligibilityNotice: widgets.choice(.noticeRate, FormLabel.rate, Widgets.rates, empty: FormLabel.notPrinted)
    case .legacyCard: widgets.text(.legacyEnd, FormLabel.paperEndOptional, hint: FormLabel.dateHint)
    case .elderlyRecipientCertificate:
      .group([
        widgets.choice(.elderlyRate, FormLabel.rate, Widgets.rates, empty: FormLabel.choose),
        widgets.text(.elderlyEnd, FormLabel.paperEndOptional, hint: FormLabel.dateHint),
      ])
    case .portalScreen, .portalPDF, .prescription: .empty
    }
  }

  private var cardDetails: HTML {
    .group([
      widgets.choice(.cardRegistration, FormLabel.registration, Widgets.options(CardRegistration.self, \.wording)),
      widgets.choice(.cardState, FormLabel.certificateState, certificateStates),
      widgets.text(.cardCertificateEnd, FormLabel.certificateEnd, hint: FormLabel.dateHint),
      widgets.text(.cardEnd, FormLabel.cardEnd, hint: FormLabel.dateHint),
      widgets.choice(.cardVariant, FormLabel.cardVariant, Widgets.options(CardVariant.self, \.wording)),
    ])
  }

  /// "Not known" first, because most clerks have not looked.
  private var certificateStates: [Widgets.Option] {
    let states = Widgets.options(CertificateState.self, \.wording)
    return states.suffix(1) + states.dropLast()
  }

  // MARK: Visit and patient

  private var visit: HTML {
    element("fieldset", .class("part")) {
      element("legend", text: FormLabel.aboutVisit[language])
      element("div", .class("row")) {
        widgets.text(.serviceDate, FormLabel.serviceDate, hint: FormLabel.dateHint)
        widgets.radios(.visit, FormLabel.visit, Widgets.options(VisitKind.self, \.wording))
        widgets.radios(.pastRecord, FormLabel.pastRecord, Widgets.options(PastRecord.self, \.wording).reversed())
      }
    }
  }

  private var patient: HTML {
    element("fieldset", .class("part")) {
      element("legend", text: FormLabel.aboutPatient[language])
      element("p", .class("hint"), text: FormLabel.aboutPatientHint[language])
      element("div", .class("row")) {
        widgets.text(.birthDate, FormLabel.birthDate, hint: FormLabel.birthDateHint)
        insurer
        widgets.choice(.income, FormLabel.income, incomes)
        widgets.text(.lostOn, FormLabel.lostOn, hint: FormLabel.dateHint)
      }
      register
    }
  }

  private var incomes: [Widgets.Option] {
    let classes = Widgets.options(IncomeClass.self, \.wording)
    return classes.suffix(1) + classes.dropLast()
  }

  private var insurer: HTML {
    let fault = widgets.faults.first { $0.place == .field(.insurer) }
    return element("div", .class(fault == nil ? "field" : "field wrong")) {
      element("label", .for(CounterField.insurer.rawValue), text: FormLabel.insurer[language])
      if let fault { element("p", .class("fault"), .id("insurer-fault"), text: fault.text[language]) }
      element("select", .id(CounterField.insurer.rawValue), .name(CounterField.insurer.rawValue)) {
        widgets.option(Widgets.Option(value: "", label: FormLabel.unknown), .insurer)
        element("optgroup", .named("label", FormLabel.insurerKinds[language])) {
          for item in Widgets.options(InsurerKind.self, \.wording) { widgets.option(item, .insurer) }
        }
        element("optgroup", .named("label", FormLabel.insurerProfiles[language])) {
          for profile in insurers {
            widgets.option(Widgets.Option(value: InsurerChoice.profilePrefix + profile.id.text, label: profile.name), .insurer)
          }
        }
      }
    }
  }

  // MARK: Register, answers, settings

  private var register: HTML {
    guard hasRegister else { return .empty }
    return element("details", .class("inner"), .flag("open", form.isLookedUp || hasLookupFault)) {
      element("summary", text: FormLabel.register[language])
      element("p", .class("hint"), text: FormLabel.registerHint[language])
      element("div", .class("row")) {
        widgets.text(.insurerNumber, FormLabel.insurerNumber, numeric: true)
        widgets.text(.symbol, FormLabel.symbol)
        widgets.text(.number, FormLabel.number)
        widgets.text(.branch, FormLabel.branch, numeric: true)
      }
      widgets.button(.lookUp, FormLabel.register, class: "secondary")
      if form.isLookedUp { element("input", .type("hidden"), .name(CounterForm.Name.lookedUp), .value("yes")) }
    }
  }

  private var hasLookupFault: Bool {
    let places: [FormFault.Place] = [CounterField.insurerNumber, .symbol, .number, .branch].map { .field($0) }
    return widgets.faults.contains { places.contains($0.place) }
  }

  private var answers: HTML {
    let isAnswered =
      !["", AnswerWord.notAsked.rawValue].contains(form[.cardCheck]) || !["", AnswerWord.notAsked.rawValue].contains(form[.numberLookup])
    return element("details", .class("part"), .flag("open", isAnswered)) {
      element("summary", text: FormLabel.answers[language])
      answer(FormLabel.cardCheck, .cardCheck, .cardCheckRate, .cardCheckBenefit, .cardCheckLostOn)
      answer(FormLabel.numberLookup, .numberLookup, .numberLookupRate, .numberLookupBenefit, .numberLookupLostOn)
    }
  }

  private func answer(
    _ label: LocalizedText, _ field: CounterField, _ rate: CounterField, _ benefit: CounterField, _ lostOn: CounterField
  ) -> HTML {
    element("fieldset", .class("answer-fields")) {
      element("legend", text: label[language])
      element("div", .class("row")) {
        widgets.choice(field, FormLabel.result, Widgets.options(AnswerWord.self, \.wording))
        widgets.choice(rate, FormLabel.screenRate, Widgets.rates, empty: FormLabel.notShown)
        widgets.choice(benefit, FormLabel.benefit, Widgets.options(BenefitKind.self, \.wording))
        widgets.text(lostOn, FormLabel.lostOn, hint: FormLabel.dateHint)
      }
    }
  }

  private var settings: HTML {
    element("details", .class("part")) {
      element("summary", text: FormLabel.settings[language])
      element("p", .class("hint"), text: FormLabel.settingsHint[language])
      element("div", .class("row")) {
        widgets.choice(.facility, FormLabel.facility, Widgets.options(FacilityKind.self, \.wording))
        widgets.choice(.reader, FormLabel.reader, Widgets.options(ReaderState.self, \.wording))
        widgets.choice(.lookup, FormLabel.lookup, Widgets.options(LookupState.self, \.wording))
        widgets.choice(.phoneSupport, FormLabel.phoneSupport, Widgets.options(SmartphoneSupport.self, \.wording).reversed())
      }
    }
  }
}
