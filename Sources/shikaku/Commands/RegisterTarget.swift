import Foundation
import Registry
import RegistrySQL

/// A register that a command makes or fills. On a server a change stands or falls by itself; a file is also put in its place, or taken away.
struct RegisterTarget {
  let address: RegisterAddress

  /// Whether there is a register already: anything under the file's name, or a register in the database.
  func exists() throws -> Bool {
    guard let path = address.filePath else { return try RegisterMigration.version(of: address) > 0 }
    return FileManager.default.fileExists(atPath: path)
  }

  /// Builds a register beside the old one and puts it in its place when it is complete, so that a failure leaves the old one.
  ///
  /// A draft that was begun before is thrown away, unless the build can go on with it; so a failure leaves the draft.
  func replace<Value>(keeping isGoingOn: (RegisterAddress) -> Bool, _ build: (RegisterAddress) throws -> Value) throws -> Value {
    guard let path = address.filePath else { return try build(address) }
    let draft = path + ".new"
    if !isGoingOn(.sqlite(path: draft)) { try Self.remove(draft) }
    let value = try build(.sqlite(path: draft))
    // A log belongs to its own file only, so that neither may have one when the files change places.
    try Self.foldLog(of: draft)
    try Self.foldLog(of: path)
    try DurableMove.move(draft, over: path)
    return value
  }

  /// Works on the register, and takes its file away again when the work made it and then wrote nothing.
  ///
  /// - Parameter work: Gets the register, and a mark to be set as soon as something is written that has to stay.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws, and faults of the file system.
  func keepingWhatIsWritten<Value>(_ work: (RegisterAddress, _ isWritten: inout Bool) throws -> Value) throws -> Value {
    var isWritten = false
    guard let path = address.filePath, try !exists() else { return try work(address, &isWritten) }
    do {
      let value = try work(address, &isWritten)
      if !isWritten { try Self.remove(path) }
      return value
    } catch {
      if !isWritten { try? Self.remove(path) }
      throw error
    }
  }

  /// Brings what a register's log still holds into its file; nobody may be working on it.
  private static func foldLog(of path: String) throws {
    let log = path + "-wal"
    guard FileManager.default.fileExists(atPath: log) else { return }
    if FileManager.default.fileExists(atPath: path) {
      try? SQLRegisterWriter(.sqlite(path: path)).close()
    } else {
      try remove(path)
    }
    guard FileManager.default.fileExists(atPath: log) else { return }
    throw CommandFailure(
      "the register is in use, or its log can't be folded into its file; end the programs that work on it",
      "登録簿が使用中か、ログを本体にまとめられません。登録簿を使っているプログラムを終えてください")
  }

  private static func remove(_ path: String) throws {
    for suffix in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}
