/// Why a certificate, key or list can't be made or read; never holds any part of a key.
public enum CertificateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is no certificate.
  case notACertificate
  /// The text is no private key without a password.
  case notAKey
  /// The text is no signing request, or its signature is not its key's.
  case notARequest
  /// The text is no revocation list.
  case notARevocationList
  /// The key belongs to another certificate.
  case keyOfAnother
  /// The certificate or list was signed by another authority.
  case issuedByAnother
  /// The key is not one of the kinds that are accepted (P-256, P-384, RSA of 2048 bits or more).
  case weakKey
  /// The library refused a step.
  case library(step: String, reason: String)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .notACertificate: "the file holds no certificate (PEM)"
    case .notAKey: "the file holds no private key without a password (PEM)"
    case .notARequest: "the file holds no signing request (PEM), or one that its own key did not sign"
    case .notARevocationList: "the file holds no revocation list (PEM)"
    case .keyOfAnother: "the key belongs to another certificate"
    case .issuedByAnother: "it was not issued by this authority"
    case .weakKey: "the key is of a kind that is not accepted; make one with P-256"
    case .library(let step, let reason): "OpenSSL could not \(step): \(reason)"
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch self {
    case .notACertificate: "証明書（PEM）ではありません"
    case .notAKey: "パスワードのない秘密鍵（PEM）ではありません"
    case .notARequest: "署名要求（PEM）でないか、その鍵で署名されていません"
    case .notARevocationList: "失効リスト（PEM）ではありません"
    case .keyOfAnother: "鍵が証明書と合いません"
    case .issuedByAnother: "この認証局が発行したものではありません"
    case .weakKey: "受け付けない種類の鍵です。P-256で作ってください"
    case .library(let step, let reason): "OpenSSLの処理に失敗しました（\(step)：\(reason)）"
    }
  }
}
