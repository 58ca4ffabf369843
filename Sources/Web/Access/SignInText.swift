import EligibilityModel
import Interchange
import Operations
import Registry

/// The words of the pages to sign in.
enum SignInText {
  static let signIn = LocalizedText("サインイン", "Sign in", "サインイン")
  static let signOut = LocalizedText("サインアウト", "Sign out", "おわる（サインアウト）")
  static let name = LocalizedText("利用者ID", "User name", "ユーザーの 名前")
  static let password = LocalizedText("パスワード", "Password", "パスワード")
  static let next = LocalizedText("次へ", "Next", "つぎへ")
  static let needed = LocalizedText(
    "この画面は、サインインした人だけが使えます。", "Only people who have signed in can use this page.", "この 画面は、サインインした 人だけが つかえます。")
  static let code = LocalizedText("確認コード", "Code", "かくにんコード")
  static let codeHint = LocalizedText(
    "認証アプリに出ている6桁の数字。スマートフォンがないときは、控えの回復コードを一つ。",
    "The six digits in your authenticator app; without your telephone, one of your recovery codes.",
    "アプリに 出ている 6つの 数字。スマホが ない ときは、紙に ある コードを 1つ。")
  static let newPassword = LocalizedText("パスワードの変更", "Change password", "パスワードを かえる")
  static let currentPassword = LocalizedText("今のパスワード", "Current password", "いまの パスワード")
  static let chosenPassword = LocalizedText("新しいパスワード", "New password", "新しい パスワード")
  static let again = LocalizedText("新しいパスワード（もう一度）", "New password again", "新しい パスワード（もういちど）")
  static let passwordHint = LocalizedText(
    "12文字以上。文字の種類は問いません。利用者IDを含まないもの。", "12 characters or more of any kind, without your user name.",
    "12文字より 長く。名前は 入れないで ください。")
  static let change = LocalizedText("変更する", "Change", "かえる")
  static let firstChange = LocalizedText(
    "パスワードはほかの人が決めたものです。自分だけが知るものに変えてください。",
    "Somebody else has set your password. Choose one that only you know.", "パスワードを じぶんだけの ものに かえて ください。")
  static let wrong = LocalizedText(
    "利用者ID、パスワード、確認コードのどれかが違います。", "The user name, the password or the code is wrong.", "名前か パスワードか コードが ちがいます。")
  static let differing = LocalizedText(
    "二つの新しいパスワードが違います。", "The two new passwords differ.", "2つの パスワードが ちがいます。")
  static let badLength = LocalizedText(
    "新しいパスワードは12文字以上128文字以下にしてください。", "A new password has 12 to 128 characters.", "12文字から 128文字に して ください。")
  static let tooPlain = LocalizedText(
    "新しいパスワードが簡単すぎます。", "The new password is too plain.", "パスワードが かんたん すぎます。")
  static let ended = LocalizedText(
    "時間が過ぎました。はじめからサインインしてください。", "The time is over. Sign in again from the beginning.", "時間が すぎました。はじめから して ください。")
  static let unavailable = LocalizedText(
    "今はサインインできません。少し待ってからやり直してください。", "Signing in is not possible now. Try again in a moment.",
    "いまは できません。すこし まって ください。")

  static func wait(_ seconds: Int) -> LocalizedText {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return LocalizedText(
      "失敗が続いたため、\(minutes > 0 ? "\(minutes)分" : "")\(rest)秒待ってからやり直してください。",
      "After several failures, wait \(minutes > 0 ? "\(minutes) min " : "")\(rest) s and try again.",
      "なんかいも ちがいました。\(minutes > 0 ? "\(minutes)分 " : "")\(rest)秒 まって ください。")
  }

  static func fault(_ fault: PasswordRule.Fault) -> LocalizedText {
    switch fault {
    case .length: badLength
    case .tooPlain: tooPlain
    }
  }
}

extension AccessRole {
  /// The word for people.
  var wording: LocalizedText {
    switch self {
    case .reception: LocalizedText(japanese, "reception", "受付")
    case .doctorOrPharmacist: LocalizedText(japanese, "doctor or pharmacist", "医師・薬剤師")
    case .insurerClerk: LocalizedText(japanese, "insurer's clerk", "保険者の 人")
    case .insurerApprover: LocalizedText(japanese, "insurer's approver", "保険者で きめる 人")
    case .emergencyCrew: LocalizedText(japanese, "emergency crew", "救急隊の 人")
    case .operator: LocalizedText(japanese, "operator", "システムの 人")
    case .auditor: LocalizedText(japanese, "auditor", "監査の 人")
    case .person: LocalizedText(japanese, "the person", "本人")
    case .institutionProgram: LocalizedText(japanese, "institution's program", "病院の システム")
    }
  }
}
