import Certificates
import Foundation
import Web

/// Something about a gate that its keeper should know before callers find out.
struct GateFinding: Equatable {
  /// How bad it is.
  enum Weight: Equatable {
    /// Somebody is, or will be, locked out.
    case fault
    /// It works, and will not for long.
    case warning
  }

  let weight: Weight
  let message: Phrase

  static func fault(_ english: String, _ japanese: String) -> GateFinding {
    GateFinding(weight: .fault, message: Phrase(english, japanese))
  }

  static func warning(_ english: String, _ japanese: String) -> GateFinding {
    GateFinding(weight: .warning, message: Phrase(english, japanese))
  }
}

/// Looks at the certificates, keys and lists of a gate; nginx looks at their form only.
struct GateInspection {
  /// When a certificate is told to be renewed.
  private static let secondsBeforeEnd: Int64 = 30 * 86_400

  let settings: GateSettings
  let now: Int64

  /// Everything that is found, the worst first.
  func findings() throws -> [GateFinding] {
    let found = try server() + clients() + service()
    return found.filter { $0.weight == .fault } + found.filter { $0.weight == .warning }
  }

  private func server() throws -> [GateFinding] {
    let certificate = try Certificate(pem: try OpenFile.read(settings.certificate))
    var found = dates(of: certificate, "server certificate", "サーバー証明書")
    if !certificate.belongs(to: try KeyFileReader.key(settings.key)) {
      found.append(.fault("the key is not the server certificate's", "鍵がサーバー証明書と合いません"))
    }
    for name in settings.hostNames where !certificate.names(host: name) {
      found.append(.fault("the server certificate is not for \(name)", "サーバー証明書が \(name) のものではありません"))
    }
    return found
  }

  private func clients() throws -> [GateFinding] {
    let authorities = try Certificate.all(pem: try OpenFile.read(settings.clientAuthorities))
    let lists = try RevocationList.all(pem: try OpenFile.read(settings.revocationLists))
    return authorities.flatMap { authority in
      dates(of: authority, "authority \(authority.subject)", "認証局 \(authority.subject) の証明書") + list(of: authority, lists)
    }
  }

  /// Without a list that is in date nginx refuses everybody whom the authority vouches for.
  private func list(of authority: Certificate, _ lists: [RevocationList]) -> [GateFinding] {
    let name = authority.subject
    guard let list = lists.filter({ $0.isIssued(by: authority) }).max(by: { ($0.number ?? 0) < ($1.number ?? 0) }) else {
      return [.fault("authority \(name) has no revocation list; every terminal of it is refused", "認証局 \(name) の失効リストがなく、その端末はすべて拒まれます")]
    }
    let left = (list.validity?.until ?? 0) - now
    if left < 0 {
      return [
        .fault("the revocation list of \(name) is out of date; every terminal of it is refused", "\(name) の失効リストが期限切れで、その端末はすべて拒まれます")
      ]
    }
    return left > Self.secondsBeforeEnd / 4
      ? []
      : [
        .warning(
          "the revocation list of \(name) is due on \(CertificateText.day(now + left))",
          "\(name) の失効リストの期限は \(CertificateText.day(now + left)) です")
      ]
  }

  private func service() -> [GateFinding] {
    let type = try? FileManager.default.attributesOfItem(atPath: settings.socket)[.type] as? FileAttributeType
    return type == .typeSocket
      ? [] : [.warning("the service is not there yet: \(settings.socket)", "サービスがまだ動いていません：\(settings.socket)")]
  }

  private func dates(of certificate: Certificate, _ english: String, _ japanese: String) -> [GateFinding] {
    guard let validity = certificate.validity else { return [.fault("the \(english) has no days", "\(japanese)に期間がありません")] }
    if now < validity.from { return [.fault("the \(english) is not valid yet", "\(japanese)の期間が始まっていません")] }
    if now > validity.until { return [.fault("the \(english) is expired", "\(japanese)は期限切れです")] }
    guard validity.until - now < Self.secondsBeforeEnd else { return [] }
    let day = CertificateText.day(validity.until)
    return [.warning("the \(english) is valid until \(day) only", "\(japanese)の期限は \(day) です")]
  }
}
