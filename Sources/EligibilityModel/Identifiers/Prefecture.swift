/// A prefecture, numbered as JIS X 0401 does.
/// 都道府県
public enum Prefecture: Int, CaseIterable, Sendable {
  /// 01 北海道.
  case hokkaido = 1
  /// 02 青森県.
  case aomori
  /// 03 岩手県.
  case iwate
  /// 04 宮城県.
  case miyagi
  /// 05 秋田県.
  case akita
  /// 06 山形県.
  case yamagata
  /// 07 福島県.
  case fukushima
  /// 08 茨城県.
  case ibaraki
  /// 09 栃木県.
  case tochigi
  /// 10 群馬県.
  case gunma
  /// 11 埼玉県.
  case saitama
  /// 12 千葉県.
  case chiba
  /// 13 東京都.
  case tokyo
  /// 14 神奈川県.
  case kanagawa
  /// 15 新潟県.
  case niigata
  /// 16 富山県.
  case toyama
  /// 17 石川県.
  case ishikawa
  /// 18 福井県.
  case fukui
  /// 19 山梨県.
  case yamanashi
  /// 20 長野県.
  case nagano
  /// 21 岐阜県.
  case gifu
  /// 22 静岡県.
  case shizuoka
  /// 23 愛知県.
  case aichi
  /// 24 三重県.
  case mie
  /// 25 滋賀県.
  case shiga
  /// 26 京都府.
  case kyoto
  /// 27 大阪府.
  case osaka
  /// 28 兵庫県.
  case hyogo
  /// 29 奈良県.
  case nara
  /// 30 和歌山県.
  case wakayama
  /// 31 鳥取県.
  case tottori
  /// 32 島根県.
  case shimane
  /// 33 岡山県.
  case okayama
  /// 34 広島県.
  case hiroshima
  /// 35 山口県.
  case yamaguchi
  /// 36 徳島県.
  case tokushima
  /// 37 香川県.
  case kagawa
  /// 38 愛媛県.
  case ehime
  /// 39 高知県.
  case kochi
  /// 40 福岡県.
  case fukuoka
  /// 41 佐賀県.
  case saga
  /// 42 長崎県.
  case nagasaki
  /// 43 熊本県.
  case kumamoto
  /// 44 大分県.
  case oita
  /// 45 宮崎県.
  case miyazaki
  /// 46 鹿児島県.
  case kagoshima
  /// 47 沖縄県.
  case okinawa

  /// The full name, as addresses write it.
  public var japanese: String {
    switch self {
    case .hokkaido: "北海道"
    case .aomori: "青森県"
    case .iwate: "岩手県"
    case .miyagi: "宮城県"
    case .akita: "秋田県"
    case .yamagata: "山形県"
    case .fukushima: "福島県"
    case .ibaraki: "茨城県"
    case .tochigi: "栃木県"
    case .gunma: "群馬県"
    case .saitama: "埼玉県"
    case .chiba: "千葉県"
    case .tokyo: "東京都"
    case .kanagawa: "神奈川県"
    case .niigata: "新潟県"
    case .toyama: "富山県"
    case .ishikawa: "石川県"
    case .fukui: "福井県"
    case .yamanashi: "山梨県"
    case .nagano: "長野県"
    case .gifu: "岐阜県"
    case .shizuoka: "静岡県"
    case .aichi: "愛知県"
    case .mie: "三重県"
    case .shiga: "滋賀県"
    case .kyoto: "京都府"
    case .osaka: "大阪府"
    case .hyogo: "兵庫県"
    case .nara: "奈良県"
    case .wakayama: "和歌山県"
    case .tottori: "鳥取県"
    case .shimane: "島根県"
    case .okayama: "岡山県"
    case .hiroshima: "広島県"
    case .yamaguchi: "山口県"
    case .tokushima: "徳島県"
    case .kagawa: "香川県"
    case .ehime: "愛媛県"
    case .kochi: "高知県"
    case .fukuoka: "福岡県"
    case .saga: "佐賀県"
    case .nagasaki: "長崎県"
    case .kumamoto: "熊本県"
    case .oita: "大分県"
    case .miyazaki: "宮崎県"
    case .kagoshima: "鹿児島県"
    case .okinawa: "沖縄県"
    }
  }
}
