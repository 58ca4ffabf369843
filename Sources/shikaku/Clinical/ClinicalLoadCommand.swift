import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import RegistrySQL

/// Loads medication, check-ups, operations and conditions from a file of FHIR resources.
enum ClinicalLoadCommand: Command {
  static let name = "clinical load"
  static let summary = Phrase("Load clinical data: FHIR resources, one a line.", "医療情報（FHIRのリソース、1行に1つ）を取り込みます。")
  static let usage = Usage(
    operands: [.init(name: "file", help: Phrase("The file, one resource a line (NDJSON).", "1行に1つのリソースを書いたファイル（NDJSON）。"))],
    options: [RegisterOption.option] + AuditOptions.all,
    discussion: [
      Phrase(
        "Taken are MedicationDispense, Observation, Procedure and Condition. Loading again changes nothing that is there already, so a load that was cut off is simply done again.",
        "MedicationDispense、Observation、Procedure、Condition を取り込みます。同じ内容は二重に登録しないので、中断した取込はもう一度実行すれば続きから進みます。"),
      Phrase("A line that is refused is told with its number, the place in the resource and the reason.", "拒否した行は、行番号、場所、理由を示します。"),
      Phrase("Exit code 2 means that lines were refused. The form: Docs/Consent.md.", "終了コード2は、拒否した行があったことを示します。書き方：Docs/Consent.md"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let occasion = try AuditOptions.occasion(arguments, role: .administrator, purpose: .care)
    guard let file = FileHandle(forReadingAtPath: try arguments.operand("file")) else {
      throw CommandFailure("the file can't be read", "ファイルを読めません")
    }
    let writer = try SQLRegisterWriter(RegisterOption.address(arguments), chain: try AuditOptions.chain(arguments))
    var load = ClinicalRun(
      loader: LoadClinical(into: PunctualWriter(writer: writer, now: SystemClock.now)), occasion: occasion, now: SystemClock.now)
    try load.run(file) { try console.write($0) }
    try writer.close()
    console.complain("\(load.summary.japanese) / \(load.summary.english)")
    return load.refused == 0 ? .success : .refused
  }
}

/// Loads lines in batches, each in a change of its own.
struct ClinicalRun {
  /// So many resources share a change.
  private static let batch = 500

  let loader: LoadClinical
  let occasion: AuditOccasion
  let now: () -> KnownTime
  private(set) var refused = 0
  private var counts: [ClinicalOutcome: Int] = [:]
  private var waiting: [(line: Int, resource: ClinicalResource)] = []
  private var names: Set<Name> = []

  /// What a resource is found by; no change holds one twice.
  private struct Name: Hashable {
    let person: PersonLink
    let key: ClinicalKey
  }

  init(loader: LoadClinical, occasion: AuditOccasion, now: @escaping () -> KnownTime) {
    self.loader = loader
    self.occasion = occasion
    self.now = now
  }

  /// Loads every line; blank lines are passed over.
  mutating func run(_ input: FileHandle, tell: ([UInt8]) throws -> Void) throws {
    var lines = LineReader(input, limit: FHIRClinicalReader.maximumBytes)
    var number = 0
    while let line = try lines.next() {
      number += 1
      switch line {
      case .tooLong: try refuse(number, .tooLarge, tell)
      case .bytes(let bytes): if !LineReader.isBlank(bytes) { try take(bytes, number, tell) }
      }
    }
    try load(tell)
  }

  /// What was done, for people.
  var summary: Phrase {
    let words: [(outcome: ClinicalOutcome, english: String, japanese: String)] = [
      (.added, "added", "追加"), (.replaced, "replaced", "更新"), (.unchanged, "unchanged", "変更なし"),
    ]
    return Phrase(
      words.map { "\(counts[$0.outcome] ?? 0) \($0.english)" }.joined(separator: ", ") + ", \(refused) refused",
      words.map { "\($0.japanese) \(counts[$0.outcome] ?? 0)件" }.joined(separator: "、") + "、拒否 \(refused)件")
  }

  private mutating func take(_ bytes: [UInt8], _ line: Int, _ tell: ([UInt8]) throws -> Void) throws {
    let clinical: FHIRClinical
    do throws(FHIRFault) {
      clinical = try FHIRClinicalReader.read(bytes)
    } catch {
      return try refuse(line, error, tell)
    }
    guard let resource = ClinicalResource(clinical, content: bytes) else { return try refuse(line, .tooLarge, tell) }
    let name = Name(person: resource.person, key: resource.key)
    if names.contains(name) || waiting.count >= Self.batch { try load(tell) }
    names.insert(name)
    waiting.append((line, resource))
  }

  private mutating func load(_ tell: ([UInt8]) throws -> Void) throws {
    guard !waiting.isEmpty else { return }
    let outcomes = try loader.run(waiting.map(\.resource), on: occasion, knownFrom: now())
    for ((line, resource), outcome) in zip(waiting, outcomes) {
      counts[outcome, default: 0] += 1
      if outcome == .unknownPerson { try refuse(line, .unknownPerson(of: resource.key.kind), tell) }
    }
    waiting = []
    names = []
  }

  private mutating func refuse(_ line: Int, _ fault: FHIRFault, _ tell: ([UInt8]) throws -> Void) throws {
    refused += 1
    var writer = JSONWriter()
    writer.object { object in
      object.integer("line", line)
      object.string("outcome", "refused")
      object.string("path", fault.path)
      object.string("message", fault.english)
      object.string("japanese", fault.japanese)
    }
    writer.endLine()
    try tell(writer.bytes)
  }
}

extension FHIRFault {
  fileprivate static let tooLarge = FHIRFault(
    .tooLong, english: "larger than \(FHIRClinicalReader.maximumBytes) bytes", japanese: "\(FHIRClinicalReader.maximumBytes)バイトを超えています")

  fileprivate static func unknownPerson(of kind: ClinicalKind) -> FHIRFault {
    FHIRFault(
      .value, path: "\(kind.rawValue).subject", english: "the register knows nobody of this id and birth date",
      japanese: "この加入者IDと生年月日の人は登録されていません")
  }
}

extension ClinicalResource {
  /// The register's form of a resource that was checked; `nil` for a kind or a text that the register can't hold.
  fileprivate init?(_ clinical: FHIRClinical, content: [UInt8]) {
    guard let reference = RegisterText(clinical.person), let name = RegisterText(clinical.id),
      let kind = ClinicalKind(rawValue: clinical.kind.rawValue)
    else { return nil }
    self.init(
      person: PersonLink(reference: reference, birthDate: clinical.birthDate), key: ClinicalKey(kind: kind, name: name),
      item: clinical.item,
      happenedOn: clinical.happenedOn, content: content)
  }
}
