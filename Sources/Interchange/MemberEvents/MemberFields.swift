import EligibilityModel

/// The members of a line that several kinds of lines have, with the limits of a member file.
enum MemberFields {
  static func symbol(_ fields: inout JSONFieldReader) throws(FieldFault) -> InsuredSymbol? {
    try fields.textIfPresent("symbol", expected: "is no symbol", "記号として読めません") { try? InsuredSymbol($0) }
  }

  static func number(_ fields: inout JSONFieldReader) throws(FieldFault) -> InsuredNumber {
    try fields.text("number", expected: "is no number", "番号として読めません") { try? InsuredNumber($0) }
  }

  static func branchNumber(_ fields: inout JSONFieldReader) throws(FieldFault) -> BranchNumber? {
    try fields.textIfPresent("branchNumber", expected: "must be two digits", "2桁の数字で書いてください") { try? BranchNumber($0) }
  }

  static func text(_ fields: inout JSONFieldReader, _ name: String) throws(FieldFault) -> String? {
    try fields.textIfPresent(name, expected: "must be 1 to 200 characters", "1文字から200文字で書いてください") { text in
      text.isEmpty ? nil : try? MemberText.checked(text, limit: 200)
    }
  }
}
