import Cryptography
import Foundation
import HTTPClient
import Interchange
import Web

/// A hospital's sign-in service, reached over HTTPS by the library's client and checked by the library's signatures.
enum OpenIDWiring {
  static let option = Usage.Option.optional(
    "open-id", "file", "Settings of a hospital's own sign-in service (OpenID Connect; see Docs/OpenID.md).",
    "病院のサインインサービスの設定ファイル（OpenID Connect。Docs/OpenID.md）。")

  /// The service that the options name; `nil` without one.
  static func desk(_ arguments: Arguments, _ console: Console) throws -> OpenIDDesk? {
    guard let path = arguments.value("open-id") else { return nil }
    let file = try OpenFile.read(path)
    let settings: OpenIDSettings
    do throws(OpenIDSettingsFault) {
      settings = try OpenIDSettings(file)
    } catch {
      throw CommandFailure("the settings of the sign-in service: \(error.english)", "サインインサービスの設定：\(error.japanese)")
    }
    let line =
      try OpenFile.read(settings.secretFile).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).first ?? []
    let secret = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    guard secret.utf8.count >= 8 else {
      throw CommandFailure("the secret that the sign-in service shares with us is empty or too short", "サインインサービスの秘密が空か、短すぎます")
    }
    return OpenIDDesk(settings, secret: secret, tools: tools(settings, console))
  }

  private static func tools(_ settings: OpenIDSettings, _ console: Console) -> OpenIDTools {
    let client = HTTPClient(authorities: settings.authoritiesFile, proxy: settings.proxy ?? "")
    return OpenIDTools(
      ask: { (ask) throws(OpenIDTools.Silence) in
        do throws(HTTPClientError) {
          let answer =
            if let form = ask.form {
              try client.post(ask.address, form: form, headers: ask.headers)
            } else {
              try client.get(ask.address, headers: ask.headers)
            }
          return OpenIDTools.Answer(status: answer.status, body: answer.body)
        } catch {
          throw OpenIDTools.Silence(error.description)
        }
      }, verify: { key, message, signature in TokenKey(key.material)?.isValid(signature, for: message) ?? false },
      now: SystemClock.seconds, tell: { console.complain("\(TokyoClock.stamp()) \($0)") })
  }
}

extension TokenKey {
  fileprivate init?(_ material: OpenIDKeySet.Material) {
    switch material {
    case .rsa(let modulus, let exponent): self.init(modulus: modulus, exponent: exponent)
    case .p256(let x, let y): self.init(x: x, y: y)
    }
  }
}
