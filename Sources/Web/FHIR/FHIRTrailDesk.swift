import EligibilityModel
import Interchange
import Operations
import Registry

/// Tells who looked at a person's record: to an auditor, and to the person.
struct FHIRTrailDesk: Sendable {
  let context: WebContext

  /// One entry.
  func read(_ sequence: Int64, of chain: AuditChainName, by caller: Caller) throws(FHIRRefusal) -> WebResponse {
    guard let line = try lines(about: .entry(sequence, of: chain), by: caller).first else { throw FHIRRefusal.notKept }
    return .fhir(FHIRAuditEvent(line).bytes)
  }

  /// The entries about a person.
  func search(_ request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    let search = try FHIRTrailSearch(try request.searchParameters())
    let lines = try lines(about: try subject(search, request.caller), by: request.caller)
    return .fhir(
      FHIRBundleWriter.found(
        lines.filter { search.covers($0.entry.at) }.map { line in
          FHIRBundleWriter.Found(url: "\(request.fhirBase)/AuditEvent/\(line.chain)-\(line.sequence)", resource: FHIRAuditEvent(line).bytes)
        }))
  }

  private func lines(about subject: TrailSubject, by caller: Caller) throws(FHIRRefusal) -> [AuditLine] {
    guard let trail = context.trail else { throw FHIRRefusal.noRegister }
    do throws(RegisterError) {
      return try trail(subject, caller)
    } catch {
      throw FHIRRefusal(error)
    }
  }

  /// A person sees their own; whoever may read the trail says whose.
  private func subject(_ search: FHIRTrailSearch, _ caller: Caller) throws(FHIRRefusal) -> TrailSubject {
    if !caller.may(.readAudit), case .person(let person)? = caller.affiliation {
      guard search.member == nil, search.birthDate == nil else {
        throw FHIRRefusal(
          FHIRFault(.forbidden, english: "a person sees their own entries; leave the numbers out", japanese: "本人の記録だけを表示します。番号は書かないでください"))
      }
      return .person(person)
    }
    guard let member = search.member, let birthDate = search.birthDate else {
      throw FHIRRefusal(
        FHIRFault(
          .required, path: search.member == nil ? "patient.identifier" : "patient.birthdate",
          english: "patient.identifier and patient.birthdate are needed", japanese: "patient.identifier と patient.birthdate が必要です"))
    }
    return .member(member, birthDate: birthDate)
  }
}

/// The parameters of a search in the trail.
struct FHIRTrailSearch {
  private(set) var member: ExchangeMember?
  private(set) var birthDate: CivilDate?
  private var from: KnownTime?
  private var until: KnownTime?

  init(_ fields: [FormData.Field]) throws(FHIRRefusal) {
    for field in fields {
      switch field.name {
      case "patient.identifier": member = try FHIRSearch.member(field)
      case "patient.birthdate": birthDate = try Self.day(field.value[...], field)
      case "date": try limit(field)
      default: throw FHIRRefusal.unknown(field, of: "patient.identifier, patient.birthdate, date")
      }
    }
  }

  /// Whether a time lies within the days asked for, in Japan.
  func covers(_ time: KnownTime) -> Bool {
    if let from, time < from { return false }
    guard let until else { return true }
    return time < until
  }

  /// `ge2026-08-01`, `le2026-08-31` or one day.
  private mutating func limit(_ field: FormData.Field) throws(FHIRRefusal) {
    let comparison = field.value.prefix { $0.isLetter }
    let day = try Self.day(field.value.dropFirst(comparison.count), field)
    switch comparison {
    case "ge": from = KnownTime(startOf: day)
    case "le": until = KnownTime(startOf: day.dayAfter)
    case "", "eq": (from, until) = (KnownTime(startOf: day), KnownTime(startOf: day.dayAfter))
    default: throw Self.fault(field)
    }
  }

  private static func day(_ text: Substring, _ field: FormData.Field) throws(FHIRRefusal) -> CivilDate {
    do throws(CivilDateError) {
      return try CivilDate(iso8601: String(text))
    } catch {
      throw fault(field)
    }
  }

  private static func fault(_ field: FormData.Field) -> FHIRRefusal {
    FHIRRefusal(
      FHIRFault(
        .value, path: field.name, english: "must be a day, YYYY-MM-DD; date also with ge or le before it",
        japanese: "日付をYYYY-MM-DDの形で書いてください（date は前に ge、le を付けられます）"))
  }
}

extension FHIRAuditEvent {
  /// An entry as it stands in the trail.
  init(_ line: AuditLine) {
    let entry = line.entry
    let id = "\(line.chain)-\(line.sequence)"
    var member: FHIRMemberID?
    if case .member(let asked) = entry.subject {
      member = FHIRMemberID(
        insurerNumber: asked.insurerNumber, symbol: asked.symbol, number: asked.number, branchNumber: asked.branchNumber)
    }
    self.init(
      id: id.utf8.count <= 64 ? id : nil, recorded: entry.at.precise, act: entry.action.fhirAct,
      action: Word(entry.action.rawValue, entry.action.japanese), purpose: Word(entry.purpose.rawValue, entry.purpose.japanese),
      outcome: Word(entry.outcome.rawValue, entry.outcome.japanese), isFailure: entry.outcome == .failed || entry.outcome == .refused,
      agent: entry.actor.name.text, role: Word(entry.actor.role.rawValue, entry.actor.role.japanese), member: member,
      fields: entry.fields.map(\.japanese), observer: "shikaku \(line.chain)")
  }
}

extension AuditAction {
  /// What FHIR calls it.
  fileprivate var fhirAct: FHIRAuditEvent.Act {
    switch self {
    case .lookUp, .read, .showTrail, .unload: .read
    case .register, .load: .create
    case .correct: .update
    default: .execute
    }
  }
}
