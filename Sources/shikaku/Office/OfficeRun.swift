import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry

/// Records a stream of lines about insurers, employers or households, each in a change of its own.
struct OfficeRun {
  let writer: any RegisterWriter
  let occasion: AuditOccasion
  let ground: EventGround
  let kind: OfficeLineKind
  let key: (InsurerNumber, RegisterText?) -> OfficeKey?

  /// What became of one line.
  private enum Outcome {
    case recorded(OfficeChange)
    case refused(OfficeRefusal)
    case unreadable(AskFault)
  }

  /// Records every line; blank lines are passed over.
  /// - Returns: how many lines were refused
  func record(_ input: FileHandle, now: @escaping () -> KnownTime, tell: ([UInt8]) throws -> Void) throws -> Int {
    var lines = RecordedLines(input, now: now)
    var refused = 0
    while let line = try lines.next() {
      let outcome = try outcome(of: line.bytes, at: line.time)
      if case .recorded = outcome {} else { refused += 1 }
      try tell(Self.json(outcome, line: line.number))
    }
    return refused
  }

  private func outcome(of bytes: [UInt8], at time: KnownTime) throws -> Outcome {
    let line: OfficeLine
    do throws(AskFault) {
      line = try OfficeLineReader.read(bytes, kind)
    } catch {
      return .unreadable(error)
    }
    guard let order = order(line) else { return .refused(.nothingThere) }
    switch try RecordOffice(in: writer).run(order, ground: ground, on: occasion, knownFrom: time) {
    case .recorded(let change): return .recorded(change)
    case .refused(let refusal): return .refused(refusal)
    }
  }

  /// The order behind a line; the reader of lines has checked all that could make it none.
  private func order(_ line: OfficeLine) -> OfficeOrder? {
    guard let days = Period(from: line.days.from, until: line.days.until) else { return nil }
    guard let content = line.content else { return key(line.insurerNumber, line.registerSymbol).map { .remove($0, on: days) } }
    return OfficeRecord(content, of: line).map { .state($0, on: days) }
  }

  private static func json(_ outcome: Outcome, line: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.integer("line", line)
      switch outcome {
      case .recorded(let change):
        object.string("outcome", "recorded")
        object.integer("rowsClosed", change.closed.count)
        object.integer("rowsAdded", change.added.count)
      case .refused(let refusal): object.refused(refusal.rawValue, refusal.phrase)
      case .unreadable(let fault): object.refused(fault)
      }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension OfficeRefusal {
  fileprivate var phrase: Phrase {
    switch self {
    case .nothingChanges: Phrase("the register says so already", "登録簿は既にその内容です")
    case .nothingThere: Phrase("the register says nothing on these days", "その期間の登録はありません")
    }
  }
}

extension OfficeLine {
  fileprivate var registerSymbol: RegisterText? { symbol.flatMap { RegisterText($0) } }
}

extension OfficeRecord {
  /// What a line says in the words of the register; `nil` for a text that the register can't hold.
  fileprivate init?(_ content: OfficeLine.Content, of line: OfficeLine) {
    let insurer = line.insurerNumber
    switch content {
    case .insurer(let name, let telephone, let successor):
      guard let name = RegisterText(name) else { return nil }
      self = .insurer(InsurerRecord(number: insurer, name: name, telephone: telephone.flatMap { RegisterText($0) }, successor: successor))
    case .employer(let name, let address, let telephone):
      guard let symbol = line.registerSymbol, let name = RegisterText(name) else { return nil }
      self = .employer(
        EmployerRecord(
          insurerNumber: insurer, symbol: symbol, name: name, address: address.flatMap { RegisterText($0) },
          telephone: telephone.flatMap { RegisterText($0) }))
    case .household(let head, let address):
      self.init(insurer, line.registerSymbol, .insured(head.subject), address)
    case .householdOfOutsider(let head, let address): self.init(insurer, line.registerSymbol, .notInsured(head), address)
    }
  }

  private init?(_ insurer: InsurerNumber, _ symbol: RegisterText?, _ head: HouseholdHead, _ address: String?) {
    guard let symbol else { return nil }
    self = .household(
      HouseholdRecord(insurerNumber: insurer, symbol: symbol, head: head, address: address.flatMap { RegisterText($0) }))
  }
}
