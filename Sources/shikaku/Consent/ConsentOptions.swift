import EligibilityModel
import Interchange
import Operations
import Registry

/// The options that commands about consents and clinical data share.
enum ConsentOptions {
  static let person = Usage.Option.required("person", "id", "The person's id in the register (加入者ID).", "加入者ID。")
  static let born = Usage.Option.required("born", "date", "Birth date, YYYY-MM-DD.", "生年月日（YYYY-MM-DD）。")
  static let institution = Usage.Option.required("institution", "code", "The institution, ten digits.", "医療機関コード（10桁）。")
  static let at = Usage.Option.optional("at", "moment", "When, YYYY-MM-DDTHH:MM (default: now).", "日時（YYYY-MM-DDTHH:MM、省略時は現在）。")
  static let items = Usage.Option.optional(
    "items", "words", "Items with commas between: \(words(ConsentItem.self)).", "項目をコンマで区切って書きます（上の語）。")
  static let place = Usage.Option.optional("place", "word", "Where somebody looks: \(words(ViewingPlace.self)).", "閲覧する施設（上の語）。")
  static let profession = Usage.Option.optional(
    "profession", "word", "Who looks: \(words(ViewingProfession.self)).", "閲覧者の職種（上の語）。")
  static let viewing = Usage.Option.optional(
    "for", "word", "What for: \(words(ViewingPurpose.self)) (default: care).", "閲覧の目的（上の語、省略時は care）。")
  static let authority = Usage.Option.flag(
    "emergency-authority", "Who looks may do so without consent in an emergency.", "救急時閲覧権限のある人が閲覧します。")
  static let byNumbers = Usage.Option.flag("by-numbers", "The person was known by numbers, not by the card.", "カードでなく記号・番号で確認した人です。")

  /// The person of `--person` and `--born`.
  static func link(_ arguments: Arguments) throws(UsageError) -> PersonLink {
    let born = try arguments.required("born", Expected.date) { try? CivilDate(iso8601: $0) }
    let reference = try arguments.required("person", Phrase("write 1 to 1000 bytes", "1000バイト以内で書いてください")) { RegisterText($0) }
    return PersonLink(reference: reference, birthDate: born)
  }

  /// The institution of `--institution`.
  static func institution(_ arguments: Arguments) throws(UsageError) -> MedicalInstitutionCode {
    try arguments.identifier("institution") { (text) throws(IdentifierError) in try MedicalInstitutionCode(text) }
  }

  /// The moment of `--at`; now when it is absent.
  static func moment(_ arguments: Arguments) throws(UsageError) -> CivilMoment {
    let expected = Phrase("write the time as YYYY-MM-DDTHH:MM", "日時をYYYY-MM-DDTHH:MMで書いてください")
    return try arguments.value("at", expected) { CivilMoment(iso8601: $0) } ?? SystemClock.now().moment
  }

  /// The items of `--items`; `nil` when it is absent.
  static func items(_ arguments: Arguments) throws(UsageError) -> Set<ConsentItem>? {
    try arguments.value("items", Phrase("write some of \(words(ConsentItem.self))", "\(words(ConsentItem.self)) から書いてください")) { text in
      let items = text.split(separator: ",").map { ConsentItem(rawValue: String($0)) }
      return items.contains(nil) ? nil : Set(items.compactMap { $0 })
    }
  }

  /// Who looks: in the institution's kind, unless the options say otherwise.
  static func viewer(_ arguments: Arguments, at institution: MedicalInstitutionCode?) throws(UsageError) -> DataViewer {
    let known = institution.map { ViewingPlace($0, isHospital: false) } ?? .elsewhere
    let place: ViewingPlace = try word(arguments, "place") ?? known
    return DataViewer(
      place: place, profession: try word(arguments, "profession") ?? ViewingProfession(at: place),
      purpose: try word(arguments, "for") ?? .care,
      authority: arguments.has("emergency-authority") ? .granted : .notGranted,
      identified: arguments.has("by-numbers") ? .byNumbers : .byCard)
  }

  /// A word of a closed list; `nil` when the option is absent.
  static func word<Word: RawRepresentable & CaseIterable>(
    _ arguments: Arguments, _ option: String
  ) throws(UsageError) -> Word? where Word.RawValue == String {
    try arguments.value(option, Phrase("write one of \(words(Word.self))", "\(words(Word.self)) のどれかを書いてください")) { Word(rawValue: $0) }
  }

  static func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> String where Word.RawValue == String {
    Word.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
