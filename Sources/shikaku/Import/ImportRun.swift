import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import RegistrySQL

/// Loads one member file: looks through it, finds where an interrupted load goes on, and writes it batch by batch.
struct ImportRun {
  /// Between two batches others who wait for their turn get it; nobody who waits looks for it less often than this.
  private static let pause = 0.002

  let path: String
  let encoding: TextEncoding?
  let insurers: Set<InsurerNumber>
  /// Where refused rows go; without it one faulty line stops the whole file.
  let refusedPath: String?
  let startsOver: Bool
  let occasion: AuditOccasion
  let chain: AuditChainName
  let times: ImportTimes
  let console: Console
  var piece = MemberFile.piece

  func run(into register: RegisterTarget) throws -> ExitCode {
    // A register that is there and can't be written is found before a long file is read.
    if try register.exists() { try SQLRegisterWriter(register.address, chain: chain).close() }
    let look = try look()
    guard look.refused == 0 else { return try nothingWritten(look) }
    let ended = try register.keepingWhatIsWritten { address, isWritten in try load(look, into: address, &isWritten) }
    try console.say(Self.text(ended))
    return ended.refused == 0 ? .success : .refused
  }

  /// Says that faulty lines stopped the file.
  func nothingWritten(_ look: FileLook) throws -> ExitCode {
    try console.say("Nothing was written: \(look.refused) lines refused. / 何も書き込んでいません。拒否した行：\(look.refused)行")
    return .refused
  }

  private var way: LoadWay { refusedPath == nil ? .allOrNothing : .skipBad }

  /// The file at its beginning.
  func file(encoding: TextEncoding?, firstLine: Int) throws -> sending MemberFile {
    try MemberFile(path: path, encoding: encoding, insurers: insurers, firstLine: firstLine, piece: piece)
  }

  /// Looks through the file: for all its faults where one of them stops the load, else only at its bytes.
  func look() throws -> FileLook {
    let bar = ProgressBar(console)
    defer { bar.end() }
    let total = Self.size(of: path)
    let checks = way == .allOrNothing
    return try BatchesAhead.reading(try file(encoding: encoding, firstLine: checks ? 1 : .max)) { file in
      try FileLook(file, refuse: checks ? { console.complain(Self.text($0)) } : nil) { bytes, lines in
        bar.show(rows: lines, share: Self.share(bytes, of: total), "check 検査 ")
      }
    }
  }

  private func load(_ look: FileLook, into address: RegisterAddress, _ isWritten: inout Bool) throws -> LoadProgress {
    let source = try source(look)
    let writer = try SQLRegisterWriter(address, mode: .createIfMissing, chain: chain)
    let members = ImportMembers(into: writer, from: source, on: occasion, times: times)
    let load = try unfinished(source, in: try SQLRegisterReader(address), address)
    let ended = try BatchesAhead.reading(try file(encoding: look.encoding, firstLine: load?.progress.position.line ?? 1)) { file in
      try write(file, of: look, into: address, by: members, goingOn: load, &isWritten)
    }
    try writer.close()
    return ended
  }

  private func write(
    _ file: BatchesAhead, of look: FileLook, into address: RegisterAddress, by members: ImportMembers, goingOn load: KnownLoad?,
    _ isWritten: inout Bool
  ) throws -> LoadProgress {
    let refusedRows = try refusedPath.map { try RefusedRowsFile(path: $0, goingOnAt: load?.progress.refusedBytes ?? 0) }
    let bar = ProgressBar(
      console, from: Int(clamping: load?.progress.lines ?? 0),
      share: load.map { Self.share($0.progress.position.byte, of: look.byteCount) } ?? 0)
    let ended = try members.run(
      goingOn: load,
      keep: { try refusedRows?.keep($0, of: $1, header: file.asking(\.header), from: $2, as: look.encoding) ?? 0 },
      told: { progress, refusals in
        isWritten = true
        for refusal in refusals { console.complain(Self.text(refusal)) }
        bar.show(rows: Int(clamping: progress.lines), share: Self.share(progress.position.byte, of: look.byteCount), "load 取込 ")
        Self.letOthersWrite(address)
      },
      batches: { try Self.unchanged(try file.next()?.batch, look) })
    bar.end(rows: Int(clamping: ended.lines))
    try refusedRows?.close(header: file.asking(\.header), length: ended.refusedBytes, as: look.encoding)
    return ended
  }
}

