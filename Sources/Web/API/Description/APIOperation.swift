import Interchange

/// What a description says of one route.
struct APIOperation {
  /// What a body is.
  enum Content {
    case json(SchemaName)
    /// JSON without a schema of its own.
    case anyJSON
    case csv

    var type: String {
      switch self {
      case .json, .anyJSON: "application/json"
      case .csv: "text/csv"
      }
    }
  }

  /// A value in the address or in a header.
  struct Parameter {
    enum Place: String {
      case path, query, header
    }

    let name: String
    let place: Place
    let text: String
    let schema: JSONFragment
  }

  let summary: Bilingual
  let text: String
  var parameters: [Parameter] = []
  var request: Content?
  /// A request that is answered where the example members are registered.
  var example: JSONFragment?
  var status = 200
  let answer: Content
  /// What can go wrong beyond what can go wrong everywhere.
  var problems: [ProblemKind] = []
}

extension APIRoute {
  /// What a description says of it.
  var operation: APIOperation {
    switch self {
    case .ask(let topic):
      APIOperation(
        summary: Bilingual("ルールだけに問う：\(topic.rawValue)", "Ask the rules alone: \(topic.rawValue)"),
        text: "The same object as a line of `shikaku ask \(topic.rawValue)`. No register is asked, so no person is looked at.",
        request: .json(.question(topic)), answer: .json(.answer(topic)), problems: [.malformedQuestion, .refusedByRules])
    case .verify:
      APIOperation(
        summary: Bilingual("資格確認（一人）", "Verify one person"),
        text:
          "By the numbers on a paper or by a card that a terminal has read. The register does not know cards yet: a card alone is answered "
          + "`unknown` with the reason `cardNotLinked`, never `none`. With `counter`, what reception does with what was shown comes along.",
        request: .json(.api(.verifyQuestion)), example: Self.question, answer: .json(.api(.verifyAnswer)),
        problems: [.malformedQuestion, .refusedByRules, .registerUnavailable])
    case .bulkVerify: Self.takingList
    case .bulkJob:
      APIOperation(
        summary: Bilingual("一括照会の経過と要確認の行", "How far a list has come, and what stands out"),
        text:
          "Once `state` is `done`, the exceptions come first: `invalid`, `invalidWithNewer`, `several`, `none`, `unknown`. Kept in memory for six "
          + "hours; a restart of the program loses it (410).",
        parameters: [Self.job], answer: .json(.api(.bulkJob)), problems: [.notFound, .jobGone])
    case .bulkRows:
      APIOperation(
        summary: Bilingual("一括照会のすべての行", "All answers to a list, in parts"), text: "Exceptions first, then the rest by line.",
        parameters: [Self.job] + Self.part, answer: .json(.api(.bulkRows)),
        problems: [.malformedQuestion, .notFound, .jobGone, .jobUnderWay])
    case .bulkTable:
      APIOperation(
        summary: Bilingual("一括照会の結果のCSV", "All answers to a list as CSV"),
        text: "UTF-8 with a byte order mark; exceptions, refused lines, the rest.",
        parameters: [Self.job], answer: .csv, problems: [.notFound, .jobGone, .jobUnderWay])
    case .audit:
      APIOperation(
        summary: Bilingual("誰が記録を見たか", "Who looked at a person's record"),
        text:
          "A person sends an empty object and sees their own; an auditor names the numbers. Asking leaves an entry, too. The entries have the form "
          + "of Docs/AuditFormat.md.",
        request: .json(.api(.auditQuestion)), answer: .json(.api(.auditAnswer)), problems: [.malformedQuestion, .registerUnavailable])
    case .recordConsent, .withdrawConsent, .showConsents: ofConsents
    case .problems:
      APIOperation(
        summary: Bilingual("問題の一覧", "What can go wrong"), text: "Each problem in the words for patient, clerk and technician.",
        answer: .json(.api(.problems)))
    case .description:
      APIOperation(
        summary: Bilingual("このAPIの説明（OpenAPI 3.1）", "This description (OpenAPI 3.1)"),
        text: "Made from the list of routes that serves them.",
        answer: .anyJSON)
    }
  }

  private var ofConsents: APIOperation {
    let problems: [ProblemKind] = [.malformedQuestion, .refusedByRules, .registerUnavailable]
    switch self {
    case .withdrawConsent:
      return APIOperation(
        summary: Bilingual("同意の撤回", "Withdraw a consent"),
        text: "Items (all where none are named) from a moment on (now where none is named), or the first day without visits.",
        request: .json(.api(.consentWithdrawal)), example: Self.withdrawal, answer: .json(.api(.consentState)), problems: problems)
    case .showConsents:
      return APIOperation(
        summary: Bilingual("同意の照会", "Show consents"),
        text:
          "A person sends an empty object and sees all of their own; an institution sees what was said to itself, with what is open to the caller "
          + "now in the form of consent.answer.",
        request: .json(.api(.consentLook)), example: Self.consentLook, answer: .json(.api(.consentList)), problems: problems)
    default:
      return APIOperation(
        summary: Bilingual("同意の登録", "Record a consent"),
        text:
          "What a person answered to the caller's institution, item by item or in bulk; `carryOver` without items takes those of the time before. "
          + "The same answer sent twice is one answer (`unchanged`), also after it was withdrawn.",
        request: .json(.api(.consentOrder)), example: Self.consent, answer: .json(.api(.consentState)), problems: problems)
    }
  }

