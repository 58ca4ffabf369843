import EligibilityModel
import Operations
import Registry

/// Shows who has an account.
enum AccountListCommand: Command {
  static let name = "account list"
  static let summary = Phrase("Show who has an account.", "アカウントの一覧を表示します。")
  static let usage = Usage(options: AccountRun.options)

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    for account in try AccountRun.run(arguments, { try $0.list() }) {
      try console.say(
        "\(account.name.text)  \(account.role.rawValue) \(account.role.japanese)  \(place(account.affiliation))  \(account.state.japanese)")
    }
    return .success
  }

  private static func place(_ place: Affiliation) -> String {
    switch place {
    case .institution(let code): code.canonical
    case .insurer(let number): number.canonical
    case .fireDepartment(let name): name.text
    case .person(let person): person.reference.text
    case .service: "-"
    }
  }
}

/// Shuts an account.
enum AccountDisableCommand: Command {
  static let name = "account disable"
  static let summary = Phrase("Shut an account and sign its owner out.", "アカウントを停止し、サインアウトさせます。")
  static let usage = Usage(operands: [AccountRun.name], options: AccountRun.options)

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let name = try AccountRun.accountName(arguments)
    try AccountRun.run(arguments) { try $0.disable(name) }
    return .success
  }
}

/// Opens an account again with a new password.
enum AccountResetCommand: Command {
  static let name = "account reset"
  static let summary = Phrase(
    "Set a new password for an account that is locked, shut or forgotten.", "アカウントに新しいパスワードを設定します（ロック・停止・失念のとき）。")
  static let usage = Usage(operands: [AccountRun.name], options: [PasswordInput.option] + AccountRun.options)

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let name = try AccountRun.accountName(arguments)
    let password = try PasswordInput.read(arguments, console)
    try AccountRun.run(arguments) { try $0.reset(name, password: password) }
    return .success
  }
}

/// Gives an account a new second factor.
enum AccountSecondFactorCommand: Command {
  static let name = "account second-factor"
  static let summary = Phrase(
    "Give an account a new second factor and new recovery codes.", "アカウントの二要素目と回復コードを作り直します。")
  static let usage = Usage(operands: [AccountRun.name], options: AccountRun.options)

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let name = try AccountRun.accountName(arguments)
    try AccountRun.show(try AccountRun.run(arguments) { try $0.newSecondFactor(name) }, of: name, console)
    return .success
  }
}
