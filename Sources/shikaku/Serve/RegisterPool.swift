import Dispatch
import Foundation
import Registry
import RegistrySQL
import Synchronization

/// Readers of one register, each used by one request at a time.
final class RegisterPool: Sendable {
  private let address: RegisterAddress
  private let mayBeOlderBy: Int64?
  private let idle = Mutex<[SendableReader]>([])
  /// Free places at a server; a file needs none. Twice as many as there are cores keep a server busy, more only wait in its queue instead of here.
  private let places: DispatchSemaphore?

  /// Opens the register once, so that a wrong address is told at the start and not at the counter.
  init(_ address: RegisterAddress, mayBeOlderBy: Int64? = nil) throws {
    self.address = address
    self.mayBeOlderBy = mayBeOlderBy
    places = address.filePath == nil ? DispatchSemaphore(value: 2 * ProcessInfo.processInfo.activeProcessorCount) : nil
    do throws(RegisterError) {
      let reader = try open()
      idle.withLock { $0.append(reader) }
    } catch {
      throw CommandFailure("the register can't be opened: \(error)", "登録簿を開けません：\(error.japanese)")
    }
  }

  /// Asks with an idle reader, or a new one. One that failed is not used again.
  func lookUp(_ question: LookupQuestion) throws(RegisterError) -> LookupAnswer {
    places?.wait()
    defer { places?.signal() }
    let reader: SendableReader
    if let idle = idle.withLock({ $0.popLast() }) { reader = idle } else { reader = try open() }
    let answer = try reader.reader.lookUp(question)
    idle.withLock { $0.append(reader) }
    return answer
  }

  private func open() throws(RegisterError) -> SendableReader {
    SendableReader(reader: try SQLRegisterReader(address, mayBeOlderBy: mayBeOlderBy))
  }

  /// A reader on its way between threads.
  ///
  /// Unchecked, because the pool hands each reader to one caller at a time and the library is built to serialise its calls.
  private struct SendableReader: @unchecked Sendable {
    let reader: SQLRegisterReader
  }
}
