/// The form of the four-digit PIN of a card's user certificate; the PIN itself is never held.
/// 利用者証明用パスワードの形
public enum UserCertificationPIN {
  /// How many digits it has.
  public static let length = 4

  /// Whether a text has the form of the PIN: four half-width digits and nothing else.
  public static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
