import EligibilityModel
import Testing

@Suite("Yen 円")
struct YenTests {
  @Test("There is no negative amount")
  func negative() {
    #expect(Yen(-1) == nil)
    #expect(Yen(0) == .zero)
    #expect(Yen.fixed(-5) == .zero)
    #expect(Yen.fixed(500).subtracting(.fixed(500)) == .zero)
    #expect(Yen.fixed(500).subtracting(.fixed(501)) == nil)
    #expect(Yen.zero.subtracting(.fixed(.max)) == nil)
    #expect(Yen.fixed(5).multiplied(by: -1) == nil)
  }

  @Test("A result that can't be held is no amount")
  func overflow() {
    #expect(Yen.fixed(.max).adding(.fixed(1)) == nil)
    #expect(Yen.fixed(.max - 1).adding(.fixed(1)) == .fixed(.max))
    #expect(Yen.fixed(.max).multiplied(by: 2) == nil)
    #expect(Yen.fixed(.max).share(tenths: 3) == nil)
    #expect(Yen.fixed(.max).roundedToTen() == nil)
  }

  @Test("Sums, products and order")
  func arithmetic() {
    #expect(Yen.fixed(80_100).adding(.fixed(7_330)) == .fixed(87_430))
    #expect(Yen.fixed(10).multiplied(by: 523) == .fixed(5_230))
    #expect(Yen.fixed(1) < .fixed(2))
    #expect("\(Yen.fixed(87_430))" == "87430")
  }

  @Test(
    "A share keeps what does not make a whole yen",
    arguments: [(5_230, 3, 1_569, 0), (101, 3, 30, 3), (7, 1, 0, 7), (7, 0, 0, 0), (7, 10, 7, 0)])
  func share(amount: Int64, tenths: Int, yen: Int64, leftOver: Int) throws {
    let share = try #require(Yen.fixed(amount).share(tenths: tenths))
    #expect(share == (.fixed(yen), leftOver))
  }

  @Test("Tenths outside 0 to 10 are no share", arguments: [-1, 11])
  func noShare(tenths: Int) {
    #expect(Yen.fixed(100).share(tenths: tenths) == nil)
  }

  @Test(
    "Under five yen is dropped, five and more becomes ten",
    arguments: [(1_560, 1_560), (1_564, 1_560), (1_565, 1_570), (1_569, 1_570), (0, 0), (4, 0), (5, 10)])
  func rounding(amount: Int64, expected: Int64) {
    #expect(Yen.fixed(amount).roundedToTen() == .fixed(expected))
  }
}

@Suite("Copayment rate 負担割合 and sex 性別")
struct WireCodeTests {
  @Test(
    "Rates have their wire code, tenths and word",
    arguments: [(CopaymentRate.tenPercent, "010", 1, "1割"), (.twentyPercent, "020", 2, "2割"), (.thirtyPercent, "030", 3, "3割")])
  func rates(rate: CopaymentRate, wire: String, tenths: Int, japanese: String) {
    #expect(rate.wireCode == wire && CopaymentRate(wireCode: wire) == rate)
    #expect(rate.tenths == tenths && CopaymentRate(tenths: tenths) == rate && rate.percent == tenths * 10)
    #expect(rate.japanese == japanese)
    #expect(CopaymentRate.allCases.sorted() == CopaymentRate.allCases)
  }

  @Test("Other codes are no rate", arguments: ["", "10", "000", "040", "100", "０１０", "30 "])
  func noRate(wire: String) {
    #expect(CopaymentRate(wireCode: wire) == nil)
    #expect(CopaymentRate(tenths: 0) == nil && CopaymentRate(tenths: 4) == nil)
  }

  @Test("Sexes have their wire code and word", arguments: [(Sex.male, "1", "男"), (.female, "2", "女"), (.notStated, "3", "未設定")])
  func sexes(sex: Sex, wire: String, japanese: String) {
    #expect(sex.wireCode == wire && Sex(wireCode: wire) == sex && sex.japanese == japanese)
    #expect(Sex(wireCode: "0") == nil && Sex(wireCode: "4") == nil && Sex(wireCode: "") == nil)
  }
}
