/// Names of invented people: frequent ones, and those that break careless software.
enum SampleNames {
  /// A name and its reading.
  struct Name {
    let kanji: String
    let kana: String

    init(_ kanji: String, _ kana: String) {
      self.kanji = kanji
      self.kana = kana
    }
  }

  /// Family names that need characters outside the old standards, or a variation selector.
  static let unusualFamilies = [
    Name("髙﨑", "タカサキ"), Name("𠮷田", "ヨシダ"), Name("辻\u{E0100}", "ツジ"), Name("\u{FA10}本", "ツカモト"), Name("渡邉", "ワタナベ"),
    Name("渡邊", "ワタナベ"), Name("齋藤", "サイトウ"), Name("齊藤", "サイトウ"), Name("濵田", "ハマダ"), Name("德永", "トクナガ"), Name("栁", "ヤナギ"),
    Name("槗本", "ハシモト"), Name("𠮷野家", "ヨシノヤ"), Name("葛\u{E0100}城", "カツラギ"), Name("勅使河原", "テシガワラ"),
  ]

  /// Frequent family names.
  static let families = [
    Name("佐藤", "サトウ"), Name("鈴木", "スズキ"), Name("高橋", "タカハシ"), Name("田中", "タナカ"), Name("伊藤", "イトウ"), Name("渡辺", "ワタナベ"),
    Name("山本", "ヤマモト"), Name("中村", "ナカムラ"), Name("小林", "コバヤシ"), Name("加藤", "カトウ"), Name("吉田", "ヨシダ"), Name("山田", "ヤマダ"),
    Name("佐々木", "ササキ"), Name("山口", "ヤマグチ"), Name("松本", "マツモト"), Name("井上", "イノウエ"), Name("木村", "キムラ"), Name("林", "ハヤシ"),
    Name("斎藤", "サイトウ"), Name("清水", "シミズ"), Name("山崎", "ヤマザキ"), Name("阿部", "アベ"), Name("森", "モリ"), Name("池田", "イケダ"),
    Name("橋本", "ハシモト"), Name("石川", "イシカワ"), Name("中島", "ナカジマ"), Name("前田", "マエダ"), Name("藤田", "フジタ"), Name("後藤", "ゴトウ"),
    Name("岡田", "オカダ"), Name("長谷川", "ハセガワ"), Name("村上", "ムラカミ"), Name("近藤", "コンドウ"), Name("石井", "イシイ"), Name("遠藤", "エンドウ"),
    Name("青木", "アオキ"), Name("坂本", "サカモト"), Name("福田", "フクダ"), Name("太田", "オオタ"), Name("西村", "ニシムラ"), Name("藤井", "フジイ"),
  ]

  /// Given names of men and boys.
  static let men = [
    Name("太郎", "タロウ"), Name("一郎", "イチロウ"), Name("健", "ケン"), Name("誠", "マコト"), Name("大輔", "ダイスケ"), Name("蓮", "レン"),
    Name("翔太", "ショウタ"), Name("正", "タダシ"), Name("勇", "イサム"), Name("隆", "タカシ"), Name("湊", "ミナト"), Name("悠真", "ユウマ"),
    Name("和夫", "カズオ"), Name("清", "キヨシ"), Name("茂", "シゲル"), Name("拓也", "タクヤ"), Name("直樹", "ナオキ"), Name("樹", "イツキ"),
    Name("\u{FA19}一", "シンイチ"), Name("龍之介", "リュウノスケ"), Name("昭", "アキラ"), Name("裕之", "ヒロユキ"), Name("新", "アラタ"), Name("昊", "ソラ"),
  ]

  /// Given names of women and girls.
  static let women = [
    Name("花子", "ハナコ"), Name("恵", "メグミ"), Name("陽菜", "ヒナ"), Name("さくら", "サクラ"), Name("美咲", "ミサキ"), Name("葵", "アオイ"),
    Name("和子", "カズコ"), Name("幸子", "サチコ"), Name("節子", "セツコ"), Name("久美子", "クミコ"), Name("ゆかり", "ユカリ"), Name("結衣", "ユイ"),
    Name("千代", "チヨ"), Name("トメ", "トメ"), Name("明美", "アケミ"), Name("直美", "ナオミ"), Name("凛", "リン"), Name("紬", "ツムギ"),
    Name("真由美", "マユミ"), Name("智子", "トモコ"), Name("愛", "アイ"), Name("\u{FA1B}子", "サチコ"), Name("澄江", "スミエ"), Name("芽依", "メイ"),
  ]

  /// Whole names of people whose names follow other customs: long ones, in Latin letters, in katakana, and a single one.
  static let foreign = [
    Name("グエン ティ フォン タオ", "グエン ティ フォン タオ"), Name("MARIA FERNANDA DOS SANTOS OLIVEIRA", "マリア フェルナンダ ドス サントス オリヴェイラ"),
    Name("ジョンソン・スミス アレクサンダー ウィリアム", "ジョンソン スミス アレクサンダー ウィリアム"), Name("SUKARYO", "スカリョ"),
    Name("O'NEILL-MÜLLER Zoë Anne", "オニール ミュラー ゾーイ アン"), Name("CUAUHTEMOC XOCHIQUETZAL DE LA CRUZ HERNANDEZ Y VILLANUEVA", "クアウテモック"),
    Name("リ 雪", "リ ユキ"), Name("Ðặng Thị Ánh", "ダン ティ アイン"),
  ]
}
