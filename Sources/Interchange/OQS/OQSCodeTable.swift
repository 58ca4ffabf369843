/// Every code list of the national interface that is known, in the order of the numbers.
///
/// Where sources differ the list of the layout (別紙3-1) that others quote is taken: one program has 1 and 2 in list 005.
extension OQSCodeList {
  /// All of them.
  public static let all = inquiry + certificates + assistance + care + settings

  // What an inquiry and its answer say of themselves.
  static let ceilingConsent = OQSCodeList(1, "限度額適用認定証提供同意フラグ", ["0": "未同意", "1": "同意"])
  static let reference = OQSCodeList(2, "照会区分", ["1": "マイナンバーカード", "2": "被保険者証情報"])
  static let segment = OQSCodeList(3, "処理結果区分", ["1": "正常終了", "2": "処理中", "9": "異常終了"])
  static let status = OQSCodeList(4, "処理結果状況", ["1": "正常終了", "2": "エラー"])
  static let encoding = OQSCodeList(5, "文字コード識別", ["0": "UTF-8", "1": "Shift_JIS"])
  static let validity = OQSCodeList(
    6, "資格有効性", ["1": "有効", "2": "無効", "3": "無効（新しい資格あり）", "4": "該当資格なし", "5": "複数該当", "6": "有効（未登録）"])

  private static let inquiry = [ceilingConsent, reference, segment, status, encoding, validity]

  // What stands on a certificate.
  static let sex = OQSCodeList(7, "性別", ["1": "男", "2": "女", "3": "未設定"])
  static let lossReason = OQSCodeList(8, "資格喪失事由", ["01": "死亡", "02": "生活保護受給開始", "03": "医療保険等の資格取得", "99": "その他"])
  static let role = OQSCodeList(9, "本人・家族の別", ["1": "本人", "2": "家族"])
  static let certificateClass = OQSCodeList(
    10, "被保険者証区分",
    [
      "01": "一般", "02": "退職", "03": "短期（一般）", "04": "短期（退職）", "05": "特別療養費支給対象者", "06": "特例退職", "07": "自衛官", "A1": "医療扶助",
    ])
  static let ceilingCertificate = OQSCodeList(
    11, "限度額適用認定証区分", ["01": "限度額適用認定証", "02": "限度額適用・標準負担額減額認定証", "03": "標準負担額減額認定証"])
  static let ceilingClass = OQSCodeList(
    12, "限度額適用認定証適用区分",
    [
      "A01": "ア", "A02": "イ", "A03": "ウ", "A04": "エ", "A05": "オ", "A06": "オ（境）", "B01": "現役並みⅢ", "B02": "現役並みⅡ", "B03": "現役並みⅠ",
      "B04": "一般", "B05": "低所得Ⅱ", "B06": "低所得Ⅰ", "B07": "低所得Ⅰ（老福）", "B08": "低所得Ⅰ（境）", "B09": "一般Ⅱ", "B10": "一般Ⅰ",
    ])
  static let disease = OQSCodeList(
    13, "特定疾病療養受療証認定疾病区分", ["1": "人工透析を必要とする慢性腎不全", "2": "先天性血液凝固因子障害", "3": "血液凝固因子製剤に起因するHIV感染症"])
  static let ceilingChange = OQSCodeList(14, "限度額適用認定証情報変更有無", ["0": "変更なし", "1": "変更あり又は判定不能"])
  static let preschool = OQSCodeList(15, "未就学区分", ["1": "未就学該当"])
  static let consent = OQSCodeList(16, "同意区分", ["0": "同意なし", "1": "同意あり", "2": "同意有効期限切れ", "3": "同意取得困難"])
  static let prescription = OQSCodeList(17, "処方箋発行形態", ["1": "電子処方箋", "2": "紙の処方箋"])

  private static let certificates = [
    sex, lossReason, role, certificateClass, ceilingCertificate, ceilingClass, disease, ceilingChange, preschool, consent, prescription,
  ]

