import EligibilityModel
import Interchange
import Operations
import Registry
import RegistrySQL
import Web

/// Shows what a person agreed to and what is open at a moment.
enum ConsentShowCommand: Command {
  static let name = "consent show"
  static let summary = Phrase("Show what is open for a person at an institution, and until when.", "医療機関である人のどの情報をいつまで見られるかを表示します。")
  static let usage = Usage(
    options: [
      RegisterOption.option, ConsentOptions.person, ConsentOptions.born, ConsentOptions.institution, ConsentOptions.at,
      .optional("known-at", "time", "As the register knew it then (default: now).", "この時点の登録内容（省略時は現在）。"),
      ConsentOptions.place, ConsentOptions.profession, ConsentOptions.viewing, ConsentOptions.authority, ConsentOptions.byNumbers,
      .flag("fhir", "Write the consents as FHIR resources, one a line.", "同意をFHIRのリソースとして1行ずつ書きます。"), BookOption.option,
    ] + AuditOptions.all)

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let (person, institution) = (try ConsentOptions.link(arguments), try ConsentOptions.institution(arguments))
    let viewer = try ConsentOptions.viewer(arguments, at: institution)
    let (moment, known) = (try ConsentOptions.moment(arguments), try arguments.knownAt())
    let book = try BookOption.book(arguments)
    let occasion = try AuditOptions.occasion(arguments, role: .receptionist, purpose: .care)
    let register = try SQLAuditedRegister(try RegisterOption.address(arguments), chain: try AuditOptions.chain(arguments))
    let shown = try ConsentAnswer.decided {
      try register.answer { transaction in
        try transaction.append(occasion.entry(of: .read, on: .person(person), fields: [.consent], at: SystemClock.now()))
        return try ShowConsent(in: transaction, book: book).run(person, at: institution, viewer: viewer, at: moment, knownAt: known)
      }
    }
    if arguments.has("fhir") {
      for row in shown.rows { try console.write(FHIRConsent(row).resource + [UInt8(ascii: "\n")]) }
    } else {
      try console.say(ConsentText.lines(shown, at: moment).joined(separator: "\n"))
    }
    return .success
  }
}

/// Turns a refusal of the rules into something that a user can act on.
enum ConsentAnswer {
  static func decided<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let refusal as RuleRefusal {
      let fault = AskFault.refused(refusal, .consent)
      throw CommandFailure(fault.english, fault.japanese)
    }
  }
}

/// Consents in lines for people.
enum ConsentText {
  static func lines(_ shown: ShownConsent, at moment: CivilMoment) -> [String] {
    let rows = shown.rows.isEmpty ? ["  －"] : shown.rows.map { "  " + row($0) }
    let items = shown.decision.items.map { "  \($0.item.wording.japanese)：\($0.standing.wording.japanese)" }
    return ["同意 / Consents"] + rows + ["\(moment) に見られる情報 / Open then"] + items
  }

  private static func row(_ row: RecordedConsent) -> String {
    let consent = row.draft.consent
    let withdrawn = ConsentItem.allCases.compactMap { item in consent.withdrawn[item].map { "\(item.wording.japanese)（\($0)撤回）" } }
    let parts: [String?] = [
      consent.given.description, form(consent.form), consent.way.wording.japanese, consent.scene.wording.japanese, row.draft.giver.japanese,
      withdrawn.isEmpty ? nil : withdrawn.count == ConsentItem.allCases.count ? "すべて撤回" : withdrawn.joined(separator: "、"),
      consent.careEnded.map { "訪問終了 \($0.iso8601)" }, row.draft.actor.text, "登録 \(row.knownFrom.minute)",
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }

  private static func form(_ form: ConsentForm) -> String {
    switch form {
    case .bulk(.yes): "一括同意"
    case .bulk(.no): "不同意"
    case .individual(let items): "個別同意（\(words(items))）"
    case .carriedOver(let items): "前回の引継ぎ（\(words(items))）"
    }
  }

  private static func words(_ items: Set<ConsentItem>) -> String {
    items.isEmpty ? "なし" : ConsentItem.allCases.filter(items.contains).map(\.wording.japanese).joined(separator: "、")
  }
}
