public import EligibilityModel
public import Interchange

/// Hands the results of card readers to receipt computers, beside the gateway that answers their requests.
/// 顔認証付きカードリーダーの結果
public struct FaceFolder: Sendable {
  private let folders: ExchangeFolders
  private let desk: GatewayDesk

  /// Makes the folders that are missing.
  /// - Parameters:
  ///   - root: the folder that holds `face`
  ///   - desk: asks the register
  /// - Throws: what the disk refuses
  public init(root: String, desk: GatewayDesk) throws(GatewayError) {
    folders = try ExchangeFolders(root: root)
    self.desk = desk
  }

  /// Asks the register about who was read and puts the answer into `face`, whole or not at all.
  ///
  /// - Parameters:
  ///   - reading: who, and what they agreed to
  ///   - institution: where the reader stands
  ///   - today: the day that is asked about where the reading names none
  ///   - id: tells results of one second apart
  /// - Returns: the file's name, and whether the consents stand in the register; or that no file comes, because the card can't be read
  /// - Throws: what the disk refuses
  public func push(
    _ reading: OQSFaceReading, at institution: MedicalInstitutionCode, today: CivilDate, id: UInt64
  ) throws(GatewayError) -> FacePush {
    guard let result = desk.result(of: reading, at: institution, on: reading.confirmationDate ?? today) else { return .unreadable }
    let name = OQSFaceName(institution: institution, id: id, at: result.at).text
    let half = folders.faceWork + "/" + name
    try DurableFiles.write(result.bytes, to: half)
    try DurableFiles.move(half, to: folders.face + "/" + name)
    return .pushed(name: name, consent: result.consent)
  }
}

/// What came of a reading.
/// 読取りの結果
public enum FacePush: Hashable, Sendable {
  /// A file stands in `face`.
  case pushed(name: String, consent: FaceConsent)
  /// The grace of the card's certificate is over, so that the reader reads nothing and no file comes (F-316).
  case unreadable
}
