import Foundation
import Operations
import Registry

/// Discards what FHIR clients asked and were told once its time is over.
enum DiscardTimer {
  private static let seconds = 600.0

  /// Looks at the start and every ten minutes, as long as the program runs.
  static func start(_ exchange: ExchangeDesk, _ console: Console) {
    let thread = Thread {
      while true {
        do throws(RegisterError) {
          while try exchange.discardOld() >= ExchangeDesk.mostDiscarded {}
        } catch {
          console.complain("\(TokyoClock.stamp()) old FHIR questions were not discarded: \(error)")
        }
        Thread.sleep(forTimeInterval: seconds)
      }
    }
    thread.name = "discarding"
    thread.start()
  }
}
