/// One text in Japanese and English, for whoever writes or keeps programs.
struct Bilingual: Hashable, Sendable {
  let japanese: String
  let english: String

  init(_ japanese: String, _ english: String) {
    self.japanese = japanese
    self.english = english
  }
}
