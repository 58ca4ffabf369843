import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import RegistrySQL

/// Takes in the file that employers send the pension office.
enum PensionImportCommand: Command {
  static let name = "import pension-office"
  static let summary = Phrase(
    "Take in the reports of a file for the pension office (SHFD0006.CSV).", "年金事務所に出す届書のファイル（SHFD0006.CSV）の届を受け付けます。")
  static let usage = Usage(
    operands: [Usage.Operand(name: "file", help: Phrase("The file.", "届書のファイル。"))],
    options: [
      RegisterOption.option,
      BookOption.option,
      .required("insurer", "number", "Whose members they are (保険者番号); the file does not say.", "保険者番号（ファイルにはありません）。"),
      .required("received-on", "date", "When the file came in.", "受付日。"),
      .optional("symbol", "text", "The symbol (記号) of these members; the file does not say.", "記号（ファイルにはありません）。"),
      .flag("settle", "Record the events, too; what does not fit stays a waiting report.", "異動の登録まで行います。合わないものは届出のまま残します。"),
      .optional("refused", "file", "Where the refused lines go, as a file that can be mended and taken in.", "拒否した行のファイル。直してそのまま取り込めます。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "Reports of acquisition, loss and dependants become waiting reports; those about pay are passed over. What each field becomes: Docs/PensionOffice.md.",
        "資格取得届・資格喪失届・被扶養者(異動)届を届出として受け付け、報酬の届は数えるだけです。項目の扱いは Docs/PensionOffice.md にあります。"),
      Phrase(
        "The same file can be taken in again after an interruption: no report is there twice. 個人番号 and 基礎年金番号 are not kept.",
        "途中で止まったら同じファイルをもう一度取り込めます（同じ届は二重になりません）。個人番号と基礎年金番号は登録しません。"),
      Phrase("Exit code 2 means that lines were refused or reports not settled.", "終了コード2は、拒否した行か、登録できなかった届があったことを示します。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let place = try place(arguments)
    let deadline = try BookOption.deadline(arguments)
    let occasion = try AuditOptions.occasion(arguments, role: .insurerStaff, purpose: .memberRegistration, book: deadline.book)
    let path = try arguments.operand("file")
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure("the file is not there or may not be read", "ファイルがないか、読む権限がありません")
    }
    let head = try PensionFileRun.checkHead(path)
    let refused = try arguments.value("refused").map { try refusedFile($0, head) }
    let writer = try SQLRegisterWriter(
      try RegisterOption.address(arguments), mode: .createIfMissing, chain: try AuditOptions.chain(arguments))
    let work = PensionImport(writer: writer, occasion: occasion, place: place, deadline: deadline.count, now: SystemClock.now)
    let run = PensionFileRun(work: work, refused: refused, headLines: head.count, console: console)
    try run.read(file, size: Int(try file.seekToEnd()))
    try refused?.close()
    try writer.close()
    return try report(work.tally, place, console)
  }

  private static func place(_ arguments: Arguments) throws -> PensionImport.Place {
    PensionImport.Place(
      insurer: try arguments.identifier("insurer") { (text) throws(IdentifierError) in try InsurerNumber(text) },
      symbol: try arguments.identifierIfPresent("symbol") { (text) throws(IdentifierError) in try InsuredSymbol(text) },
      receivedOn: try arguments.required("received-on", Expected.date) { try? CivilDate(iso8601: Array($0.utf8)[...]) },
      settles: arguments.has("settle"))
  }

  private static func refusedFile(_ path: String, _ head: [[UInt8]]) throws -> PrivateFile {
    let file = try PrivateFile(
      path: path, orElse: CommandFailure("the file for refused lines can't be written", "拒否した行のファイルを書き込めません"))
    for line in head { try file.write(line + [0x0D, 0x0A]) }
    return file
  }

  private static func report(_ tally: PensionImport.Tally, _ place: PensionImport.Place, _ console: Console) throws -> ExitCode {
    var text = """
      \(tally.received) reports received, \(tally.known) were there, \(tally.passedOver) about pay passed over, \(tally.refused) lines refused.
      受付\(tally.received)件、受付済み\(tally.known)件、報酬の届\(tally.passedOver)件、拒否した行\(tally.refused)行
      """
    if place.settles {
      text += "\n\(tally.settled) settled, \(tally.waiting) wait. / 登録\(tally.settled)件、処理待ち\(tally.waiting)件"
    }
    try console.say(text)
    return tally.refused + tally.waiting == 0 ? .success : .refused
  }
}

/// One reading of a file, with its messages.
struct PensionFileRun {
  private static let piece = 1 << 16

  let work: PensionImport
  let refused: PrivateFile?
  let headLines: Int
  let console: Console

  /// Reads the head alone, so that a file of another kind is refused before anything is written.
  /// - Returns: its lines
  static func checkHead(_ path: String) throws -> [[UInt8]] {
    guard let file = FileHandle(forReadingAtPath: path) else { return [] }
    var reader = PensionFileReader()
    var head: [[UInt8]] = []
    while true {
      let bytes = [UInt8](try file.read(upToCount: piece) ?? Data())
      let lines = try mapping { () throws(PensionHeadFault) in try bytes.isEmpty ? reader.finish() : reader.read(bytes) }
      for line in lines {
        guard case .head(let bytes, _) = line else { return head }
        head.append(bytes)
      }
      if bytes.isEmpty || reader.isPastHead { return head }
    }
  }

  func read(_ file: FileHandle, size: Int) throws {
    try file.seek(toOffset: 0)
    var reader = PensionFileReader()
    let bar = ProgressBar(console)
    var done = 0
    var written = headLines
    while true {
      let bytes = [UInt8](try file.read(upToCount: Self.piece) ?? Data())
      let lines = try Self.mapping { () throws(PensionHeadFault) in try bytes.isEmpty ? reader.finish() : reader.read(bytes) }
      try work.take(lines, employer: reader.officeName, refuse: { try refuse($0, $1, &written) }, wait: wait)
      done += bytes.count
      bar.show(done, of: size)
      if bytes.isEmpty { break }
    }
    bar.end()
  }

  private func refuse(_ faults: [PensionFault], _ bytes: [UInt8], _ written: inout Int) throws {
    if let refused, !bytes.isEmpty {
      try refused.write(bytes + [0x0D, 0x0A])
      written += 1
    }
    let there = refused == nil || bytes.isEmpty ? "" : " → \(written)"
    for fault in faults {
      let place = "line \(fault.line)\(there)" + (fault.field.map { ", \($0)" } ?? "")
      console.complain("\(place): \(fault.reason.english) / \(fault.reason.japanese)")
    }
  }

  private func wait(_ line: Int, _ reason: Phrase) {
    console.complain("line \(line): waits, \(reason.english) / 処理待ち：\(reason.japanese)")
  }

  private static func mapping<Value>(_ body: () throws(PensionHeadFault) -> Value) throws -> Value {
    do throws(PensionHeadFault) {
      return try body()
    } catch {
      throw CommandFailure(error.description, error.japanese)
    }
  }
}
