import EligibilityModel
import Interchange
import Testing

@Suite("Names of institutions 医療機関の名簿")
struct InstitutionFileTests {
  private static let first = "1312345675"
  private static let second = "3410712362"

  private static func name(_ code: String, in directory: InstitutionDirectory) throws -> String? {
    directory.name(of: try MedicalInstitutionCode(code))
  }

  @Test(
    "Code and name are found by their headers in either language, wherever they stand, and other columns are passed over",
    arguments: [
      "医療機関コード,名称\n1312345675,見本クリニック\n3410712362,架空薬局\n",
      "\u{FEFF}name,address,code\r\n見本クリニック,架空市,1312345675\r\n\"架空薬局\",\"a,b\",３４１０７１２３６２\r\n",
      "医療機関名称,電話,医療機関コード\n　見本クリニック ,,1312345675\n架空薬局,03,3410712362",
    ])
  func names(text: String) throws {
    let directory = try InstitutionFileReader.read(Array(text.utf8))
    #expect(directory.count == 2)
    #expect(try Self.name(Self.first, in: directory) == "見本クリニック")
    #expect(try Self.name(Self.second, in: directory) == "架空薬局")
    #expect(try Self.name("0112345674", in: directory) == nil)
  }

  @Test("CP932 is read, too, and the same line may stand there twice")
  func cp932() throws {
    let line = "1312345675,見本クリニック\r\n"
    let directory = try InstitutionFileReader.read(try CP932.encode("医療機関コード,名称\r\n" + line + line))
    #expect(directory.count == 1)
    #expect(try Self.name(Self.first, in: directory) == "見本クリニック")
  }

  @Test("Nobody's name is known where there is none")
  func empty() throws {
    #expect(try InstitutionFileReader.read(Array("code,name\n".utf8)).count == 0)
    #expect(try Self.name(Self.first, in: .empty) == nil)
  }

  @Test(
    "A fault is told with its line and what to do",
    arguments: [
      ("", 1, "the first line must name the column code"), ("code\n", 1, "the first line must name the column name"),
      ("code,name,code\n", 1, "the column code is there twice"), ("code,name,名称\n", 1, "the column name is there twice"),
      ("code,name\n131234567,x\n", 2, "the code: 10 digits are needed, 9 are written"),
      ("code,name\n,x\n", 2, "the code: nothing is written"),
      ("code,name\n1312345675,見本\n1312345675,\n", 3, "the name: a value is needed"),
      ("code,name\n1312345675,\u{7}\n", 2, "the name: character 1 is a control, formatting or private character"),
      ("code,name\n1312345675,見本\n1312345675,架空\n", 3, "the code stands there before with another name"),
      ("code,name\n1312345675\n", 2, "2 columns are needed, 1 are there"),
    ])
  func faults(text: String, line: Int, english: String) throws {
    let fault = #expect(throws: InstitutionFileFault.self) { try InstitutionFileReader.read(Array(text.utf8)) }
    #expect(fault?.line == line)
    #expect(fault?.english == english)
    #expect(fault?.japanese.isEmpty == false)
  }
}
