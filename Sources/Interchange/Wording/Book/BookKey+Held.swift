extension BookKey {
  /// The keys of held data, which no rule reads; their texts are shown as the papers print them.
  static let held: [String: BookKey] = [
    "held.asOf": BookKey("時点", "As of", "いつ"),
    "held.myNumberInsuranceCardPercent": BookKey("マイナ保険証", "My Number insurance card", "マイナ保険証").counting("#%", "#%", "#%"),
    "held.formerCardOrCertificatePercent": BookKey("従来の保険証・資格確認書", "Old card or certificate", "古い 保険証・資格確認書")
      .counting("#%", "#%", "#%"),
    "held.cards": BookKey("枚数", "Cards", "なんまい").counting("#枚", "# cards", "#まい"),
    "held.peak": BookKey("集中する時期", "Peak", "おおい とき"),
    "held.factors": BookKey("要因", "Why", "どうして"), "held.what": BookKey("要因", "What", "なに"),
    "held.from": BookKey("はじまり", "From", "はじまり"), "held.through": BookKey("終わり", "Through", "おわり"),
    "held.sign": BookKey("目印", "Sign", "しるし"), "held.posterText": BookKey("ポスターの文", "On the poster", "ポスターの ことば"),
    "held.insurer": BookKey("保険者", "Insurer", "保険の 会社や 役所"), "held.when": BookKey("時期", "When", "いつ"),
    "held.page": BookKey("ページ", "Page", "ページ"), "held.obliged": BookKey("義務のある所", "Obliged", "しなければ ならない ところ"),
    "held.exception": BookKey("例外", "Exception", "しなくて いい ところ"), "held.expected": BookKey("見込み", "Expected", "こう なりそう"),
    "held.because": BookKey("理由", "Because", "どうして"), "held.for": BookKey("対象", "For", "だれの"),
    "held.asked": BookKey("お願いする人", "Asked", "おねがい する 人"), "held.except": BookKey("除く人", "Except", "しなくて いい 人"),
    "held.howTo": BookKey("方法", "How", "どう するか"), "held.title": BookKey("題名", "Title", "名前"),
    "held.by": BookKey("講師", "By", "話した 人"), "held.kind": BookKey("種類", "Kind", "しゅるい"),
    "held.latestDateQuoted": BookKey("引用された最も新しい日", "Latest day quoted", "いちばん 新しい 日"),
    "held.promised": BookKey("目次の部", "Parts promised", "もくじ"), "held.held": BookKey("本文のある部", "Parts held", "ある もの"),
    "held.titlePageOnly": BookKey("扉だけの部", "Title page only", "とびらだけ"), "held.absent": BookKey("ない部", "Parts absent", "ない もの"),
    "held.points": BookKey("通知の項目", "Points", "お知らせの こと"), "held.then": BookKey("続くもの", "Followed by", "つぎ"),
    "held.questionsHeading": BookKey("問答の題名", "Heading of the questions", "しつもんの 名前"),
    "held.questions": BookKey("問い", "Questions", "しつもん"),
  ]
}
