import EligibilityModel
import Operations
import Registry
import RegistrySQL
import Rulebook
import Web

/// The register behind the pages: one desk for all requests, each answer with its entry.
enum ServeDesk {
  /// Opens the register once, so that a wrong path is told at the start and not at the counter.
  static func open(
    _ address: RegisterAddress, _ arguments: Arguments, _ console: Console, clock: ClockWatch? = nil
  ) throws -> AuditedDesk {
    let chain = try AuditOptions.chain(arguments)
    let age = try arguments.value("may-be-older-by", Phrase("write 0 to 86400 seconds", "0～86400秒で書いてください")) { text in
      Int64(text).flatMap { (0...86_400).contains($0) ? $0 : nil }
    }
    let sealer = try SealOptions.sealer(arguments, console)
    do throws(RegisterError) {
      let desk = try AuditedDesk(sealer: sealer, now: SystemClock.now) { () throws(RegisterError) in
        let register = try SQLAuditedRegister(address, chain: chain, mayBeOlderBy: age)
        return if let clock { ClockedRegister(register: register, clock: clock) } else { register }
      }
      if sealer != nil { SealTimer.start(desk) }
      return desk
    } catch {
      throw CommandFailure("the register can't be opened: \(error)", "登録簿を開けません：\(error.japanese)")
    }
  }

  /// Who asks, and who is slowed.
  struct Door {
    let signIn: SignInDesk
    let watch: AbuseGuard

    init(_ desk: AuditedDesk, _ arguments: Arguments, _ console: Console, _ alarms: ServiceMetrics.Alarms) throws {
      let occasion = try AuditOptions.occasion(arguments, role: .administrator, purpose: .maintenance)
      let doorkeeper = Doorkeeper(desk: desk, tools: .standard, occasion: occasion, now: SystemClock.now) { text in
        alarms.refusals.add(1)
        console.complain(text)
      }
      signIn = SignInDesk(doorkeeper)
      watch = AbuseGuard(doorkeeper) { text in
        alarms.guessing.add(1)
        console.complain(text)
      }
      if !doorkeeper.hasAccounts() {
        console.complain(
          "No account exists: everybody on this machine may ask the register. / アカウントがないため、この機械を使う人はだれでも登録簿に照会できます。")
      }
    }
  }

  /// How other programs ask for whole records: in the name of the institution where they give it.
  static func read(_ desk: AuditedDesk, _ door: Door, _ arguments: Arguments, by book: AuditHash?) throws -> WebContext.Read {
    let occasion = try AuditOptions.occasion(arguments, role: .program, purpose: .eligibilityVerification, book: book)
    return { question, caller, institution in
      door.watch.asking(caller, outcome: { AuditOutcome($0.answer) }) {
        desk.reading(question, on: occasion.asked(by: caller, for: institution))
      }
    }
  }

  /// How lists are asked.
  ///
  /// Whoever turns out to guess numbers gets no further answers of the list.
  static func lookUpMany(_ desk: AuditedDesk, _ door: Door, _ arguments: Arguments, by book: AuditHash?) throws -> WebContext.LookUpMany {
    let occasion = try AuditOptions.occasion(arguments, role: .program, purpose: .eligibilityVerification, book: book)
    return { questions, caller in
      desk.lookUp(questions, on: occasion.asked(by: caller)).map { told in
        do throws(RegisterError) {
          return .success(
            try door.watch.ask(caller, outcome: { AuditOutcome($0) }) { () throws(RegisterError) in try told.get() })
        } catch {
          return .failure(error)
        }
      }
    }
  }

  /// How keys of requests are claimed.
  static func claim(_ desk: AuditedDesk) -> WebContext.Claim {
    { (claim) throws(RegisterError) in try desk.answer { transaction in try transaction.claim(claim) } }
  }

  /// How pages ask.
  static func lookUp(_ desk: AuditedDesk, _ door: Door, _ arguments: Arguments, by book: AuditHash?) throws -> WebContext.LookUp {
    let occasion = try AuditOptions.occasion(arguments, role: .receptionist, purpose: .eligibilityVerification, book: book)
    return { (question, caller) throws(RegisterError) in
      try door.watch.ask(caller, outcome: { AuditOutcome($0) }) { () throws(RegisterError) in
        try desk.lookUp(question, on: occasion.asked(by: caller))
      }
    }
  }

  /// Where questions and answers of other programs are kept.
  static func exchange(_ desk: AuditedDesk, _ door: Door, _ arguments: Arguments, by book: AuditHash?) throws -> ExchangeDesk {
    let occasion = try AuditOptions.occasion(arguments, role: .program, purpose: .eligibilityVerification, book: book)
    let days = try arguments.value("keep-fhir", Phrase("write 1 to 3650 days", "1～3650日で書いてください")) { text in
      Int(text).flatMap { (1...3_650).contains($0) ? $0 : nil }
    }
    return ExchangeDesk(desk, occasion: occasion, keptDays: days ?? ExchangeDesk.usualDays, watchedBy: door.watch, now: SystemClock.now)
  }

  /// How long what FHIR clients asked is kept.
  static let keepFHIR = Usage.Option.optional(
    "keep-fhir", "days", "So long questions of FHIR clients and their answers are kept (default: \(ExchangeDesk.usualDays)).",
    "FHIRの照会と回答を保存する日数（省略時\(ExchangeDesk.usualDays)日）。")

  /// The institutions that are hospitals; a code does not say so.
  static let hospitals = Usage.Option.optional(
    "hospitals", "codes", "Institutions that are hospitals, separated by commas: their doctors may look in an emergency without consent.",
    "病院である医療機関の医療機関コード（コンマ区切り）。救急時に同意なしの閲覧ができます。")

  /// Consents and the clinical data behind them.
  static func clinical(_ desk: AuditedDesk, _ door: Door, _ arguments: Arguments, book: Rulebook, by fingerprint: AuditHash?) throws
    -> ClinicalDesk
  {
    let occasion = try AuditOptions.occasion(arguments, role: .program, purpose: .care, book: fingerprint)
    let expected = Phrase("write ten digits for each", "10桁のコードをコンマ区切りで書いてください")
    let codes = try arguments.value("hospitals", expected) { text in
      let codes = text.split(separator: ",").map { try? MedicalInstitutionCode($0) }
      return codes.contains(nil) ? nil : Set(codes.compactMap { $0 })
    }
    return ClinicalDesk(desk, book: book, occasion: occasion, hospitals: codes ?? [], watchedBy: door.watch, now: SystemClock.now)
  }

  /// How it is told where those who looked belong.
  static func places(_ desk: AuditedDesk, _ arguments: Arguments) throws -> WebContext.Places {
    let show = try showTrail(desk, arguments)
    return { (actors) throws(RegisterError) in try show.affiliations(of: actors) }
  }

  private static func showTrail(_ desk: AuditedDesk, _ arguments: Arguments) throws -> ShowTrail {
    ShowTrail(desk, occasion: try AuditOptions.occasion(arguments, role: .auditor, purpose: .audit), now: SystemClock.now)
  }

  /// How the trail is shown: over a connection of its own each time, because that is seldom.
  static func trail(_ desk: AuditedDesk, _ arguments: Arguments) throws -> WebContext.Trail {
    let show = try showTrail(desk, arguments)
    let address = try RegisterOption.address(arguments)
    return { (subject, caller) throws(RegisterError) in
      let reader = try SQLRegisterReader(address)
      let lines = try show.run(subject, by: caller, in: reader)
      try reader.close()
      return lines
    }
  }
}
