import EligibilityModel
import Interchange

/// What came of a step, on its buttons.
enum StepText {
  static let cannotRead = LocalizedText("読み取れない", "Cannot be read", "読めません")
  static let registered = LocalizedText("登録できた", "Registered", "登録できました")
  static let couldNot = LocalizedText("できなかった", "Could not", "できませんでした")
  static let sameAgain = LocalizedText("同じ結果だった", "Same result again", "おなじでした")
  static let portalScreen = LocalizedText("画面を見た", "Saw the screen", "画面を 見ました")
  static let portalPDF = LocalizedText("PDFを見た", "Saw the PDF", "PDFを 見ました")
  static let showsIt = LocalizedText("持っている", "Has it here", "あります")
  static let hasNone = LocalizedText("持っていない", "Does not have it", "ありません")
  static let nothingNew = LocalizedText("新しい書類はない", "No new papers", "新しい 紙は ありません")
  static let unchanged = LocalizedText("変わりない", "Unchanged", "おなじです")
  static let changed = LocalizedText("変わった", "Changed", "かわりました")
  static let doesNotKnow = LocalizedText("分からない", "Does not know", "わかりません")
  static let signed = LocalizedText("署名をもらった", "Signed", "サインを もらいました")
  static let notSigned = LocalizedText("もらえない", "Not signed", "サインは ありません")
  static let insurerConfirms = LocalizedText("加入を確認できた", "Insurer confirms", "保険が あると 言いました")
  static let noAnswer = LocalizedText("つながらない・分からない", "No answer", "電話に 出ません")
  static let insurerDenies = LocalizedText("加入していないと回答", "Insurer says: no cover", "保険が ないと 言いました")
}
