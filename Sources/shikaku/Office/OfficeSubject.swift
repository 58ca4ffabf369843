import EligibilityModel
import Interchange
import Registry

/// What an insurer, an employer and a household differ in on the command line.
protocol OfficeSubject {
  /// The word in the commands' names.
  static var word: String { get }
  /// The name in English and Japanese.
  static var phrase: Phrase { get }
  /// Of what a file speaks.
  static var lines: OfficeLineKind { get }
  /// The option that names it besides the insurer.
  static var symbolOption: Usage.Option? { get }
  /// What the options name.
  static func key(_ insurer: InsurerNumber, _ arguments: Arguments) throws(UsageError) -> OfficeKey
  /// What a file calls so.
  static func key(_ insurer: InsurerNumber, _ symbol: RegisterText?) -> OfficeKey?
}

extension OfficeSubject {
  /// The options that name one record.
  static var keyOptions: [Usage.Option] {
    [.required("insurer", "number", "Insurer number (保険者番号).", "保険者番号。")] + [symbolOption].compactMap { $0 }
  }

  /// What the options name.
  static func key(_ arguments: Arguments) throws(UsageError) -> OfficeKey {
    try key(try arguments.identifier("insurer") { (text) throws(IdentifierError) in try InsurerNumber(text) }, arguments)
  }
}

/// 保険者.
enum InsurerSubject: OfficeSubject {
  static let word = "insurer"
  static let phrase = Phrase("insurers", "保険者")
  static let lines = OfficeLineKind.insurer
  static let symbolOption: Usage.Option? = nil

  static func key(_ insurer: InsurerNumber, _ arguments: Arguments) -> OfficeKey { .insurer(insurer) }

  static func key(_ insurer: InsurerNumber, _ symbol: RegisterText?) -> OfficeKey? { .insurer(insurer) }
}

/// 適用事業所.
enum EmployerSubject: OfficeSubject {
  static let word = "employer"
  static let phrase = Phrase("employers", "適用事業所")
  static let lines = OfficeLineKind.employer
  static let symbolOption: Usage.Option? = .required(
    "employer", "text", "The employer, as covers name it (事業所記号 or name).", "事業所（資格の記載のとおり。記号または名称）。")

  static func key(_ insurer: InsurerNumber, _ arguments: Arguments) throws(UsageError) -> OfficeKey {
    .employer(try arguments.registerText("employer"), of: insurer)
  }

  static func key(_ insurer: InsurerNumber, _ symbol: RegisterText?) -> OfficeKey? { symbol.map { .employer($0, of: insurer) } }
}

/// 世帯.
enum HouseholdSubject: OfficeSubject {
  static let word = "household"
  static let phrase = Phrase("households", "世帯")
  static let lines = OfficeLineKind.household
  static let symbolOption: Usage.Option? = .required(
    "household", "text", "The household, as covers name it (世帯番号).", "世帯番号（資格の記載のとおり）。")

  static func key(_ insurer: InsurerNumber, _ arguments: Arguments) throws(UsageError) -> OfficeKey {
    .household(try arguments.registerText("household"), of: insurer)
  }

  static func key(_ insurer: InsurerNumber, _ symbol: RegisterText?) -> OfficeKey? { symbol.map { .household($0, of: insurer) } }
}

extension Arguments {
  /// A text that the register can hold.
  fileprivate func registerText(_ option: String) throws(UsageError) -> RegisterText {
    try required(option, Phrase("write 1 to 1000 bytes", "1～1000バイトで書いてください")) { RegisterText($0) }
  }
}
