import EligibilityModel
import Operations
import Registry
import RegistrySQL

/// Records what a person agreed to.
enum ConsentRecordCommand: Command {
  static let name = "consent record"
  static let summary = Phrase("Record what a person agreed to at an institution.", "ある人が医療機関でした同意を登録します。")
  static let usage = Usage(
    options: [
      RegisterOption.option, ConsentOptions.person, ConsentOptions.born, ConsentOptions.institution,
      .required(
        "answer", "word", "yes or no to everything, items for those named, same as the time before.",
        "yes（すべて同意）、no（不同意）、items（項目ごと）、same（前回と同じ）。"),
      ConsentOptions.items, ConsentOptions.at,
      .optional("way", "word", "How: \(ConsentOptions.words(ConsentWay.self)) (default: cardReader).", "取り方（上の語、省略時は cardReader）。"),
      .optional("scene", "word", "For what: \(ConsentOptions.words(ConsentScene.self)) (default: counter).", "場面（上の語、省略時は counter）。"),
      .flag("representative", "Somebody else spoke for the person.", "代理人が同意しました。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase("An answer item by item refuses the items that it leaves out.", "項目ごとの同意では、挙げなかった項目は不同意です。"),
      Phrase("Exit code 2 means that nothing was recorded.", "終了コード2は、登録しなかったことを示します。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let (moment, way, scene) = (try ConsentOptions.moment(arguments), try way(arguments), try scene(arguments))
    let giver: ConsentGiver = arguments.has("representative") ? .representative : .person
    let content: ConsentOrder.Content =
      switch try arguments.required("answer") {
      case "yes": .answer(.bulk(.yes), way: way, scene: scene, given: moment, by: giver)
      case "no": .answer(.bulk(.no), way: way, scene: scene, given: moment, by: giver)
      case "items": .answer(.individual(try ConsentOptions.items(arguments) ?? []), way: way, scene: scene, given: moment, by: giver)
      case "same": .sameAsBefore(way: way, scene: scene, given: moment, by: giver)
      default: throw UsageError.badValue("--answer", Phrase("write yes, no, items or same", "yes、no、items、same のどれかを書いてください"))
      }
    return try ConsentRun.record(content, arguments, console)
  }

  private static func way(_ arguments: Arguments) throws(UsageError) -> ConsentWay {
    try ConsentOptions.word(arguments, "way") ?? .cardReader
  }

  private static func scene(_ arguments: Arguments) throws(UsageError) -> ConsentScene {
    try ConsentOptions.word(arguments, "scene") ?? .counter
  }
}

/// Withdraws a consent, or ends it with the visits.
enum ConsentWithdrawCommand: Command {
  static let name = "consent withdraw"
  static let summary = Phrase("Withdraw what a person agreed to at an institution.", "ある人が医療機関でした同意を撤回します。")
  static let usage = Usage(
    options: [
      RegisterOption.option, ConsentOptions.person, ConsentOptions.born, ConsentOptions.institution, ConsentOptions.items,
      ConsentOptions.at,
      .optional("visits-ended", "date", "Instead: the first day without visits.", "撤回でなく、訪問が終わった日の翌日を登録します。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "Without --items everything is withdrawn. A time in the past is taken; what was known before stays readable.",
        "--items がなければすべて撤回します。過去の日時も書け、それまでの登録は登録時点で読めます。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    if let day = try arguments.value("visits-ended", Expected.date, { try? CivilDate(iso8601: $0) }) {
      return try ConsentRun.record(.careEnded(day), arguments, console)
    }
    let items = try ConsentOptions.items(arguments) ?? Set(ConsentItem.allCases)
    return try ConsentRun.record(.withdraw(items, from: try ConsentOptions.moment(arguments)), arguments, console)
  }
}

/// Records one order about a consent.
enum ConsentRun {
  static func record(_ content: ConsentOrder.Content, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let order = ConsentOrder(
      person: try ConsentOptions.link(arguments), institution: try ConsentOptions.institution(arguments), content: content)
    let occasion = try AuditOptions.occasion(arguments, role: .receptionist, purpose: .care)
    let writer = try SQLRegisterWriter(RegisterOption.address(arguments), chain: try AuditOptions.chain(arguments))
    let punctual = PunctualWriter(writer: writer, now: SystemClock.now)
    let outcome = try RecordConsent(in: punctual).run(order, on: occasion, knownFrom: SystemClock.now())
    try writer.close()
    switch outcome {
    case .recorded(let closed, let added):
      try console.say("登録しました（訂正 \(closed.count)件、登録 \(added.count)件） / recorded")
      return .success
    case .refused(let refusal):
      console.complain(refusal.phrase)
      return .refused
    }
  }
}

extension ConsentRefusal {
  fileprivate var phrase: Phrase {
    switch self {
    case .inFuture: Phrase("a consent can't be given later than now", "同意の日時が現在より後です")
    case .incompletePaper: Phrase("a consent on paper needs the form and an explanation", "書面の同意には、書面と説明の両方が要ります")
    case .nothingToCarryOver: Phrase("there is no consent item by item to carry over", "引き継げる個別同意がありません")
    case .nothingThere: Phrase("no consent of this person is known here", "この人のこの医療機関での同意はありません")
    case .nothingChanges: Phrase("the register says so already", "登録簿は既にその内容です")
    }
  }
}
