import EligibilityModel

/// Names of invented people: frequent ones, and those that break careless software.
enum SampleNames {
  /// The hundred branch numbers, made once.
  static let branchNumbers = (0..<100).map { try? BranchNumber($0 < 10 ? "0\($0)" : "\($0)") }

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

  /// Frequent family names, the most frequent first.
  static let families = [
    Name("佐藤", "サトウ"), Name("鈴木", "スズキ"), Name("高橋", "タカハシ"), Name("田中", "タナカ"), Name("伊藤", "イトウ"), Name("渡辺", "ワタナベ"),
    Name("山本", "ヤマモト"), Name("中村", "ナカムラ"), Name("小林", "コバヤシ"), Name("加藤", "カトウ"), Name("吉田", "ヨシダ"), Name("山田", "ヤマダ"),
    Name("佐々木", "ササキ"), Name("山口", "ヤマグチ"), Name("松本", "マツモト"), Name("井上", "イノウエ"), Name("木村", "キムラ"), Name("林", "ハヤシ"),
    Name("斎藤", "サイトウ"), Name("清水", "シミズ"), Name("山崎", "ヤマザキ"), Name("阿部", "アベ"), Name("森", "モリ"), Name("池田", "イケダ"),
    Name("橋本", "ハシモト"), Name("石川", "イシカワ"), Name("山下", "ヤマシタ"), Name("小川", "オガワ"), Name("石井", "イシイ"), Name("長谷川", "ハセガワ"),
    Name("後藤", "ゴトウ"), Name("岡田", "オカダ"), Name("近藤", "コンドウ"), Name("前田", "マエダ"), Name("藤田", "フジタ"), Name("遠藤", "エンドウ"),
    Name("青木", "アオキ"), Name("坂本", "サカモト"), Name("村上", "ムラカミ"), Name("太田", "オオタ"), Name("金子", "カネコ"), Name("藤井", "フジイ"),
    Name("福田", "フクダ"), Name("西村", "ニシムラ"), Name("三浦", "ミウラ"), Name("竹内", "タケウチ"), Name("中川", "ナカガワ"), Name("岡本", "オカモト"),
    Name("松田", "マツダ"), Name("原田", "ハラダ"), Name("中島", "ナカジマ"), Name("小野", "オノ"), Name("田村", "タムラ"), Name("藤原", "フジワラ"),
    Name("中山", "ナカヤマ"), Name("石田", "イシダ"), Name("上田", "ウエダ"), Name("森田", "モリタ"), Name("原", "ハラ"), Name("柴田", "シバタ"),
    Name("酒井", "サカイ"), Name("工藤", "クドウ"), Name("横山", "ヨコヤマ"), Name("宮崎", "ミヤザキ"), Name("宮本", "ミヤモト"), Name("内田", "ウチダ"),
    Name("高木", "タカギ"), Name("安藤", "アンドウ"), Name("島田", "シマダ"), Name("谷口", "タニグチ"), Name("大野", "オオノ"), Name("丸山", "マルヤマ"),
    Name("今井", "イマイ"), Name("河野", "コウノ"), Name("高田", "タカダ"), Name("藤本", "フジモト"), Name("村田", "ムラタ"), Name("武田", "タケダ"),
    Name("上野", "ウエノ"), Name("杉山", "スギヤマ"), Name("増田", "マスダ"), Name("菅原", "スガワラ"), Name("平野", "ヒラノ"), Name("小島", "コジマ"),
    Name("千葉", "チバ"), Name("久保", "クボ"), Name("松井", "マツイ"), Name("岩崎", "イワサキ"), Name("桜井", "サクライ"), Name("野口", "ノグチ"),
    Name("木下", "キノシタ"), Name("佐野", "サノ"), Name("野村", "ノムラ"), Name("松尾", "マツオ"), Name("菊地", "キクチ"), Name("杉本", "スギモト"),
    Name("市川", "イチカワ"), Name("新井", "アライ"), Name("古川", "フルカワ"), Name("水野", "ミズノ"),
  ]

