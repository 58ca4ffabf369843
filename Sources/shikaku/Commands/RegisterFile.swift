import Foundation

/// The file of a register with what belongs beside it.
struct RegisterFile {
  let path: String

  /// Whether there is anything under this name.
  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Builds a register beside the old one and puts it in its place when it is complete, so that a failure leaves the old one.
  func replace<Value>(_ build: (String) throws -> Value) throws -> Value {
    let draft = path + ".new"
    try Self.remove(draft)
    do {
      let value = try build(draft)
      // Whatever the old register still had in its log belongs to the old file only.
      try Self.remove(path)
      try FileManager.default.moveItem(atPath: draft, toPath: path)
      return value
    } catch {
      try? Self.remove(draft)
      throw error
    }
  }

  /// Works on the register, and takes it away again when the work made it and then wrote nothing.
  func keepingOnlySuccess<Value>(_ work: (String) throws -> (value: Value, isWritten: Bool)) throws -> Value {
    let existed = exists
    do {
      let result = try work(path)
      if !existed, !result.isWritten { try Self.remove(path) }
      return result.value
    } catch {
      if !existed { try? Self.remove(path) }
      throw error
    }
  }

  private static func remove(_ path: String) throws {
    for suffix in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}
