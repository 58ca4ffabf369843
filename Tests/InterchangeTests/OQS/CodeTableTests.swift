import EligibilityModel
import Interchange
import Testing

@Suite("OQS: code lists")
struct CodeTableTests {
  @Test("The table has the lists 001 to 044, each once, in their order")
  func numbers() {
    #expect(OQSCodeList.all.map(\.number) == Array(1...44))
    #expect(OQSCodeList.all.first?.id == "OQSCD001" && OQSCodeList.all.last?.id == "OQSCD044")
  }

  @Test("Each list has a name, and codes of ASCII letters and digits, each once and with a meaning", arguments: OQSCodeList.all)
  func codes(list: OQSCodeList) {
    #expect(!list.japanese.isEmpty && !list.codes.isEmpty)
    #expect(Set(list.codes.map(\.value)).count == list.codes.count)
    for code in list.codes {
      #expect(!code.japanese.isEmpty && (1...3).contains(code.value.utf8.count))
      #expect(code.value.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
      #expect(list.holds(code.value))
    }
    #expect(!list.holds("") && !list.holds("zz"))
  }

  @Test("The choices that files are read and written with are exactly the codes of their lists")
  func choices() {
    agree(OQSCeilingConsent.self, "OQSCD001")
    agree(OQSReference.self, "OQSCD002")
    agree(OQSSegment.self, "OQSCD003")
    agree(OQSStatus.self, "OQSCD004")
    agree(OQSEncoding.self, "OQSCD005")
    agree(OQSValidity.self, "OQSCD006")
    agree(Sex.self, "OQSCD007")
    agree(LossReason.self, "OQSCD008")
    agree(EnrolleeRole.self, "OQSCD009")
    agree(OQSCertificateClass.self, "OQSCD010")
    agree(OQSPreschool.self, "OQSCD015")
    agree(OQSConsent.self, "OQSCD016")
  }

  private func agree<Choice: OQSCoded>(_ type: Choice.Type, _ id: String) {
    #expect(Choice.codeList.id == id)
    #expect(Choice.allCases.map(\.oqsCode).sorted() == Choice.codeList.codes.map(\.value).sorted(), "\(id)")
  }

  @Test(
    "Some codes as the sources print them",
    arguments: [
      (3, "9", "異常終了"), (6, "3", "無効（新しい資格あり）"), (8, "99", "その他"), (10, "A1", "医療扶助"), (12, "B09", "一般Ⅱ"), (28, "2", "訪問診療等"),
      (36, "TSR", "特定疾病療養受療証情報"), (44, "8", "介護保険"),
    ])
  func samples(number: Int, value: String, meaning: String) {
    let list = OQSCodeList.all.first { $0.number == number }
    #expect(list?.codes.first { $0.value == value }?.japanese == meaning)
  }
}
