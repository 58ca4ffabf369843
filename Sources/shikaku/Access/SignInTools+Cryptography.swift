import Cryptography
import Operations
import Registry

extension SignInTools {
  /// argon2id by libsodium, HMAC-SHA-1 by OpenSSL, random numbers of the operating system.
  static let standard = SignInTools(
    record: { password in (try? PasswordRecord(of: password)).flatMap { RegisterText($0.text) } },
    matches: { PasswordRecord(text: $1.text).matches($0) },
    isOld: { PasswordRecord(text: $0.text).differs(from: .standard) },
    code: { TimeCode.code(of: $0, step: $1) },
    hash: { SecretHash(digest: SHA256Digest(of: Array($0.utf8)).bytes) },
    random: { try? RandomBytes.make($0) })
}