// Where a load begins.
extension ImportRun {
  /// The load to go on with.
  func unfinished(_ source: LoadSource, in loads: any LoadReader, _ address: RegisterAddress) throws -> KnownLoad? {
    if startsOver {
      guard let load = try loads.lastLoad(of: source.file), load.progress.state == .underWay else { return nil }
      let writer = try SQLRegisterWriter(address, chain: chain)
      try ImportMembers(into: writer, from: source, on: occasion, times: times).abandon(load)
      try writer.close()
      return nil
    }
    do {
      let load = try ImportMembers.unfinished(source, in: loads)
      if let load {
        let line = load.progress.position.line
        console.complain("Going on at line \(line): the lines before are in the register. / \(line)行目から続けます（それより前の行は登録済みです）。")
      }
      return load
    } catch let hindrance as ImportHindrance {
      throw Self.failure(hindrance)
    }
  }

  private static func failure(_ hindrance: ImportHindrance) -> CommandFailure {
    switch hindrance {
    case .changedFile(let load):
      let line = load.progress.position.line
      return CommandFailure(
        "this file was loaded up to line \(line) and has changed since; put the former file back to go on, or load the changed one from its"
          + " beginning with --start-over (what is loaded stays, and is corrected where the file says else)",
        "このファイルは\(line)行目の前まで取り込んだ後に変わっています。元のファイルに戻すと続きから取り込みます。変わったファイルを最初から取り込むには"
          + " --start-over を付けてください（登録済みの内容は残り、違うところだけ訂正します）")
    case .otherWay(let load):
      let former = load.source.way == .skipBad ? "--skip-bad" : load.source.way == .compared ? "--compare --apply" : "--all-or-nothing"
      return CommandFailure(
        "this file is half loaded with \(former); use the same options to go on, or --start-over",
        "このファイルは \(former) で途中まで取り込んでいます。同じ指定で続けるか、--start-over を付けてください")
    }
  }

  /// What is loaded.
  func source(_ look: FileLook, asOf day: CivilDate? = nil) throws -> LoadSource {
    LoadSource(
      file: try fileName, fingerprint: look.fingerprint, byteCount: look.byteCount, way: day == nil ? way : .compared, asOf: day)
  }

  /// The file under its full name, so that the same file is known again from another folder.
  var fileName: RegisterText {
    get throws {
      guard let name = RegisterText(URL(fileURLWithPath: path).standardizedFileURL.path) else {
        throw CommandFailure("the path of the member file is too long", "加入者ファイルのパスが長すぎます")
      }
      return name
    }
  }

  /// A file that somebody writes to while it is loaded would be loaded half.
  static func unchanged(_ batch: ImportBatch?, _ look: FileLook) throws -> ImportBatch? {
    if let batch, batch.isLast ? batch.end.byte != look.byteCount : batch.end.byte > look.byteCount {
      throw CommandFailure("the file was changed while it was loaded; load it again", "取り込みの途中でファイルが変わりました。もう一度取り込んでください")
    }
    return batch
  }

  private static func size(of path: String) -> Int64 {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
  }

  /// SQLite gives the turn to write to whoever looks for it first, so a load that never rests would keep it.
  static func letOthersWrite(_ address: RegisterAddress) {
    if address.filePath != nil { Thread.sleep(forTimeInterval: pause) }
  }

  static func share(_ bytes: Int64, of total: Int64) -> Double {
    total > 0 ? min(1, Double(bytes) / Double(total)) : 1
  }
}

// Texts.
extension ImportRun {
  static func text(_ refusal: ImportRefusal) -> String {
    let place = "line \(refusal.line)" + (refusal.field.map { ", \($0)" } ?? "")
    return "\(place): \(refusal.english) / \(refusal.japanese)"
  }

  private static func text(_ progress: LoadProgress) -> String {
    """
    \(progress.added) added, \(progress.corrected) corrected, \(progress.unchanged) unchanged, \(progress.refused) lines refused.
    追加\(progress.added)件、訂正\(progress.corrected)件、変更なし\(progress.unchanged)件、拒否した行\(progress.refused)行
    """
  }
}
