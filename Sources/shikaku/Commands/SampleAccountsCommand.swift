import Cryptography
import Operations
import Registry
import RegistrySQL

/// Makes an account for each role in a register of invented people, and shows how to sign in.
enum SampleAccountsCommand: Command {
  static let name = "sample accounts"
  static let summary = Phrase(
    "Make an account for each role in an invented country, and show how to sign in.", "架空の国の登録簿に役割ごとのアカウントを作り、サインインの方法を表示します。")
  static let usage = Usage(
    options: [RegisterOption.option, BookOption.option, AuditOptions.actor, AuditOptions.chain],
    discussion: [
      Phrase(
        "Everybody knows these passwords; so they are made only in a register that 'sample' wrote. Run it again for the codes of the moment.",
        "だれもが知っているパスワードなので、sample で作った登録簿にだけ作ります。もう一度実行すると、その時の確認コードを表示します。"),
      Phrase(
        "From then on nobody asks that register without signing in.", "それからは、サインインしない人はその登録簿に照会できません。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let address = try RegisterOption.address(arguments)
    let person = try somebody(of: try country(at: address, arguments))
    let occasion = try AuditOptions.occasion(arguments, purpose: .training)
    let register = try SQLAuditedRegister(address, chain: try AuditOptions.chain(arguments))
    let now = SystemClock.now()
    let signIns = SampleAccounts.signIns(person: person, tools: .standard, now: now)
    _ = try register.answer { transaction in
      try SampleAccounts.write(signIns, in: transaction, tools: .standard, occasion: occasion, now: now)
    }
    try show(signIns, now, console)
    return .success
  }

  /// The country that the register holds.
  private static func country(at address: RegisterAddress, _ arguments: Arguments) throws -> SampleCountry {
    let reader = try SQLRegisterReader(address)
    defer { try? reader.close() }
    guard let mark = try SampleStanding.beginning(of: reader, chain: .main), mark.isLast else {
      throw CommandFailure("this register was not written by 'sample'", "この登録簿は sample で作ったものではありません")
    }
    let figures = try SampleOptions.figures(in: try BookOption.folder(arguments))
    return SampleCountry(people: mark.people, seed: mark.seed, figures: figures)
  }

  /// Somebody of the country, whose own record can be looked at.
  private static func somebody(of country: SampleCountry) throws -> PersonLink {
    struct Found: Error { let holder: SampleHolder }
    do {
      try country.holders(of: nil, threads: 1) { holders, _ in
        if let holder = holders.first { throw Found(holder: holder) }
      }
    } catch let found as Found {
      return PersonLink(reference: found.holder.reference, birthDate: found.holder.birthDate)
    }
    throw CommandFailure("nobody in this country is insured", "この国には加入者がいません")
  }

  private static func show(_ signIns: [SampleAccounts.SignIn], _ now: KnownTime, _ console: Console) throws {
    try console.say("Password of all / 全員のパスワード: \(SampleAccounts.password)")
    let rest = 30 - now.microseconds / 1_000_000 % 30
    try console.say(
      "Codes for \(rest) to \(rest + 30) seconds; run this again for new ones / 確認コード。\(rest)～\(rest + 30)秒有効、もう一度実行すると新しくなります:")
    for signIn in signIns {
      let name = signIn.name.text.padding(to: 10)
      try console.say("  \(name)  \(signIn.code)  \(signIn.role.japanese)  \(signIn.role.rawValue)  \(Base32.text(signIn.secondFactor))")
    }
  }
}

extension String {
  /// With spaces behind it.
  fileprivate func padding(to count: Int) -> String { self + String(repeating: " ", count: max(0, count - self.count)) }
}
