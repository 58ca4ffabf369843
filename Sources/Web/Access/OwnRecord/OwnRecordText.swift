import EligibilityModel
import Interchange
import Registry

/// The words of the page on which a person sees who looked at their record.
enum OwnRecordText {
  static let title = LocalizedText("あなたの記録を見た人", "Who looked at your record", "あなたの ことを 見た人")
  static let intro = LocalizedText(
    "あなたの保険と診療の記録が、いつ、だれに、何のために使われたかです。心当たりがないときは、保険者に聞いてください。この画面を開いたことも記録されます。",
    "When, by whom and what for your insurance and care records were used. If you do not know why, ask your insurer. Opening this page is an entry, too.",
    "あなたの 保険の きろくを、いつ、だれが、なぜ 見たか わかります。わからない ときは、保険の 会社や 役所に きいて ください。")
  static let nobody = LocalizedText("まだだれも見ていません。", "Nobody has looked yet.", "まだ だれも 見て いません。")
  static let unavailable = LocalizedText(
    "今は表示できません。少し待ってからやり直してください。", "This can not be shown now. Try again in a moment.", "いまは 見る ことが できません。すこし まって ください。")
  static let when = LocalizedText("日時", "When", "いつ")
  static let who = LocalizedText("だれが", "Who", "だれが")
  static let what = LocalizedText("何を", "What", "なにを した")
  static let purpose = LocalizedText("目的", "What for", "なぜ")
  static let outcome = LocalizedText("結果", "Result", "けっか")

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText("ほかに、より古い記録が\(count)件あります。", "There are \(count) older entries.", "ほかに 古い きろくが \(count)こ あります。")
  }

  /// Japan's wall clock to the minute.
  static func time(_ time: KnownTime) -> String { String(time.precise.prefix(16).replacing("T", with: " ")) }
}

extension AuditRole {
  /// The word for people.
  var wording: LocalizedText {
    switch self {
    case .receptionist: LocalizedText(japanese, "reception", "受付の 人")
    case .insurerStaff: LocalizedText(japanese, "insurer's staff", "保険の 会社や 役所の 人")
    case .personThemselves: LocalizedText(japanese, "yourself", "あなた")
    case .administrator: LocalizedText(japanese, "administrator", "システムの 人")
    case .auditor: LocalizedText(japanese, "auditor", "監査の 人")
    case .program: LocalizedText(japanese, "a program", "コンピューター")
    case .doctorOrPharmacist: LocalizedText(japanese, "doctor or pharmacist", "医師・薬剤師")
    case .insurerApprover: LocalizedText(japanese, "insurer's approver", "保険の きめる 人")
    case .emergencyCrew: LocalizedText(japanese, "emergency crew", "救急隊の 人")
    case .unidentified: LocalizedText(japanese, "not known", "わからない 人")
    }
  }
}

extension AuditPurpose {
  /// The word for people.
  var wording: LocalizedText {
    switch self {
    case .eligibilityVerification: LocalizedText(japanese, "verifying insurance", "保険の かくにん")
    case .claim: LocalizedText(japanese, "claims", "お金の せいきゅう")
    case .memberRegistration: LocalizedText(japanese, "recording insurance", "保険の とうろく")
    case .issuance: LocalizedText(japanese, "issuing cards and papers", "カードや 紙を 出す")
    case .disclosure: LocalizedText(japanese, "telling the person", "本人に 見せる")
    case .emergency: LocalizedText(japanese, "emergency", "救急")
    case .care: LocalizedText(japanese, "care", "治療や くすり")
    case .audit: LocalizedText(japanese, "audit", "しらべる")
    case .maintenance: LocalizedText(japanese, "maintenance", "システムの 仕事")
    case .training: LocalizedText(japanese, "tests and training", "れんしゅう")
    }
  }
}

extension AuditAction {
  /// The word for people.
  var wording: LocalizedText {
    switch self {
    case .lookUp: LocalizedText(japanese, "asked", "しらべた")
    case .read: LocalizedText(japanese, "read", "見た")
    case .register: LocalizedText(japanese, "recorded", "とうろくした")
    case .correct: LocalizedText(japanese, "corrected", "なおした")
    case .load: LocalizedText(japanese, "loaded", "まとめて 入れた")
    case .unload: LocalizedText(japanese, "exported", "まとめて 出した")
    case .issue: LocalizedText(japanese, "issued", "カードや 紙を 出した")
    case .showTrail: LocalizedText(japanese, "looked at this list", "この リストを 見た")
    case .backUp: LocalizedText(japanese, "backed up", "ほぞんした")
    case .restore: LocalizedText(japanese, "restored", "もどした")
    case .refuse: LocalizedText(japanese, "was refused", "ことわられた")
    case .signIn: LocalizedText(japanese, "signed in", "サインインした")
    case .signOut: LocalizedText(japanese, "was signed out", "サインアウトした")
    case .manageAccount: LocalizedText(japanese, "managed an account", "アカウントの 仕事")
    case .discard: LocalizedText(japanese, "discarded after its days", "きまった 日が すぎて すてた")
    case .suspect: LocalizedText(japanese, "was suspected", "あやしい しらべかた")
    }
  }
}

extension AuditOutcome {
  /// The word for people.
  var wording: LocalizedText {
    switch self {
    case .valid: LocalizedText(japanese, "insured", "保険が ある")
    case .invalid: LocalizedText(japanese, "no longer insured there", "その 保険は おわった")
    case .invalidWithNewer: LocalizedText(japanese, "insured elsewhere now", "あたらしい 保険が ある")
    case .notYet: LocalizedText(japanese, "not yet insured", "まだ 保険が ない")
    case .reported: LocalizedText(japanese, "being recorded", "とうろくの とちゅう")
    case .none: LocalizedText(japanese, "not found", "なかった")
    case .several: LocalizedText(japanese, "several found", "いくつか あった")
    case .done: LocalizedText(japanese, "done", "できた")
    case .failed: LocalizedText(japanese, "failed", "できなかった")
    case .refused: LocalizedText(japanese, "refused", "ことわった")
    }
  }
}
