import Foundation
public import Registry

/// What a password must be: long. Signs of certain kinds are not asked for, and it never runs out by itself.
/// パスワードの決まり
public enum PasswordRule {
  /// The fewest characters.
  public static let shortest = 12
  /// The most characters.
  public static let longest = 128

  /// What is wrong with a password.
  /// パスワードの不備
  public enum Fault: String, CaseIterable, Hashable, Sendable {
    /// It has too few or too many characters.
    case length
    /// It is little else than the name, or one sign again and again.
    case tooPlain
  }

  /// What is wrong with a new password for an account; `nil` for a good one.
  public static func fault(_ password: String, for name: AccountName) -> Fault? {
    let plain = normal(password)
    guard (shortest...longest).contains(plain.count) else { return .length }
    if Set(plain).count < 5 || plain.lowercased().contains(name.text) { return .tooPlain }
    return nil
  }

  /// The form in which passwords are compared: full-width letters of a Japanese keyboard are the same as the others.
  static func normal(_ password: String) -> String { password.precomposedStringWithCompatibilityMapping }
}
