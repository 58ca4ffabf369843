import EligibilityModel
import Interchange
import Operations
import Registry
import RegistrySQL

/// Finds people who may be one under two ids, and lets two people decide.
enum LinkCommand: Command {
  private enum Action: String, CaseIterable {
    case propose, list, same, different
  }

  static let name = "register link"
  static let summary = Phrase(
    "Find people who may be one under two ids; two people decide.", "二つのIDを持つ同じ人を探し、二人で判断します（名寄せ）。")
  static let usage = Usage(
    operands: [
      .init(name: "action", help: Phrase("propose, list, same or different.", "propose、list、same、different のどれか。")),
      .init(name: "case", isOptional: true, help: Phrase("The case, for same and different.", "名寄せ番号（same と different）。")),
    ],
    options: [
      RegisterOption.option
    ] + AuditOptions.all,
    discussion: [
      Phrase("propose         compare everybody who has an id and open a case for each pair", "propose         IDのある人を全員比べ、候補の組を登録します"),
      Phrase("list            the cases that wait or are disputed", "list            判断を待つ組、判断の分かれた組"),
      Phrase("same CASE       one person; different CASE: two", "same 番号       同一人。different 番号：別人"),
      Phrase(
        "Two people must say the same. The program links by itself only where everything is the same and nobody else comes near.",
        "二人の判断が一致したときに決まります。プログラムが自分で結ぶのは、全項目が同じで、ほかに似た人がいない場合だけです。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    guard let action = Action(rawValue: try arguments.operand("action")) else {
      throw UsageError.badValue("<action>", Phrase("one of propose, list, same, different", "propose、list、same、different のどれか"))
    }
    switch action {
    case .propose: try propose(arguments, console)
    case .list: try list(arguments, console)
    case .same: try vote(.same, arguments, console)
    case .different: try vote(.different, arguments, console)
    }
    return .success
  }

  private static func propose(_ arguments: Arguments, _ console: Console) throws {
    let address = try RegisterOption.address(arguments)
    let run = ProposeLinks(reader: try SQLRegisterReader(address), writer: try SQLRegisterWriter(address))
    let count = try run.run(knownFrom: SystemClock.now())
    try console.say(
      """
      \(count.people) people looked at: \(count.waiting) pairs wait for two people, \(count.linked) linked, \(count.known) known before.
      調べた人 \(count.people)人、判断を待つ組 \(count.waiting)組、結んだ組 \(count.linked)組、登録済みの組 \(count.known)組
      """)
  }

  private static func list(_ arguments: Arguments, _ console: Console) throws {
    try AuditOptions.append(
      arguments, .read, on: .register, fields: [.reference, .birthDate], role: .insurerStaff, purpose: .memberRegistration)
    let cases = try SQLRegisterReader(try RegisterOption.address(arguments)).linkCases(knownAt: SystemClock.now())
    let open = cases.filter { $0.state == .waiting || $0.state == .disputed }
    try console.say((["判断を待つ組 \(open.count)組 / \(open.count) pairs wait"] + open.map(line)).joined(separator: "\n"))
  }

  private static func vote(_ verdict: LinkVerdict, _ arguments: Arguments, _ console: Console) throws {
    guard let number = Int64(try arguments.operand("case")), number > 0 else {
      throw UsageError.badValue("<case>", Phrase("write the number of the case", "名寄せ番号を数字で書いてください"))
    }
    // Two people decide, so each has to say who they are; the user of the machine may be both.
    let actor = try arguments.required("as")
    let occasion = try AuditOptions.occasion(arguments, role: .insurerStaff, purpose: .memberRegistration)
    guard actor != LinkVote.program else {
      throw UsageError.badValue("--as", Phrase("write the name of a person", "人の名前を書いてください"))
    }
    let address = try RegisterOption.address(arguments)
    let id = LinkCaseID(number)
    guard let open = try SQLRegisterReader(address).linkCases(knownAt: SystemClock.now()).first(where: { $0.id == id }) else {
      throw CommandFailure("there is no case of this number", "この番号の組はありません")
    }
    let time = SystemClock.now()
    try SQLRegisterWriter(address, chain: try AuditOptions.chain(arguments)).write(knownFrom: time) { change in
      for person in [open.pair.left, open.pair.right] {
        try change.append(occasion.entry(of: .register, on: .person(person), fields: [.reference], at: time))
      }
      try change.vote(id, by: actor, verdict)
    }
    let cases = try SQLRegisterReader(address).linkCases(knownAt: SystemClock.now())
    guard let decided = cases.first(where: { $0.id == id }) else { return }
    try console.say("\(decided.state.japanese) / \(decided.state.rawValue)")
  }

  private static func line(_ found: LinkCase) -> String {
    let people = [found.pair.left, found.pair.right].map { "\($0.reference.text)（\($0.birthDate.iso8601)生）" }
    let votes = found.votes.map { "\($0.actor)：\($0.verdict == .same ? "同一人" : "別人")" }
    return (["  \(found.id.number)", people.joined(separator: " と "), found.grade.japanese, found.state.japanese] + votes)
      .joined(separator: "  ")
  }
}

extension LinkGrade {
  /// 名寄せの確度.
  fileprivate var japanese: String {
    switch self {
    case .different: "別人"
    case .doubtful: "疑わしい"
    case .probable: "ほぼ一致"
    case .certain: "全項目一致"
    }
  }
}

extension LinkState {
  /// 名寄せの状態.
  fileprivate var japanese: String {
    switch self {
    case .waiting: "判断待ち"
    case .disputed: "判断が分かれています"
    case .same: "同一人"
    case .different: "別人"
    }
  }
}
