import Registry
import RegistrySQL
import Synchronization

/// Readers of one register, each used by one request at a time.
final class RegisterPool: Sendable {
  private let path: String
  private let idle = Mutex<[SendableReader]>([])

  /// Opens the register once, so that a wrong path is told at the start and not at the counter.
  init(path: String) throws {
    self.path = path
    do throws(RegisterError) {
      let reader = SendableReader(reader: try SQLRegisterReader(.sqlite(path: path)))
      idle.withLock { $0.append(reader) }
    } catch {
      throw CommandFailure("the register can't be opened: \(error)", "登録簿を開けません：\(error.japanese)")
    }
  }

  /// Asks with an idle reader, or a new one.
  func lookUp(_ question: LookupQuestion) throws(RegisterError) -> LookupAnswer {
    let reader: SendableReader
    if let idle = idle.withLock({ $0.popLast() }) {
      reader = idle
    } else {
      reader = SendableReader(reader: try SQLRegisterReader(.sqlite(path: path)))
    }
    let answer = try reader.reader.lookUp(question)
    idle.withLock { $0.append(reader) }
    return answer
  }

  /// A reader on its way between threads.
  ///
  /// Unchecked, because the pool hands each reader to one caller at a time and the library is built to serialise its calls.
  private struct SendableReader: @unchecked Sendable {
    let reader: SQLRegisterReader
  }
}
