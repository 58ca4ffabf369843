import Foundation
import Interchange

/// The folders of the exchange under one root, and the gateway's own beside them.
/// 連携フォルダー
///
/// `req`, `res`, `face` and `trash` are those that receipt computers know; `gateway` holds what is under way, the lists, and what was refused.
struct ExchangeFolders: Sendable {
  let root: String
  /// Where answers are handed out: `res`, or where somebody else takes them from.
  let answers: String

  var requests: String { root + "/req" }
  /// Where receipt computers look for answers.
  static func answers(under root: String) -> String { root + "/res" }
  var face: String { root + "/face" }
  var trash: String { root + "/trash" }
  var work: String { root + "/gateway/work" }
  var lists: String { root + "/gateway/lists" }
  var listAnswers: String { root + "/gateway/answers" }
  /// Results of card readers until they are whole.
  var faceWork: String { root + "/gateway/face" }
  var refused: String { root + "/gateway/refused" }

  /// Makes the folders that are missing.
  init(root: String, answersInto other: String? = nil) throws(GatewayError) {
    self.root = root
    answers = other ?? Self.answers(under: root)
    for folder in [
      root, requests, Self.answers(under: root), answers, face, trash, root + "/gateway", work, lists, listAnswers, refused, faceWork,
    ] {
      try DurableFiles.makeFolder(folder)
    }
  }

  /// Where a list waits.
  func list(_ name: ListName) -> String { lists + "/" + name.text + ListWorker.listEnding }

  /// Where the answers to a list stand.
  func answers(to name: ListName) -> String { listAnswers + "/" + name.text + ".xml" }

  /// A free name in the folder of refused requests, so that no earlier one is lost.
  func freeRefusedPath(for name: String) -> String {
    let base = refused + "/" + name
    guard DurableFiles.state(of: base) != nil else { return base }
    var number = 2
    while DurableFiles.state(of: "\(base).\(number)") != nil { number += 1 }
    return "\(base).\(number)"
  }
}
