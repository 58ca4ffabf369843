import EligibilityModel
import Rulebook
import Testing

@Suite("参考データ: what the papers state and nothing is computed from")
struct HeldFactTests {
  private let book: Rulebook

  init() throws { book = try Rulebook.load(directory: bookFolder) }

  private func value(_ fact: String) throws -> String {
    try #require(book.held.first { $0.facts.contains { $0.text == fact } }).value.description
  }

  @Test("The use rate at the end of May 2025: 29 percent by card, 71 by the old card or a certificate, together 100 (F-426)")
  func useRate() throws {
    #expect(try value("F-426") == "{asOf: 2025-05-31, myNumberInsuranceCardPercent: 29, formerCardOrCertificatePercent: 71}")
    let source = try #require(book.held.first { $0.facts.contains { $0.text == "F-426" } }).citation
    #expect(source.section.contains("令和7年7月23日の厚労省審議会資料"))
  }

  @Test("17 million cards of 国保 end by 2025-12-01, others from 2025-12-02; July to August 2025 is the peak (F-075 F-077 F-078 F-079)")
  func peak() throws {
    let text = try value("F-079")
    #expect(text.contains("peak: {from: 2025-07-31, through: 2025-08-31}"))
    #expect(text.contains("cards: 17000000, through: 2025-12-01"))
    #expect(text.contains("従来の健康保険証の期限切れ, from: 2025-12-02"))
    #expect(text.contains("マイナ保険証の有効期限切れ"))
  }

  @Test(
    "A statement, request or expectation of a paper is kept in its words (F-005 F-097 F-166 F-167 F-258 F-385)",
    arguments: [
      ("F-005", "マイナ受付のステッカーとポスター"), ("F-097", "https://www.ka-z-kokuho.or.jp/"), ("F-166", "保険診療を行う医療機関・薬局"),
      ("F-167", "手書き"), ("F-258", "在宅患者にもマイナ保険証の利用が広がる"), ("F-385", "作業の軽減・効率化"),
    ])
  func statements(fact: String, words: String) throws {
    #expect(try value(fact).contains(words))
  }

  @Test("What is only expected or asked for is never called settled where it is a forecast (F-258 F-385)", arguments: ["F-258", "F-385"])
  func forecasts(fact: String) throws {
    #expect(book.held.first { $0.facts.contains { $0.text == fact } }?.citation.certainty == .unconfirmed)
  }

  @Test("A row that is held twice, has no source or an unknown key is refused")
  func refused() throws {
    let sound = "- facts: [F-426]\n  title: {ja: a, en: b, easy: c}\n  value: 1\n"
    let citation = "  citation: {document: d, section: s, read: 2026-11-21, certainty: settled}\n"
    for (text, line) in [(sound + citation + sound + citation, 5), (sound, 1), (sound + citation + "  extra: 1\n", 5)] {
      try withTemporaryFolder { folder in
        try copyBook(to: folder)
        try write(text, to: folder + "/held.yaml")
        let fault = #expect(throws: RulebookError.self) { try Rulebook.load(directory: folder) }
        #expect(fault?.line == line && fault?.file.hasSuffix("held.yaml") == true)
      }
    }
  }
}

@Suite("資料: the Book cites the papers as they are")
struct SourcePaperTests {
  private let citations: [Citation]

  init() throws {
    let book = try Rulebook.load(directory: bookFolder)
    let rules = book.rules + book.insurers.all.flatMap(\.parameters).map(\.rule)
    citations = rules.flatMap(\.editions).flatMap { [$0.inForce.citation] + $0.agreeing + $0.against.map(\.citation) }
  }

  @Test("Every rule of the lecture says that it is one, of summer 2025, with the latest day that it quotes (F-427)")
  func lecture() throws {
    let lecture = citations.filter { $0.document.hasPrefix("佐賀県保険医協会") }
    try #require(lecture.count > 50)
    #expect(lecture.allSatisfy { $0.document == "佐賀県保険医協会 学習会資料「今さら聞けないマイナ保険証」(2025年夏)" })
    #expect(lecture.allSatisfy { $0.issuedOn == .fixed(2025, 7, 23) })
  }

  @Test("What is said of the ATM rests on the leaflet of three ministries and the bank as of February 2024 (F-299)")
  func leaflet() throws {
    let book = try Rulebook.load(directory: bookFolder)
    let source = book.national.enrolment.atm.edition(on: try ModelledDay(.fixed(2025, 1, 10))).grounds.citation
    #expect(source.document.hasPrefix("デジタル庁・総務省・厚生労働省・セブン銀行のちらし (2024年2月現在)"))
    #expect(source.issuedOn == .fixed(2024, 2, 1))
  }

  @Test("No rule cites parts 3, 4 or 5 of the lecture, which the text does not hold (F-428)")
  func absentParts() {
    let lecture = citations.filter { $0.document.contains("今さら聞けないマイナ保険証") }
    let parts = ["§3", "§4", "§5", "４", "５", "様々なギモン", "やっぱり保険証"]
    #expect(lecture.filter { citation in parts.contains { citation.section.contains($0) } }.map(\.section) == [])
    // The text ends with the title page of part 3, on line 468.
    #expect(lecture.flatMap { lines(of: $0) }.allSatisfy { (2...467).contains($0) })
  }

  @Test("Every rule of the NIPPO notice cites one of its three points, the leaflet or one of its three questions (F-429 F-431)")
  func notice() throws {
    let notice = citations.filter { $0.document.hasPrefix("ＮＩＰＰＯ健康保険組合 健保通") && !$0.section.hasPrefix("全体") }
    try #require(notice.count > 20)
    let parts = ["1", "2", "3", "リーフレット", "Q1", "Q2", "Q3"]
    for citation in notice {
      let named = citation.section.split(separator: "(")[0].split(separator: ",").map { $0.trimmingPrefix(" ").prefix { $0 != " " } }
      #expect(named.allSatisfy { parts.contains(String($0)) }, "\(citation.section)")
    }
  }

  @Test("The sixteen questions of the tax accountants' society stand in their order, and no rule cites a seventeenth (F-430)")
  func questions() throws {
    let book = try Rulebook.load(directory: bookFolder)
    let entry = try #require(book.held.first { $0.facts.contains { $0.text == "F-430" } })
    let questions: [WrittenValue] = if case .list(let list) = entry.value { list } else { [] }
    #expect(questions.map { String($0.description.prefix { $0 != " " }) } == (1...16).map { "Q\($0)" })
    let cited = citations.filter { $0.document.hasPrefix("関東信越税理士国民健康保険組合「マイナ保険証Q&A」") }
    try #require(cited.count > 30)
    let numbers = cited.flatMap { $0.section.matches(of: /Q([0-9]+)/).compactMap { Int($0.output.1) } }
    #expect(Set(numbers).isSubset(of: Set(1...16)))
  }

  /// The line numbers that a citation names in its brackets.
  private func lines(of citation: Citation) -> [Int] {
    citation.section.matches(of: /\(([0-9–, ]+) 行\)/).flatMap { $0.output.1.matches(of: /[0-9]+/).compactMap { Int($0.output) } }
  }
}