  /// Draws a family name: tens of thousands of people who bear it, roughly.
  static let familyTable = SampleTable([
    185, 178, 140, 132, 106, 104, 104, 103, 101, 88, 82, 81, 66, 64, 62, 61, 57, 54, 53, 52, 48, 46, 46, 44, 44, 42, 41, 40, 39,
    38, 38, 37, 36, 36, 36, 33, 33, 33, 32, 31, 30, 30, 30, 29, 29, 29, 28, 28, 28, 28, 27, 27, 27, 27, 26, 26, 26, 25, 25, 24,
    24, 24, 24, 23, 23, 23, 23, 22, 22, 22, 21, 21, 21, 21, 21, 20, 20, 20, 20, 20, 19, 19, 19, 19, 18, 18, 18, 17, 17, 17, 17,
    17, 17, 17, 16, 16, 16, 16, 16, 15,
  ])

  /// Given names of an age and a sex.
  static func given(_ sex: Sex, age: Int) -> [Name] {
    let isMale = sex == .male
    if age >= 68 { return isMale ? oldMen : oldWomen }
    if age >= 25 { return isMale ? men : women }
    return isMale ? boys : girls
  }

  /// Names of men born before 1960.
  private static let oldMen = [
    Name("清", "キヨシ"), Name("正", "タダシ"), Name("茂", "シゲル"), Name("勇", "イサム"), Name("実", "ミノル"), Name("進", "ススム"),
    Name("博", "ヒロシ"), Name("昭", "アキラ"), Name("正雄", "マサオ"), Name("和夫", "カズオ"), Name("一郎", "イチロウ"), Name("三郎", "サブロウ"),
    Name("稔", "ミノル"), Name("弘", "ヒロシ"), Name("隆", "タカシ"), Name("勝", "マサル"), Name("昇", "ノボル"), Name("武", "タケシ"),
    Name("\u{FA19}一", "シンイチ"), Name("幸雄", "ユキオ"), Name("義雄", "ヨシオ"), Name("健治", "ケンジ"), Name("太郎", "タロウ"), Name("久", "ヒサシ"),
  ]

  /// Names of men born later.
  private static let men = [
    Name("誠", "マコト"), Name("健一", "ケンイチ"), Name("浩", "ヒロシ"), Name("学", "マナブ"), Name("剛", "ツヨシ"), Name("大輔", "ダイスケ"),
    Name("直樹", "ナオキ"), Name("拓也", "タクヤ"), Name("哲也", "テツヤ"), Name("健太", "ケンタ"), Name("達也", "タツヤ"), Name("裕之", "ヒロユキ"),
    Name("英樹", "ヒデキ"), Name("聡", "サトシ"), Name("亮", "リョウ"), Name("雅人", "マサト"), Name("健", "ケン"), Name("洋平", "ヨウヘイ"),
    Name("翔太", "ショウタ"), Name("和也", "カズヤ"), Name("秀明", "ヒデアキ"), Name("隆之", "タカユキ"), Name("新", "アラタ"), Name("淳", "ジュン"),
  ]

  /// Names of boys and young men.
  private static let boys = [
    Name("蓮", "レン"), Name("湊", "ミナト"), Name("悠真", "ユウマ"), Name("樹", "イツキ"), Name("大翔", "ヒロト"), Name("陽翔", "ハルト"),
    Name("颯太", "ソウタ"), Name("朝陽", "アサヒ"), Name("蒼", "アオイ"), Name("律", "リツ"), Name("陽太", "ヨウタ"), Name("悠人", "ユウト"),
    Name("翔", "ショウ"), Name("海斗", "カイト"), Name("大和", "ヤマト"), Name("結翔", "ユイト"), Name("龍之介", "リュウノスケ"), Name("昊", "ソラ"),
    Name("碧", "アオイ"), Name("伊織", "イオリ"), Name("暖", "ダン"), Name("奏", "カナデ"), Name("凪", "ナギ"), Name("新太", "アラタ"),
  ]

