import EligibilityModel
import Interchange

/// What staff know the service for, each with the parts that it can't do without.
/// 機能
enum ServiceFunction: String, CaseIterable {
  case rules
  case verification
  case bulk
  case fhir
  case consent
  case folders
  case terminals
  case trail

  /// Its name.
  var title: LocalizedText {
    switch self {
    case .rules: LocalizedText("窓口の判断と規則の画面", "The counter's answers and the rules", "うけつけの 答え")
    case .verification: LocalizedText("資格確認（番号での照会）", "Verification by numbers", "保険の 確認")
    case .bulk: LocalizedText("一括照会", "Verification of lists", "まとめて 確認")
    case .fhir: LocalizedText("FHIR と API", "FHIR and the API", "FHIR と API")
    case .consent: LocalizedText("同意と診療情報", "Consent and clinical data", "同意と 薬などの 情報")
    case .folders: LocalizedText("フォルダー連携（レセプトコンピューター）", "Exchange folders (receipt computers)", "フォルダーの 連携")
    case .terminals: LocalizedText("端末の証明書", "Terminals' certificates", "機械の 証明書")
    case .trail: LocalizedText("監査証跡の封印", "Seals of the audit trail", "だれが 見たかの 記録の かぎ")
    }
  }

  /// The parts that it can't do without, the most telling first.
  var parts: [ServiceReport.Part] {
    switch self {
    case .rules: [.rulebook]
    case .verification, .bulk, .fhir, .consent: [.schema, .register, .clock, .disk]
    case .folders: [.folders, .schema, .register, .clock, .disk]
    case .terminals: [.certificates]
    case .trail: [.sealKey, .schema, .register, .disk]
    }
  }

  /// How it is: as its worst part; not used where its first part is not, or where there is no register.
  func state(in report: ServiceReport) -> ServiceReport.State {
    let states = parts.map(report.state)
    if let failing = states.first(where: \.isFailing) { return failing }
    if states.first == .notUsed { return .notUsed }
    return states.first { $0.trouble != nil } ?? .works
  }

  /// What staff do while it does not work.
  var meanwhile: LocalizedText {
    switch self {
    case .rules: LocalizedText("運用担当者に連絡してください。", "Call the operator.", "係の 人を よんで ください。")
    case .verification, .fhir:
      LocalizedText(
        "「資格なし」ではありません。窓口の画面で「照会できない」を選び、見せてもらった書類で受け付けてください。あとでもう一度照会します。",
        "This does not mean that anybody has no cover. At the counter's page choose that the look-up does not work, take the papers that are shown, and ask again later.",
        "保険が ないという ことでは ありません。うけつけの 画面で「しらべられません」を えらんで、見せて もらった 紙で うけつけて ください。")
    case .bulk:
      LocalizedText(
        "送ったリストはあとで送り直してください。急ぐ方は窓口で一人ずつ確認します。", "Send the list again later; verify urgent people one by one at the counter.",
        "あとで もういちど おくって ください。")
    case .consent:
      LocalizedText(
        "お薬手帳や紹介状など、患者さんが持っているもので確認してください。", "Use what the patient brings: the medication notebook, a referral letter.",
        "おくすり手帳などを 見て ください。")
    case .folders:
      LocalizedText(
        "置いた要求ファイルはそのままにしてください。動きだすと順に回答します。急ぐ方は窓口の画面で照会してください。",
        "Leave the request files where they are; they are answered in turn when it works again. For urgent people use the counter's page.",
        "ファイルは そのままで いいです。いそぐ人は うけつけの 画面で しらべて ください。")
    case .terminals:
      LocalizedText(
        "証明書の入れ替えを運用担当者に頼んでください。入れ替えるまで、期限の切れた端末からは照会できません。",
        "Ask the operator to change the certificate; until then a terminal whose certificate is out of date can't ask.",
        "係の 人に 証明書を かえて もらって ください。")
    case .trail:
      LocalizedText(
        "照会は続けられます。記録は残っています。運用担当者に封印の鍵を確かめてもらってください。",
        "Questions can go on and are recorded; have the operator look at the key that seals the record.",
        "つかえます。係の 人に 言って ください。")
    }
  }
}
