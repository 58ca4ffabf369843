import EligibilityModel
import Operations
import Registry
import Rulebook
import Synchronization
import Web

/// A site in memory with the real rulebook, a clock that stands still and a register of one invented man.
enum FuzzSite {
  /// Everybody who may ask, from who may all to who may nothing.
  static let callers: [Caller] = {
    let institution = try? MedicalInstitutionCode("1312345675")
    let insurer = try? InsurerNumber("06130488")
    let reference = RegisterText("P")
    guard let institution, let insurer, let reference, let name = AccountName("somebody"), let born else { return [.nobody] }
    func account(_ role: AccessRole, _ affiliation: Affiliation) -> Caller {
      .account(SignedInAccount(name: name, role: role, affiliation: affiliation))
    }
    return [
      .machine, .institution(institution), .nobody, account(.reception, .institution(institution)),
      account(.doctorOrPharmacist, .institution(institution)), account(.auditor, .service), account(.insurerClerk, .insurer(insurer)),
      account(.person, .person(PersonLink(reference: reference, birthDate: born))),
    ]
  }()

  /// Answers a request; the register is a new one now and then, so that it stays small.
  static func reply(to request: WebRequest, as caller: Caller) throws(Broken) -> WebSite.Reply {
    let asked = house.withLock { house -> House? in
      if house == nil || house?.isWorn == true { house = House() }
      house?.asked += 1
      return house
    }
    guard let site = asked?.sites[caller] else { throw Broken("the site of these tests can't be made") }
    return site.reply(to: request)
  }

  private static let house = Mutex<House?>(nil)

  fileprivate static let born = CivilDate(year: 1951, month: 8, day: 1)

  /// One register with a site for each caller.
  private struct House: Sendable {
    let desk: AuditedDesk
    let sites: [Caller: WebSite]
    var asked = 0

    /// After so many requests the register holds too much.
    var isWorn: Bool { asked >= 300 }

    init?() {
      guard let moment, let book = try? book.get(), let actor = AuditActor(name: "test", role: .program) else { return nil }
      let occasion = AuditOccasion(actor: actor, purpose: .eligibilityVerification)
      let opened = try? AuditedDesk(now: { moment.known }) { () throws(RegisterError) in InventedPeople.register() }
      guard let opened else { return nil }
      desk = opened
      sites = Dictionary(
        uniqueKeysWithValues: callers.map { caller in (caller, WebSite(House.context(book, opened, occasion, moment, caller))) })
    }

    private static func context(
      _ book: Rulebook, _ desk: AuditedDesk, _ occasion: AuditOccasion, _ moment: WebContext.Moment, _ caller: Caller
    ) -> WebContext {
      WebContext(
        book: book, now: { moment },
        lookUp: { (question, caller) throws(RegisterError) in try desk.lookUp(question, on: occasion.asked(by: caller)) },
        read: { question, caller, institution in
          desk.reading(question, on: occasion.asked(by: caller, for: institution))
        },
        exchange: ExchangeDesk(desk, occasion: occasion, now: { moment.known }),
        trail: { (_, _) throws(RegisterError) in [] },
        lookUpMany: { questions, caller in desk.lookUp(questions, on: occasion.asked(by: caller)) }, limitsCallers: false,
        clinical: ClinicalDesk(desk, book: book, occasion: occasion, now: { moment.known }),
        access: WebAccess { _, _ in
          caller
        } note: { _, _ in
        })
    }
  }

  private static let moment = CivilDate(year: 2026, month: 8, day: 5).map { day in
    WebContext.Moment(day: day, clock: "09:05", known: KnownTime(startOf: day))
  }

  /// The book of this repository, read once.
  private static let book: Result<Rulebook, any Error> = Result {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return try Rulebook.load(directory: "/\(root)/Book")
  }
}

/// The register of one made-up man: insured in 06130488 until 31 July 2026, then in late-stage care.
private enum InventedPeople {
  static func register() -> InMemoryRegister {
    let register = InMemoryRegister()
    guard let start = CivilDate(year: 2026, month: 1, day: 1), let august = CivilDate(year: 2026, month: 8, day: 1) else { return register }
    try? register.write(knownFrom: KnownTime(startOf: start)) { transaction in
      if let first = try record("06130488", "１２", "345", until: august) { _ = try transaction.add(first) }
      if let second = try record("39131156", nil, "70000016", from: august) { _ = try transaction.add(second) }
    }
    return register
  }

  private static func record(
    _ insurer: String, _ symbol: String?, _ number: String, from: CivilDate? = CivilDate(year: 2020, month: 4, day: 1),
    until: CivilDate? = nil
  ) throws -> CoverageRecord? {
    guard let born = FuzzSite.born, let from, let period = Period(from: from, until: until) else { return nil }
    let person = EnrolledPerson(
      name: try PersonName("辻󠄀　𠮷男"), nameKana: try NameKana("ツジ　ヨシオ"), birthDate: born, sex: .male, reference: RegisterText("P"))
    return CoverageRecord(
      insurerNumber: try InsurerNumber(insurer), symbol: try symbol.map { try InsuredSymbol($0) }, number: try InsuredNumber(number),
      branchNumber: nil, person: person, role: .insuredPerson, period: period, details: CoverageDetails(copaymentRate: nil))
  }
}
