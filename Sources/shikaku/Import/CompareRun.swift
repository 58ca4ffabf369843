import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import RegistrySQL
import Web

/// Compares a whole member file with the register, shows what differs, and records it where that is asked for.
struct CompareRun {
  let file: ImportRun
  /// From which day on the file is true; `nil`: as the load that was interrupted, else today.
  let day: CivilDate?
  /// Which share of the known covers may change.
  let limit: Double
  let applies: Bool

  func run(with register: RegisterTarget) throws -> ExitCode {
    // Brings an older register to this version, which a comparison can't.
    try SQLRegisterWriter(register.address, chain: file.chain).close()
    let look = try file.look()
    guard look.refused == 0 else { return try file.nothingWritten(look) }
    let reader = try SQLRegisterReader(register.address)
    let open = try open(in: reader)
    let source = try file.source(look, asOf: day ?? open?.source.asOf ?? TokyoClock.now().day)
    let load = applies ? try file.unfinished(source, in: reader, register.address) : nil
    try appendReading(register.address)
    let comparison = try SQLRegisterComparison(register.address, knownAt: SystemClock.now())
    let members = try compare(look, source, comparison)
    try file.console.say(ComparisonText.text(members.report))
    guard applies else { return .success }
    guard load != nil || members.report.share <= limit else { return try refuse(members.report) }
    return try apply(look, source, load, members, comparison, register.address)
  }

  private func open(in loads: any LoadReader) throws -> KnownLoad? {
    guard let load = try loads.lastLoad(of: file.fileName), load.progress.state == .underWay else { return nil }
    return load
  }

  /// Reading everybody's cover is an entry of its own; nothing is shown when it can't be written.
  private func appendReading(_ address: RegisterAddress) throws {
    let register = try SQLAuditedRegister(address, chain: file.chain)
    let entry = file.occasion.entry(of: .unload, on: .register, fields: AuditField.ofRecord, at: SystemClock.now())
    try register.answer { try $0.append(entry) }
    try register.close()
  }

  private func columns(_ file: MemberFile) -> Set<ComparedPart> {
    Set(ComparedPart.allCases.filter { file.columns.contains($0.column) })
  }

  private func compare(_ look: FileLook, _ source: LoadSource, _ comparison: SQLRegisterComparison) throws -> CompareMembers {
    let bar = ProgressBar(file.console)
    defer { bar.end() }
    let members = try file.file(encoding: look.encoding, firstLine: 1)
    var compare: CompareMembers?
    while let batch = try members.next() {
      var next = compare ?? CompareMembers(with: comparison, columns: columns(members), on: source.asOf ?? .latest)
      try next.take(batch.lines)
      compare = next
      bar.show(rows: next.report.lines, share: ImportRun.share(batch.end.byte, of: look.byteCount), "compare 突合 ")
    }
    var ended = compare ?? CompareMembers(with: comparison, columns: [], on: source.asOf ?? .latest)
    try ended.finish()
    return ended
  }

  private func refuse(_ report: ComparisonReport) throws -> ExitCode {
    let (share, most) = (ComparisonText.percent(report.share), ComparisonText.percent(limit))
    file.console.complain(
      Phrase(
        "Nothing was written: \(report.differing) covers would change, \(share) of \(report.known), and at most \(most) may; look whether it is the right"
          + " file, and allow it with --at-most-changed \(share)",
        "何も書き込んでいません。\(report.known)件の\(share)にあたる\(report.differing)件が変わります（上限\(most)）。"
          + "正しいファイルか確かめ、よければ --at-most-changed \(share) を付けてください"))
    return .refused
  }

  private func apply(
    _ look: FileLook, _ source: LoadSource, _ load: KnownLoad?, _ compared: CompareMembers, _ comparison: SQLRegisterComparison,
    _ address: RegisterAddress
  ) throws -> ExitCode {
    let writer = try SQLRegisterWriter(address, chain: file.chain)
    let members = try file.file(encoding: look.encoding, firstLine: load?.progress.position.line ?? 1)
    let bar = ProgressBar(file.console)
    let difference = ApplyComparison(
      of: source, to: writer, on: file.occasion, times: file.times, columns: compared.columns, from: source.asOf ?? .latest)
    let ended = try difference.run(
      goingOn: load, compared: comparison, missing: compared.forEachMissing,
      told: { progress, refusals in
        for refusal in refusals { file.console.complain(ImportRun.text(refusal)) }
        bar.show(rows: Int(clamping: progress.lines), share: ImportRun.share(progress.position.byte, of: look.byteCount), "apply 登録 ")
        ImportRun.letOthersWrite(address)
      },
      batches: { try ImportRun.unchanged(try members.next(), look) })
    bar.end()
    try writer.close()
    try comparison.close()
    try file.console.say(ComparisonText.text(ended))
    return ended.refused == 0 ? .success : .refused
  }
}

extension ComparedPart {
  /// The column of the member file that says it.
  var column: MemberColumn {
    switch self {
    case .name: .name
    case .nameKana: .nameKana
    case .sex: .sex
    case .eligibleFrom: .eligibleFrom
    case .lostOn: .lostOn
    case .role: .role
    case .share: .copaymentRate
    case .household: .household
    case .employer: .employer
    case .address: .address
    case .personReference: .personReference
    case .certificateValidThrough: .certificateValidThrough
    }
  }
}
