// Each problem for the three who meet it: whoever waits at the counter, whoever sits behind it, whoever keeps the program.
extension ProblemKind {
  /// For the patient: never the patient's fault, never "not insured".
  var patient: Bilingual {
    switch self {
    case .malformedQuestion, .refusedByRules, .unsupportedMediaType, .tooLarge, .notFound, .methodNotAllowed, .otherSite, .wrongHost,
      .malformedKey, .keyReused:
      Bilingual("受付で入力を確かめています。少しお待ちください。", "Reception is checking what was entered. Please wait a moment.")
    case .malformedList, .tooManyRows, .jobGone, .jobUnderWay, .tooManyJobs:
      Bilingual(
        "予約の方の保険の確認は、まだ終わっていません。当日の受付で確認します。", "Your insurance has not been checked beforehand. Reception will check it when you come.")
    case .notSignedIn, .notAllowed:
      Bilingual("受付の担当者が確認の手続きをしています。少しお待ちください。", "Reception is getting access first. Please wait a moment.")
    case .tooManyRequests:
      Bilingual("確認が混み合っています。少しお待ちください。", "Many people are being checked at the moment. Please wait a moment.")
    case .registerUnavailable:
      Bilingual(
        "いま保険の確認ができません。「保険がない」という意味ではありません。", "Your insurance can't be checked right now. That does not mean that you have none.")
    }
  }

  /// For the clerk: what to do now.
  var clerk: Bilingual {
    switch self {
    case .malformedQuestion:
      Bilingual("入力に誤りか不足があります。示された項目を直して、もう一度照会してください。", "Something is missing or mistyped. Mend the field that is named and ask again.")
    case .refusedByRules:
      Bilingual("この内容では判定できません。示された項目、特に日付を確かめてください。", "The rules don't answer this. Check the field that is named, above all the dates.")
    case .malformedList:
      Bilingual("予約者一覧の1行目（列の名前）を直して、もう一度送ってください。", "Mend the first line of the list, which names the columns, and send it again.")
    case .tooManyRows: Bilingual("予約者一覧を分けて送ってください。", "Cut the list into parts and send them one by one.")
    case .tooLarge: Bilingual("送る内容が大きすぎます。一覧は分けて送ってください。", "This is too large. Send a list in parts.")
    case .unsupportedMediaType, .notFound, .methodNotAllowed, .otherSite, .wrongHost, .malformedKey, .keyReused:
      Bilingual("システムの設定に問題があります。システム担当者に知らせてください。", "The program is not set up rightly. Tell whoever keeps it.")
    case .notSignedIn: Bilingual("サインインしてから、もう一度照会してください。", "Sign in and ask again.")
    case .notAllowed: Bilingual("この役割では利用できません。必要なら管理者に相談してください。", "Your role has no right to this. Ask your administrator if you need it.")
    case .jobGone: Bilingual("結果は残っていません。予約者一覧をもう一度送ってください。", "The result is not kept any more. Send the list again.")
    case .jobUnderWay: Bilingual("照会の途中です。少し待ってから、もう一度開いてください。", "The list is still being worked off. Look again in a moment.")
    case .tooManyJobs: Bilingual("ほかの一覧を処理しています。少し待ってから送ってください。", "Other lists are being worked off. Send it again in a moment.")
    case .tooManyRequests: Bilingual("照会が多すぎます。少し待ってから、もう一度照会してください。", "Too many questions at once. Ask again in a moment.")
    case .registerUnavailable:
      Bilingual(
        "照会できませんでした。「資格なし」ではありません。少し待ってもう一度照会し、できなければ書面で確認してください。",
        "It could not be found out, which is not \"no cover\". Ask again in a moment, or go by the papers shown.")
    }
  }

  /// For the technician, where nothing more exact is known.
  var technician: Bilingual {
    switch self {
    case .malformedQuestion: Bilingual("本文がスキーマに合いません。", "The body does not fit the schema.")
    case .refusedByRules: Bilingual("ルールの対象外の問いです。", "The rules do not cover this question.")
    case .malformedList: Bilingual("CSVの見出しが読めません。", "The header of the CSV can't be read.")
    case .tooManyRows: Bilingual("行数が上限を超えています。", "The list has more rows than are taken.")
    case .unsupportedMediaType: Bilingual("Content-Type が違います。", "The Content-Type is another one than this address takes.")
    case .tooLarge: Bilingual("本文が上限より大きいです。", "The body is larger than this address takes.")
    case .notFound: Bilingual("このアドレスはありません。", "There is no such address.")
    case .methodNotAllowed: Bilingual("このメソッドは使えません。Allow を見てください。", "The method is not taken here; see Allow.")
    case .otherSite: Bilingual("Sec-Fetch-Site が cross-site です。", "Sec-Fetch-Site says cross-site.")
    case .wrongHost: Bilingual("Host がこのプログラムの名前ではありません（--host-name）。", "Host is no name of this program (--host-name).")
    case .notSignedIn: Bilingual("呼び出し元が分かりません。証明書かセッションが必要です。", "The caller is unknown; a certificate or a session is needed.")
    case .notAllowed: Bilingual("呼び出し元にこの経路の権限がありません。", "The caller lacks the right of this route.")
    case .malformedKey:
      Bilingual("Idempotency-Key は印字できるASCII 8～200文字にしてください。", "Idempotency-Key must be 8 to 200 printable ASCII characters.")
    case .keyReused: Bilingual("同じ Idempotency-Key が別の本文で使われています。", "The same Idempotency-Key was used with another body.")
    case .jobGone:
      Bilingual(
        "結果は保存期間を過ぎたか、プログラムの再起動で失われました。新しい Idempotency-Key で送り直してください。",
        "The job has expired, or a restart of the program ended it. Send the list again, with another Idempotency-Key.")
    case .jobUnderWay: Bilingual("state が done になるまで待ってください。", "Wait until state is done.")
    case .tooManyJobs: Bilingual("待っている一覧が上限に達しています。", "As many lists as are held are waiting or being worked off.")
    case .tooManyRequests:
      Bilingual("呼び出し元の上限を超えました。RateLimit と Retry-After を見てください。", "The caller's limit is used up; see RateLimit and Retry-After.")
    case .registerUnavailable: Bilingual("登録簿に接続できません。", "The register can't be reached.")
    }
  }
}