  /// Whose consents to which institution.
  private static let consentLook = JSONFragment { $0.consentPerson() }

  private static let withdrawal = JSONFragment { object in
    object.consentPerson()
    object.object("withdrawn") { $0.strings("items", ["drugs"]) }
  }

  private static let consent = JSONFragment { object in
    object.consentPerson()
    object.object("consent") { consent in
      consent.string("on", "2026-08-05")
      consent.string("at", "09:30")
      consent.string("kind", "individual")
      consent.strings("items", ["drugs", "care"])
    }
  }

  private static var takingList: APIOperation {
    let columns = AppointmentColumn.allCases.map { "`\($0.english)` (\($0.japanese))\($0.isRequired ? "" : ", optional")" }
    return APIOperation(
      summary: Bilingual("一括照会（予約者一覧のCSV）", "Verify tomorrow's appointments"),
      text: "CSV in UTF-8 or CP932, at most \(AppointmentReader.mostRows) rows and 16 MiB. The first line names the columns: "
        + columns.joined(separator: ", ") + ". Dates: 2026-08-05, 20260805, 2026/8/5, 令和8年8月5日, R8.8.5. "
        + "Lines that can't be read are listed and not asked; the others are. The answer tells where the results will be.",
      parameters: [Self.key], request: .csv, example: Self.list, status: 202, answer: .json(.api(.bulkTaken)),
      problems: [.malformedList, .tooManyRows, .malformedKey, .keyReused, .registerUnavailable, .tooManyJobs])
  }

  private static let question = JSONFragment { object in
    object.string("serviceDate", "2026-08-05")
    object.object("numbers") { numbers in
      numbers.string("insurerNumber", "01139906")
      numbers.string("symbol", "10000001")
      numbers.string("number", "1")
      numbers.string("branchNumber", "00")
      numbers.string("birthDate", "1990-04-01")
    }
    object.object("counter") { counter in
      counter.object("facility") { facility in
        facility.string("kind", "clinic")
        facility.string("reader", "working")
        facility.string("lookup", "possible")
      }
      counter.string("visit", "first")
      counter.array("presented", of: ["eligibilityCertificate"]) { document, kind in
        document.string("document", kind)
        document.string("validThrough", "2029-11-30")
      }
    }
  }

  private static let list = JSONFragment(
    string: "整理番号,保険者番号,記号,番号,枝番,生年月日,診療日\nA-1,01139906,10000001,1,00,1990-04-01,2026-08-06\n")

  private static let job = APIOperation.Parameter(
    name: "job", place: .path, text: "The id of the list (受付番号).",
    schema: JSONFragment { object in
      object.string("type", "string")
      object.string("pattern", "^[0-9a-f]{32}$")
    })

  private static let key = APIOperation.Parameter(
    name: WebRequest.Header.idempotencyKey.rawValue, place: .header,
    text: "The same key with the same body within a day is answered the same and done once; with another body it is refused (再送の識別).",
    schema: JSONFragment { object in
      object.string("type", "string")
      object.string("pattern", "^[!-~]{8,200}$")
    })

  private static let part = [
    number("offset", "The first row, from 0 (開始位置).", 0...AppointmentReader.mostRows),
    number("limit", "How many rows (件数).", 1...BulkPart.mostRows),
  ]

  private static func number(_ name: String, _ text: String, _ range: ClosedRange<Int>) -> APIOperation.Parameter {
    APIOperation.Parameter(
      name: name, place: .query, text: text,
      schema: JSONFragment { object in
        object.string("type", "integer")
        object.integer("minimum", range.lowerBound)
        object.integer("maximum", range.upperBound)
      })
  }
}

extension JSONObjectWriter {
  /// An example member, and an institution.
  fileprivate mutating func consentPerson() {
    object("person") { person in
      person.string("reference", "EX-01")
      person.string("birthDate", "1990-04-01")
    }
    string("institution", "3410712362")
  }
}

extension APIRoute {
  /// Everything that can go wrong here: first what the request itself brings about.
  var problems: [ProblemKind] {
    let isPost = methods.contains("POST")
    let ofBody: [ProblemKind] = isPost ? [.otherSite, .tooLarge, .unsupportedMediaType] : []
    let ofRight: [ProblemKind] = right == .everyone ? [] : [.notSignedIn, .notAllowed]
    return operation.problems + ofRight + ofBody + [.methodNotAllowed, .wrongHost, .tooManyRequests]
  }
}