  /// Names of women born before 1960.
  private static let oldWomen = [
    Name("和子", "カズコ"), Name("幸子", "サチコ"), Name("節子", "セツコ"), Name("洋子", "ヨウコ"), Name("千代", "チヨ"), Name("トメ", "トメ"),
    Name("文子", "フミコ"), Name("弘子", "ヒロコ"), Name("美代子", "ミヨコ"), Name("久子", "ヒサコ"), Name("京子", "キョウコ"), Name("澄江", "スミエ"),
    Name("花子", "ハナコ"), Name("キヨ", "キヨ"), Name("信子", "ノブコ"), Name("敏子", "トシコ"), Name("静江", "シズエ"), Name("ハル", "ハル"),
    Name("昭子", "アキコ"), Name("房江", "フサエ"), Name("\u{FA1B}子", "サチコ"), Name("良子", "ヨシコ"), Name("勝子", "カツコ"), Name("恵子", "ケイコ"),
  ]

  /// Names of women born later.
  private static let women = [
    Name("恵", "メグミ"), Name("久美子", "クミコ"), Name("真由美", "マユミ"), Name("智子", "トモコ"), Name("明美", "アケミ"), Name("直美", "ナオミ"),
    Name("愛", "アイ"), Name("由美", "ユミ"), Name("陽子", "ヨウコ"), Name("美穂", "ミホ"), Name("裕子", "ユウコ"), Name("香織", "カオリ"),
    Name("美咲", "ミサキ"), Name("ゆかり", "ユカリ"), Name("彩", "アヤ"), Name("麻衣", "マイ"), Name("千尋", "チヒロ"), Name("優子", "ユウコ"),
    Name("理恵", "リエ"), Name("舞", "マイ"), Name("友美", "トモミ"), Name("瞳", "ヒトミ"), Name("亜希子", "アキコ"), Name("典子", "ノリコ"),
  ]

  /// Names of girls and young women.
  private static let girls = [
    Name("陽葵", "ヒマリ"), Name("紬", "ツムギ"), Name("凛", "リン"), Name("結菜", "ユイナ"), Name("葵", "アオイ"), Name("芽依", "メイ"),
    Name("結衣", "ユイ"), Name("陽菜", "ヒナ"), Name("さくら", "サクラ"), Name("莉子", "リコ"), Name("美桜", "ミオ"), Name("咲良", "サクラ"),
    Name("心春", "コハル"), Name("杏", "アン"), Name("詩", "ウタ"), Name("澪", "ミオ"), Name("琴音", "コトネ"), Name("ひなた", "ヒナタ"),
    Name("美月", "ミツキ"), Name("楓", "カエデ"), Name("花", "ハナ"), Name("翠", "スイ"), Name("心結", "ミユ"), Name("彩葉", "イロハ"),
  ]

  /// Whole names of people whose names follow other customs: long ones, in Latin letters, in katakana, and a single one.
  static let foreign = [
    Name("グエン ティ フォン タオ", "グエン ティ フォン タオ"), Name("MARIA FERNANDA DOS SANTOS OLIVEIRA", "マリア フェルナンダ ドス サントス オリヴェイラ"),
    Name("ジョンソン・スミス アレクサンダー ウィリアム", "ジョンソン スミス アレクサンダー ウィリアム"), Name("SUKARYO", "スカリョ"),
    Name("O'NEILL-MÜLLER Zoë Anne", "オニール ミュラー ゾーイ アン"), Name("CUAUHTEMOC XOCHIQUETZAL DE LA CRUZ HERNANDEZ Y VILLANUEVA", "クアウテモック"),
    Name("リ 雪", "リ ユキ"), Name("Ðặng Thị Ánh", "ダン ティ アイン"),
  ]
}
