import EligibilityModel
import Foundation
import Interchange
import Registry
import RegistrySQL

/// Writes the insured persons of a register as a file for the pension office.
enum PensionExportCommand: Command {
  static let name = "export pension-office"
  static let summary = Phrase(
    "Write insured persons as a file for the pension office (SHFD0006.CSV).", "被保険者を年金事務所に出す届書のファイル（SHFD0006.CSV）に書き出します。")
  static let usage = Usage(
    operands: [Usage.Operand(name: "file", help: Phrase("The file; must not exist yet.", "届書のファイル。既にあるファイルには書きません。"))],
    options: [
      RegisterOption.option,
      .required("insurer", "number", "Whose members (保険者番号).", "保険者番号。"),
      .required("office", "fields", "The office's twelve fields, with commas between them.", "事業所の情報（12項目、コンマ区切り）。"),
      .required("made-on", "date", "作成年月日.", "作成年月日。"),
      .optional("serial", "number", "媒体通番 (default: 001).", "媒体通番（省略時は001）。"),
      .optional("symbol", "text", "Only members with this symbol (記号).", "この記号の人だけ。"),
      .optional("refused", "file", "Where those go who can't be written, with the reasons.", "書き出せない人と理由のファイル。"),
      .optional("known-at", "time", "As the register knew it then (default: now).", "この時点の登録内容（省略時は現在）。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "The office's fields: prefecture, district, symbol, number, two parts of the postal code, address, name, employer, three parts of the telephone number.",
        "事業所の12項目：都道府県コード、郡市区符号、事業所記号、事業所番号、郵便番号（親・子）、所在地、名称、事業主氏名、電話番号（3つ）。"),
      Phrase(
        "A 資格取得届 each and, where cover has ended, a 資格喪失届. What the register does not hold stays empty. Dependants are counted, not written: "
          + "the file wants their relation to the insured person.",
        "1人に資格取得届、喪失していれば資格喪失届も書きます。登録簿にない項目は空けます。被扶養者は続柄が登録簿にないため、書かずに件数を示します。"),
      Phrase("Exit code 2 means that somebody could not be written.", "終了コード2は、書き出せない人がいたことを示します。"),
    ])

  /// How many were written, and how many not.
  private struct Count {
    var written = 0
    var refused = 0
    var dependants = 0
  }

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let isWanted = try choice(arguments)
    let time = try arguments.knownAt()
    var writer = try writer(arguments)
    try AuditOptions.append(
      arguments, .unload, on: .register, fields: AuditField.ofRecord, role: .insurerStaff, purpose: .maintenance)
    let reader = try SQLRegisterReader(RegisterOption.address(arguments))
    let file = try DraftFile(path: try arguments.operand("file"))
    let refused = try refusedFile(arguments)
    var count = Count()
    let bar = ProgressBar(console)
    let parts = try reader.parts(of: 10_000, knownAt: time)
    let total = parts.reduce(0) { $0 + $1.count }
    var done = 0
    for part in parts {
      try reader.scan(part) { row in
        if isWanted(row.record) { try write(row.record, &writer, &count, refused) }
      }
      try file.write(writer.take())
      done += part.count
      bar.show(done, of: total)
    }
    bar.end()
    try file.write(writer.take())
    try file.complete()
    try refused?.close()
    return try report(count, console)
  }

  /// Which rows belong to the file.
  private static func choice(_ arguments: Arguments) throws -> (CoverageRecord) -> Bool {
    let insurer = try arguments.identifier("insurer") { (text) throws(IdentifierError) in try InsurerNumber(text) }
    let symbol = try arguments.identifierIfPresent("symbol") { (text) throws(IdentifierError) in try InsuredSymbol(text) }
    return { record in
      let fits = symbol == nil || record.symbol?.canonical == symbol?.canonical
      return fits && record.isLastStretch && record.insurerNumber == insurer
    }
  }

  private static func refusedFile(_ arguments: Arguments) throws -> PrivateFile? {
    let failure = CommandFailure("the file for those who can't be written can't be made", "書き出せない人のファイルを作れません")
    return try arguments.value("refused").map { try PrivateFile(path: $0, orElse: failure) }
  }

  private static func write(
    _ record: CoverageRecord, _ writer: inout PensionFileWriter, _ count: inout Count, _ refused: PrivateFile?
  ) throws {
    guard record.role == .insuredPerson else {
      count.dependants += 1
      return
    }
    do throws(PensionFileWriter.Refusal) {
      try writer.write(MemberRecord(record))
      count.written += 1
    } catch {
      count.refused += 1
      let line = [record.number.original, error.field, error.japanese, error.english].joined(separator: "\t")
      try refused?.write(Array((line + "\n").utf8))
    }
  }

  private static func writer(_ arguments: Arguments) throws -> PensionFileWriter {
    let madeOn = try arguments.required("made-on", Expected.date) { try? CivilDate(iso8601: Array($0.utf8)[...]) }
    let fields = try arguments.required("office").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let wrong = Phrase("write the twelve fields with commas between them, in characters of CP932", "12項目をコンマ区切りで、CP932の文字で書いてください")
    guard let office = PensionFileWriter.Office(fields: fields, serial: arguments.value("serial") ?? "001", madeOn: madeOn),
      let writer = try? PensionFileWriter(office)
    else { throw UsageError.badValue("--office", wrong) }
    return writer
  }

  private static func report(_ count: Count, _ console: Console) throws -> ExitCode {
    try console.say(
      """
      \(count.written) insured persons written, \(count.refused) not; \(count.dependants) dependants not written.
      被保険者\(count.written)人を書き出し、\(count.refused)人は書き出せません。被扶養者\(count.dependants)人は対象外です
      """)
    return count.refused == 0 ? .success : .refused
  }
}

// The words for what has to be mended.
extension PensionFileWriter.Refusal {
  var field: String {
    switch self {
    case .notEncodable(let field, _), .tooLong(let field, _), .malformed(let field), .missing(let field): field
    }
  }

  var english: String {
    switch self {
    case .notEncodable(_, let error): error.description
    case .tooLong(_, let limit): "longer than \(limit) bytes"
    case .malformed: "not what the field can hold"
    case .missing: "a value is needed"
    }
  }

  var japanese: String {
    switch self {
    case .notEncodable(_, let error): error.japanese
    case .tooLong(_, let limit): "\(limit)バイトを超えています"
    case .malformed: "この項目に書けない値です"
    case .missing: "値が必要です"
    }
  }
}
