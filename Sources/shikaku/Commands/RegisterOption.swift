/// The option that names the register, the same for every command.
enum RegisterOption {
  static let name = "register"

  static let option = Usage.Option.required(name, "file", "The register, an SQLite file.", "登録簿（SQLiteファイル）。")
}

/// What options expect, said when a value is something else.
enum Expected {
  static let date = Phrase("write the day as YYYY-MM-DD", "日付をYYYY-MM-DDで書いてください")
  static let time = Phrase(
    "write the time as YYYY-MM-DDThh:mm:ss+09:00 or YYYY-MM-DD", "時刻をYYYY-MM-DDThh:mm:ss+09:00またはYYYY-MM-DDで書いてください")
}
