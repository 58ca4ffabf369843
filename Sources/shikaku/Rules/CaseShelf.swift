import EligibilityModel
import Foundation
import Proof
import Rulebook
import Web

/// The cases beside a book, run through the same desk as every question.
enum CaseShelf {
  /// The folder of the cases beside a book's folder.
  static func folder(besideBook folder: String) -> String {
    URL(fileURLWithPath: folder).deletingLastPathComponent().appending(path: "Cases").path
  }

  /// The cases of each rule; none where the folder does not exist, for a program may be installed without them.
  static func trials(of book: Rulebook, in folder: String) throws -> [RuleID: [RuleTrials.Trial]] {
    guard FileManager.default.fileExists(atPath: folder) else { return [:] }
    let desk = AskDesk(book: book)
    do {
      return RuleTrials(of: try FactTable.cases(below: folder), runner: CaseRunner { desk.reply(to: $0, topic: $1).bytes }).trials
    } catch let error as CaseFile.Broken {
      throw CommandFailure("the cases can't be read: \(error)", "事例を読めません：\(error)")
    } catch {
      throw CommandFailure("the cases can't be read; name their folder with --cases", "事例を読めません。--cases でフォルダーを指定してください")
    }
  }
}