  // What stands on a ticket of public assistance.
  private static let assistance = [
    OQSCodeList(18, "医療券・調剤券別", ["01": "医療券", "02": "調剤券"]),
    OQSCodeList(19, "診療別", ["01": "入院", "02": "入院外", "03": "歯科", "04": "調剤", "05": "訪問看護"]),
    OQSCodeList(20, "単独・併用別", ["01": "単独", "02": "併用"]),
    OQSCodeList(21, "社会保険状況", ["01": "あり", "02": "なし"]),
    OQSCodeList(22, "社会保険状況の整合性フラグ", ["1": "不整合あり"]),
    OQSCodeList(23, "感染症法第37条の2の該当状況", ["01": "あり", "02": "なし"]),
    OQSCodeList(24, "後期高齢者医療の該当状況", ["01": "あり", "02": "なし"]),
    OQSCodeList(25, "都道府県費の該当状況", ["01": "あり", "02": "なし"]),
    OQSCodeList(26, "指定医療機関確認フラグ", ["0": "一致", "1": "不一致"]),
  ]

  // Ways of care, and what may be seen of it.
  static let treatment = OQSCodeList(28, "診療区分", ["1": "外来", "2": "訪問診療等", "3": "オンライン診療等", "4": "救急時"])

  private static let care = [
    OQSCodeList(27, "同一個人有無フラグ", ["1": "同一個人あり"]),
    treatment,
    OQSCodeList(29, "医療情報種別", ["TKK": "特定健診情報", "YZK": "薬剤情報等"]),
    OQSCodeList(30, "薬剤情報等の表示", ["0": "表示しない", "1": "表示する"]),
    OQSCodeList(
      31, "同意有効期限切れ理由", ["0": "診療形態により異なる", "1": "医療機関による同意取消し", "2": "患者による同意取消し", "3": "用途変更による同意取消し"]),
    OQSCodeList(32, "資格情報変更確認フラグ", ["0": "一致", "1": "不一致"]),
    OQSCodeList(33, "URL取得区分", ["2": "訪問診療等", "3": "オンライン診療等"]),
    OQSCodeList(34, "ファイル形式", ["1": "PDF", "2": "PNG"]),
    OQSCodeList(35, "URL変更有無", ["0": "変更しない", "1": "変更する"]),
    OQSCodeList(
      36, "閲覧同意情報種別", ["TSR": "特定疾病療養受療証情報", "TKK": "特定健診情報", "YZK": "薬剤情報", "SRJ": "診療情報", "SHJ": "手術情報"]),
  ]

  // How an institution is set up.
  private static let settings = [
    OQSCodeList(37, "利用設定区分", ["0": "利用しない", "1": "利用する"]),
    OQSCodeList(38, "電子処方箋利用区分", ["0": "利用しない", "1": "電子処方箋のみ", "2": "電子処方箋と紙の併用", "3": "紙の処方箋のみ"]),
    OQSCodeList(39, "処方箋発行形態選択タイミング", ["1": "資格確認時以外", "2": "資格確認時"]),
    OQSCodeList(
      40, "情報要求パターン",
      [
        "1": "救急用サマリー", "2": "救急用全量版", "3": "電子処方箋と救急用の両方", "4": "薬剤情報", "5": "診療・薬剤情報", "6": "特定健診情報",
      ]),
    OQSCodeList(41, "二要素認証要素区分", ["1": "記憶", "2": "生体情報", "3": "物理媒体"]),
    // What a code means here depends on the code of list 041, in whose order the meanings stand.
    OQSCodeList(
      42, "二要素認証方式区分",
      [
        "01": "ID・パスワード／指紋認証／ICカード", "02": "暗証番号／顔認証／ワンタイムパスワード", "03": "秘密の質問／音声認証／その他の物理媒体", "04": "静脈認証", "05": "虹彩認証",
      ]),
    OQSCodeList(43, "救急時閲覧権限有無", ["0": "権限なし", "1": "権限あり"]),
    OQSCodeList(44, "連携システムID", ["01": "医療費助成", "2": "母子保健", "4": "予防接種", "8": "介護保険"]),
  ]
}
