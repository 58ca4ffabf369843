import EligibilityModel
import Foundation
import Gateway
import Interchange
import Testing

@Suite("Gateway: one person")
struct SingleInquiryTests {
  private let office: Office

  init() throws { office = try Office() }
  private let name = "OQSsiquc01req_202611020001.xml"
  private let answerName = "OQSsiquc01res_202611020001.xml"

  /// Puts a request into the folder, lets the gateway work and takes the answer.
  private func ask(_ people: [People.Fields], on date: String = "20261102") throws -> String {
    let gateway = try office.open()
    try office.put(name, try CP932.encode(Requests.verification(people, on: date)))
    #expect(try gateway.workOffRequests() == 1)
    return try #require(office.take(answerName))
  }

  @Test("Whoever has to wait is told so, and neither that there is a cover nor that there is none")
  func slowed() throws {
    office.slow()
    let answer = try ask([People.valid])
    #expect(answer.contains("<ProcessingResultCode>SKE019<") && !answer.contains("QualificationValidity"))
  }

  @Test("A valid cover is answered with every element in its order, in CP932, and no character of the name is lost")
  func golden() throws {
    let answer = try ask([People.valid])
    #expect(
      answer.split(separator: "\r\n").map { $0.drop { $0 == "\t" } } == [
        "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>", "<XmlMsg>", "<MessageHeader>",
        "<ProcessExecutionTime>20261102090000</ProcessExecutionTime>",
        "<QualificationConfirmationDate>20261102</QualificationConfirmationDate>",
        "<MedicalInstitutionCode>1312345675</MedicalInstitutionCode>", "<ArbitraryFileIdentifier>朝の一人目</ArbitraryFileIdentifier>",
        "<ReferenceClassification>2</ReferenceClassification>", "<SegmentOfResult>1</SegmentOfResult>",
        "<CharacterCodeIdentifier>1</CharacterCodeIdentifier>", "</MessageHeader>", "<MessageBody>",
        "<ProcessingResultStatus>1</ProcessingResultStatus>", "<QualificationValidity>1</QualificationValidity>",
        "<QualificationConfirmSearchInfo>", "<InsurerNumber>06130488</InsurerNumber>", "<InsuredCardSymbol>１０１</InsuredCardSymbol>",
        "<InsuredIdentificationNumber>23</InsuredIdentificationNumber>", "<InsuredBranchNumber>00</InsuredBranchNumber>",
        "<Birthdate>19800115</Birthdate>", "<LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>",
        "<ArbitraryIdentifier>P-1</ArbitraryIdentifier>", "</QualificationConfirmSearchInfo>", "<ResultList>",
        "<ResultOfQualificationConfirmation>", "<InsuredCardClassification>01</InsuredCardClassification>",
        "<InsurerNumber>06130488</InsurerNumber>", "<InsuredCardSymbol>１０１</InsuredCardSymbol>",
        "<InsuredIdentificationNumber>23</InsuredIdentificationNumber>", "<InsuredBranchNumber>00</InsuredBranchNumber>",
        "<PersonalFamilyClassification>1</PersonalFamilyClassification>", "<InsuredName>髙橋　&#x20BB7;子</InsuredName>",
        "<Name>髙橋　●子</Name>", "<NameOfOther>髙橋　&#x20BB7;子</NameOfOther>", "<NameKana>ﾀｶﾊｼ ﾖｼｺ</NameKana>", "<Sex1>2</Sex1>",
        "<Birthdate>19800115</Birthdate>", "<Address>東京都千代田区&#x20BB7;野町1-2</Address>",
        "<QualificationDate>20240401</QualificationDate>", "<InsurerName>健康保険組合</InsurerName>",
        "<LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>", "</ResultOfQualificationConfirmation>",
        "</ResultList>", "</MessageBody>", "</XmlMsg>",
      ])
    #expect(office.names("req").isEmpty && office.names("trash") == [name])
    #expect(office.names("gateway/work").isEmpty && office.askers == [Office.institution])
  }

  @Test("In UTF-8 the name needs no substitute")
  func utf8() throws {
    let request = Array(Requests.verification([People.valid], encoding: "UTF-8").utf8)
    let file = try #require(OQSFileName(name))
    guard case .answer(let bytes) = office.desk(.utf8).reply(to: request, file) else { throw Missing() }
    let answer = String(decoding: bytes, as: UTF8.self)
    #expect(answer.contains("<Name>髙橋　𠮷子</Name>") && !answer.contains("NameOfOther") && answer.contains("encoding=\"UTF-8\""))
    #expect(answer.contains("<CharacterCodeIdentifier>0</CharacterCodeIdentifier>"))
  }

  @Test(
    "The last day inside, the first day outside and the day after",
    arguments: [
      (People.ended, "20261101", "1", "<ElderlyRecipientContributionRatio>020</ElderlyRecipientContributionRatio>"),
      (People.ended, "20261102", "3", "<DisqualificationDate>20261102</DisqualificationDate>"),
      (People.ended, "20261103", "3", "<ReasonOfLoss>03</ReasonOfLoss>"),
      (People.lateStage, "20261101", "4", "<ProcessingResultStatus>1</ProcessingResultStatus>"),
      (People.lateStage, "20261102", "1", "<InsuredPartialContributionRatio>010</InsuredPartialContributionRatio>"),
      (People.lateStage, "20261103", "1", "<InsurerNumber>39131156</InsurerNumber>"),
      (People.ended, "20100331", "4", "<ProcessingResultStatus>1</ProcessingResultStatus>"),
    ])
  func days(person: People.Fields, date: String, validity: String, holds: String) throws {
    let answer = try ask([person], on: date)
    #expect(answer.contains("<QualificationValidity>\(validity)</QualificationValidity>") && answer.contains(holds), "\(answer)")
  }

  @Test("A number of six digits is taken with blanks and given out with blanks")
  func padding() throws {
    #expect(try ask([People.ended], on: "20261101").components(separatedBy: "<InsurerNumber>  138057</InsurerNumber>").count == 3)
  }

  @Test("Twins without a branch number are several; with one, one of them, a preschool child")
  func twins() throws {
    #expect(try ask([People.twins]).contains("<QualificationValidity>5</QualificationValidity>"))
    var one = People.twins
    one.branch = "03"
    let file = try #require(OQSFileName(name))
    guard case .answer(let bytes) = office.desk().reply(to: try CP932.encode(Requests.verification([one])), file) else { throw Missing() }
    let answer = try CP932.decode(bytes)
    #expect(answer.contains("<Name>高橋 海</Name>") && answer.contains("<PreschoolClassification>1</PreschoolClassification>"))
    #expect(
      answer.contains("<NameKana>ﾀｶﾊｼ ｳﾐ</NameKana>") && answer.contains("<PersonalFamilyClassification>2</PersonalFamilyClassification>"))
  }

  @Test("When the register can't be asked the answer is an error, never \"no cover\"")
  func registerDown() throws {
    office.cutRegister()
    let answer = try ask([People.valid])
    #expect(
      answer.contains("<ProcessingResultStatus>2</ProcessingResultStatus>")
        && answer.contains("<ProcessingResultCode>SKE014</ProcessingResultCode>"))
    #expect(!answer.contains("QualificationValidity"))
  }

  @Test(
    "A person who can't be understood is an error of that entry, with the element's name and nothing of what was written",
    arguments: [
      ("<InsurerNumber>06130488", "<InsurerNumber>06130489", "SKE006", "InsurerNumber"),
      ("<Birthdate>19800115", "<Birthdate>19800231", "SKE006", "Birthdate"),
      ("<Birthdate>19800115</Birthdate>", "", "SKE004", "Birthdate"),
      ("<Birthdate>19800115</Birthdate>", "<Birthdate>19800115</Birthdate><Birthdate>19800116</Birthdate>", "SKE005", "Birthdate"),
      ("RelatedConsFlg>1", "RelatedConsFlg>2", "SKE006", "LimitApplicationCertificateRelatedConsFlg"),
      ("<InsuredBranchNumber>00", "<InsuredBranchNumber>0", "SKE006", "InsuredBranchNumber"),
    ])
  func badPerson(find: String, put: String, code: String, element: String) throws {
    let text = Requests.verification([People.valid]).replacingOccurrences(of: find, with: put)
    let file = try #require(OQSFileName(name))
    guard case .answer(let bytes) = office.desk().reply(to: try CP932.encode(text), file) else { throw Missing() }
    let answer = try CP932.decode(bytes)
    #expect(answer.contains("<ProcessingResultCode>\(code)</ProcessingResultCode>"), "\(answer)")
    let message = try #require(answer.components(separatedBy: "<ProcessingResultMessage>").last?.components(separatedBy: "<").first)
    #expect(message.contains(element) && !message.contains("0613048") && !message.contains("1980"))
    #expect(office.askers.isEmpty)
  }

  struct Missing: Error {}
}
