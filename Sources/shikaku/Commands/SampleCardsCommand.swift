import EligibilityModel
import Interchange
import Operations
import Registry

/// Writes which card and paper the people of an invented country hold, as `issue plan` reads it.
enum SampleCardsCommand: Command {
  static let name = "sample cards"
  static let summary = Phrase(
    "Write the cards of an invented country's people, for 'issue plan'.", "架空の国の人のカードの状態を、issue plan 用のファイルに書き出します。")
  static let usage = Usage(
    operands: [Usage.Operand(name: "file", help: Phrase("The file (CSV); must not exist yet.", "ファイル（CSV）。既にあるファイルには書きません。"))],
    options: [.optional("insurer", "number", "Only members of this insurer (保険者番号).", "この保険者番号の加入者だけ。")] + SampleOptions.all,
    discussion: [
      Phrase(
        "The people are those of 'sample' with the same count and seed, as they stand on \(SampleCountry.day.iso8601); no register is needed.",
        "人は、同じ人数・番号で sample が作る人と同じです（\(SampleCountry.day.iso8601)の状態）。登録簿は要りません。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let insurer = try arguments.identifierIfPresent("insurer") { (text) throws(IdentifierError) in try InsurerNumber(text) }
    let country = try SampleOptions.country(arguments)
    let file = try DraftFile(path: try arguments.operand("file"))
    let bar = ProgressBar(console)
    var (done, count) = (0, 0)
    var writer = CSVWriter()
    try writer.row(SampleCardRow.columns)
    try country.holders(of: insurer) { holders, people in
      for holder in holders { try writer.row(SampleCardRow.cells(holder)) }
      try file.write(writer.bytes)
      writer.removeAll()
      (done, count) = (done + people, count + holders.count)
      bar.show(done, of: country.people)
    }
    bar.end()
    try file.write(writer.bytes)
    try file.complete()
    try console.say("\(count) members / 加入者\(count)人")
    return .success
  }
}

/// One line of the file.
enum SampleCardRow {
  static let columns = [
    MemberStateColumn.id, .birthDate, .standing, .holding, .registration, .cancellation, .certificateValidThrough, .certificateEnd,
    .notice,
  ].map(\.japanese)

  static func cells(_ holder: SampleHolder) -> [String] {
    [
      holder.reference.text, holder.birthDate.iso8601, holder.isVoluntarilyContinued ? "voluntarilyContinued" : "ordinary",
      holder.holdsCard ? "held" : "never", holder.isRegistered ? "registered" : "notRegistered", holder.isReleased ? "effective" : "",
      holder.cardCertificateValidThrough?.iso8601 ?? "", holder.paperValidThrough?.iso8601 ?? "", holder.isRegistered ? "held" : "",
    ]
  }
}
