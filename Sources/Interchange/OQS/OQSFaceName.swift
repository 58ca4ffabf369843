public import EligibilityModel

/// The name of a file that a card reader's result arrives in; it answers no request.
/// 顔認証付きカードリーダーの結果ファイル名
///
/// `OQSsiquc01res_face_<institution><id>_<yyyyMMddHHmmss>.xml`. Source: interfaces 3.2.
public struct OQSFaceName: Hashable, Sendable {
  /// The name as it stands in the folder.
  public let text: String

  /// A name for a result.
  ///
  /// - Parameters:
  ///   - institution: where the reader stands
  ///   - id: tells results of one second apart; written as 20 hexadecimal digits, as in the files that others have seen
  ///   - at: when, `yyyyMMddHHmmss` in Japan
  public init(institution: MedicalInstitutionCode, id: UInt64, at: String) {
    let digits = String(id, radix: 16)
    let serial = String(repeating: "0", count: max(0, 20 - digits.utf8.count)) + digits
    text = "OQSsiquc01res_face_\(institution.canonical)\(serial)_\(at).xml"
  }
}
