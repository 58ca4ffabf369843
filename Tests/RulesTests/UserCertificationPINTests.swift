import EligibilityModel
import Proof
import Testing

@Suite("利用者証明用パスワード: four half-width digits and nothing else")
struct UserCertificationPINTests {
  @Test("Four digits are well formed (F-212)", arguments: ["1234", "0000", "9999"])
  func wellFormed(_ text: String) {
    #expect(UserCertificationPIN.isWellFormed(text))
  }

  @Test("Anything else is malformed (F-212)", arguments: ["", "123", "12345", "12a4", "１２３４", "12 4", "١٢٣٤"])
  func malformed(_ text: String) {
    #expect(!UserCertificationPIN.isWellFormed(text))
  }
}
