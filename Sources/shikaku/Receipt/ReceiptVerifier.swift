import Interchange
import Web

/// Asks the question of a receipt again and compares.
struct ReceiptVerifier {
  /// What became of one line.
  enum Verdict: Equatable {
    /// The same answer by the same rules.
    case same
    /// These members differ.
    case different([String])
    /// No book with this fingerprint is there.
    case bookUnknown
    /// The receipt was changed after it was written.
    case altered
    /// The line holds no receipt.
    case unreadable

    var word: String {
      switch self {
      case .same: "same"
      case .different: "different"
      case .bookUnknown: "bookUnknown"
      case .altered: "altered"
      case .unreadable: "unreadable"
      }
    }
  }

  /// The books by their fingerprints.
  let desks: [String: AskDesk]

  /// Judges a line: an answer with its receipt. What the answer itself says is compared too.
  func verdict(on line: JSONValue) -> Verdict {
    guard case .object(let answer) = line, let written = answer[Receipt.member] else { return .unreadable }
    let receipt: Receipt
    do throws(Receipt.Fault) {
      receipt = try Receipt(json: written)
    } catch {
      return error == .altered ? .altered : .unreadable
    }
    let own = receipt.differences(fromAnswer: line)
    guard own.isEmpty else { return .different(own) }
    guard let desk = desks[receipt.book] else { return .bookUnknown }
    let found = receipt.differences(fromAnswer: again(receipt, desk))
    return found.isEmpty ? .same : .different(found)
  }

  /// The answer of today's program by the book of then.
  private func again(_ receipt: Receipt, _ desk: AskDesk) -> JSONValue {
    (try? JSONReader().read(desk.reply(to: receipt.question.bytes, topic: receipt.topic).bytes)) ?? .null
  }
}
