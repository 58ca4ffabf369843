import Foundation
import Synchronization

/// Takes away requests, lists and their answers that were answered some days ago, so that people's data does not lie about for ever.
/// 回答済み要求の保存期間
///
/// What waits, what was refused and what nobody has fetched from `res` stays. A name counts as new again when its request is gone.
public final class Retention: Sendable {
  /// So many seconds pass between two looks.
  private static let pause = 600.0

  private let folders: ExchangeFolders
  private let seconds: Double
  private let now: @Sendable () -> Double
  private let lastLook = Mutex<Double?>(nil)

  init(folders: ExchangeFolders, days: Int, secondsSince1970: @escaping @Sendable () -> Double) {
    self.folders = folders
    seconds = Double(days) * 86_400
    now = secondsSince1970
  }

  /// Looks, unless it was looked a short while ago.
  public func clearOutWhenDue() {
    let time = now()
    let isDue = lastLook.withLock { last in
      if let last, (0..<Self.pause).contains(time - last) { return false }
      last = time
      return true
    }
    if isDue { clearOut(time) }
  }

  private func clearOut(_ time: Double) {
    for folder in [folders.trash, folders.listAnswers, folders.faceWork] {
      for name in DurableFiles.names(in: folder) { clearOut(folder + "/" + name, time) }
    }
  }

  private func clearOut(_ path: String, _ time: Double) {
    guard let state = DurableFiles.state(of: path), state.isRegular, time - Double(state.settled) >= seconds else { return }
    DurableFiles.remove(path)
  }
}
