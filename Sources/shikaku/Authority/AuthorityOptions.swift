import Certificates
import EligibilityModel
import Foundation

/// What the commands of an authority share.
enum AuthorityOptions {
  static let folder = Usage.Option.required("folder", "folder", "The authority's folder.", "認証局のフォルダー。")
  static let out = Usage.Option.required(
    "out", "name", "Where the certificate (name.pem) and its key (name.key) go; nothing is overwritten.",
    "証明書（名前.pem）と鍵（名前.key）を書く場所。上書きはしません。")
  static let request = Usage.Option.optional(
    "request", "file", "A signing request (PEM) of whoever holds the key; no key is made then.", "鍵の持ち主が作った署名要求（PEM）。このときは鍵を作りません。")
  static let days = Usage.Option.optional("days", "number", "For how many days it is valid (default: 397).", "有効日数（省略時397）。")
  static let certificate = Usage.Option.required("certificate", "file", "The certificate.", "証明書。")

  /// Said wherever somebody could take it for more than it is.
  static let warning = Phrase(
    "This authority is for tests and closed networks: its key lies in a file of this machine. For a service that others rely on, use certificates of an authority that is kept for it.",
    "この認証局は試験と閉域網のためのものです（鍵はこの機械のファイルにあります）。本番では、管理された認証局の証明書を使ってください。")

  /// The authority that the options name.
  static func folder(_ arguments: Arguments) throws(UsageError) -> AuthorityFolder {
    AuthorityFolder(path: try arguments.required("folder"))
  }

  /// The days from now on; they begin an hour ago, so that a machine whose clock is slow takes it.
  static func validity(_ arguments: Arguments, days: Int64, most: Int64 = 397) throws(UsageError) -> CertificateValidity {
    let expected = Phrase("write 1 to \(most)", "1～\(most)で書いてください")
    let chosen = try arguments.value("days", expected) { text in Int64(text).flatMap { (1...most).contains($0) ? $0 : nil } } ?? days
    let now = SystemClock.seconds()
    guard let validity = CertificateValidity(from: now - 3_600, until: now + chosen * 86_400) else { throw .badValue("--days", expected) }
    return validity
  }
}

/// Issues certificates into files.
struct CertificateDelivery {
  private let path: String
  private let request: [UInt8]?
  private let keyFile: DraftFile?
  private let certificateFile: DraftFile

  /// Takes the places of the files before anything is issued.
  init(_ arguments: Arguments) throws {
    path = try arguments.required("out")
    request = try arguments.value("request").map { try OpenFile.read($0) }
    certificateFile = try DraftFile(path: path + ".pem")
    keyFile = try request == nil ? DraftFile(path: path + ".key") : nil
  }

  /// Has a certificate issued, notes it with the authority and hands it over with its key.
  func deliver(from folder: AuthorityFolder, _ issue: (Authority, PublicKey) throws -> Certificate) throws -> Certificate {
    let authority = try folder.authority()
    let key = try request == nil ? PrivateKey() : nil
    let certificate = try issue(authority, try key?.publicKey() ?? PublicKey(requestPEM: request ?? []))
    try folder.keep(certificate)
    if let key { try keyFile?.write(try key.pem()) }
    try keyFile?.complete()
    try certificateFile.write(try certificate.pem())
    try makeReadable()
    try certificateFile.complete()
    return certificate
  }

  private func makeReadable() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: certificateFile.draft)
  }
}

/// Certificates in a line for people.
enum CertificateText {
  /// What it is, whom it names and until when it is valid.
  static func line(_ certificate: Certificate) -> String {
    "\(certificate.serial)  \(word(certificate.usage))  \(certificate.subject)  …\(certificate.validity.map { day($0.until) } ?? "?")"
  }

  /// A day in Japan.
  static func day(_ seconds: Int64) -> String {
    (CivilDate(dayNumber: Int((seconds + 9 * 3_600) / 86_400)) ?? .latest).description
  }

  private static func word(_ usage: CertificateUsage?) -> String {
    switch usage {
    case .authority: "authority"
    case .server: "server"
    case .client: "terminal"
    case nil: "?"
    }
  }
}
