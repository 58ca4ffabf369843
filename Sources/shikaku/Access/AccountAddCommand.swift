import EligibilityModel
import Operations
import Registry

/// Makes an account.
enum AccountAddCommand: Command {
  static let name = "account add"
  static let summary = Phrase("Make an account for somebody who signs in.", "サインインする人のアカウントを作ります。")
  static let usage = Usage(
    operands: [
      AccountRun.name,
      .init(name: "role", help: Phrase("\(words).", "\(words)。")),
    ],
    options: [
      .optional("institution", "code", "Where a reception, doctor or pharmacist works.", "受付・医師・薬剤師の医療機関コード（10桁）。"),
      .optional("insurer", "number", "Where an insurer's clerk or approver works.", "保険者の担当者・決裁者の保険者番号。"),
      .optional("fire-department", "name", "Where an emergency crew works.", "救急隊員の消防本部名。"),
      .optional("person", "id", "Whose record it is, for the person themselves.", "本人の加入者ID。"),
      .optional("born", "date", "The person's birth date.", "本人の生年月日。"),
      PasswordInput.option,
    ] + AccountRun.options,
    discussion: [
      Phrase(
        "From the first account on, nobody asks the register without signing in. The owner has to change the password at the first sign-in.",
        "最初のアカウントができると、サインインしない人は登録簿に照会できなくなります。本人は初めてのサインインでパスワードを変えます。")
    ])

  private static let words = AccessRole.ofAccounts.map(\.rawValue).joined(separator: ", ")

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let name = try AccountRun.accountName(arguments)
    guard let role = AccessRole(rawValue: try arguments.operand("role")), AccessRole.ofAccounts.contains(role) else {
      throw UsageError.badValue("<role>", Phrase("write one of \(words)", "\(words) のどれかを書いてください"))
    }
    let place = try affiliation(arguments)
    let password = try PasswordInput.read(arguments, console)
    let handout = try AccountRun.run(arguments) { try $0.add(name, role: role, affiliation: place, password: password) }
    try AccountRun.show(handout, of: name, console)
    return .success
  }

  /// Exactly one place; none for those who run the service.
  private static func affiliation(_ arguments: Arguments) throws -> Affiliation {
    var places: [Affiliation] = []
    if let code = try arguments.identifierIfPresent("institution", { (text) throws(IdentifierError) in try MedicalInstitutionCode(text) }) {
      places.append(.institution(code))
    }
    if let number = try arguments.identifierIfPresent("insurer", { (text) throws(IdentifierError) in try InsurerNumber(text) }) {
      places.append(.insurer(number))
    }
    let short = Phrase("write 1 to 1000 bytes", "1～1000バイトで書いてください")
    if let name = try arguments.value("fire-department", short, { RegisterText($0) }) { places.append(.fireDepartment(name)) }
    if let reference = try arguments.value("person", short, { RegisterText($0) }) {
      let born = try arguments.required("born", Expected.date) { try? CivilDate(iso8601: $0) }
      places.append(.person(PersonLink(reference: reference, birthDate: born)))
    }
    guard places.count <= 1 else {
      throw CommandFailure("an account belongs to one place", "アカウントの所属は一つです")
    }
    return places.first ?? .service
  }
}
