import EligibilityModel
import Foundation
import Registry
import RegistrySQL

/// The stores that have to behave alike; PostgreSQL where the tests have a server.
enum Store: CaseIterable, Sendable {
  case inMemory
  case sqlite
  case postgreSQL

  static var allCases: [Store] { [.inMemory] + Engine.allCases.map { $0 == .sqlite ? .sqlite : .postgreSQL } }

  /// An empty register of this kind.
  func open() throws -> TestRegister {
    switch self {
    case .inMemory:
      let register = InMemoryRegister()
      return TestRegister(reader: register, writer: register, ground: nil)
    case .sqlite: return try TestRegister(on: Engine.sqlite.ground())
    case .postgreSQL: return try TestRegister(on: Engine.postgreSQL.ground())
    }
  }
}

/// Both sides of a register, and the ground it stands on.
struct TestRegister {
  let reader: any ReadingSide
  let writer: any RegisterWriter
  let ground: (any Ground)?

  init(reader: any ReadingSide, writer: any RegisterWriter, ground: (any Ground)?) {
    self.reader = reader
    self.writer = writer
    self.ground = ground
  }

  /// A new register on empty ground.
  init(on ground: any Ground) throws {
    writer = try SQLRegisterWriter(ground.address, mode: .createIfMissing)
    reader = try SQLRegisterReader(ground.address)
    self.ground = ground
  }

  func write(at time: KnownTime = .first, _ records: CoverageRecord...) throws {
    try writer.write(knownFrom: time) { change in
      for record in records { try change.add(record) }
    }
  }

  @discardableResult
  func merge(at time: KnownTime, _ record: CoverageRecord) throws -> MergeOutcome {
    try writer.write(knownFrom: time) { try $0.merge(record) }
  }
}

/// A folder of its own for one test, gone when the test is over.
final class Scratch {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "register-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String {
    folder.appending(path: name).path
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }
}

extension KnownTime {
  static let first = KnownTime(startOf: .fixed(2026, 4, 1))
  static let second = KnownTime(startOf: .fixed(2026, 5, 1))
  static let third = KnownTime(startOf: .fixed(2026, 6, 1))
}

/// All that can be asked of a register.
typealias ReadingSide = RegisterReader & RegisterScanner & EventReader & RegisterPeople & LinkReader & LoadReader & OfficeReader
  & PatientNumberReader & ConsentReader
