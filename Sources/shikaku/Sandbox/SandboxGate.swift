import Certificates
import Foundation
import Operations

/// The sandbox's authority, its certificates and the gate in front: the commands of a real set-up, said by the program itself.
struct SandboxGate {
  private let folder: String
  private let console: Console
  private let quiet: Console

  /// Works in a sandbox's folder.
  init(folder: String, _ console: Console) throws {
    self.folder = folder
    self.console = console
    guard let nothing = FileHandle(forWritingAtPath: "/dev/null") else {
      throw CommandFailure("/dev/null can't be opened", "/dev/null を開けません")
    }
    quiet = Console(input: .nullDevice, output: nothing, errors: nothing)
  }

  /// Where the service listens for the gate: in a folder of its own, because the server locks it.
  var socket: String { service + "/web.socket" }
  private var service: String { URL(filePath: folder).standardizedFileURL.path + "/service" }

  /// Makes the certificates, unless an earlier start has.
  func makeCertificates() throws {
    let place = folder + "/certificates"
    guard !FileManager.default.fileExists(atPath: place) else { return try renewList() }
    // A start that was broken off leaves an authority without its certificates.
    for name in ["ca", "certificates.new"] where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
    try FileManager.default.createDirectory(atPath: place + ".new", withIntermediateDirectories: true)
    try run(AuthorityMakeCommand.self, "--name", "Shikaku Sandbox Authority")
    try run(AuthorityServerCommand.self, "--host-name", "localhost,127.0.0.1", "--out", place + ".new/server")
    for certificate in SandboxCertificate.allCases where certificate != .expired {
      let words = [
        "--institution", certificate.institution, "--name", certificate.rawValue, "--out", "\(place).new/\(certificate.rawValue)",
      ]
      try run(AuthorityTerminalCommand.self, words)
    }
    try issueExpired(into: place + ".new")
    try run(AuthorityRevokeCommand.self, "--certificate", place + ".new/revoked.pem")
    try FileManager.default.moveItem(atPath: place + ".new", toPath: place)
  }

  /// A list that is out of date would lock everybody out.
  private func renewList() throws { try run(AuthorityListCommand.self) }

  /// A certificate of the year 2020; the authority's commands issue none whose days are over.
  private func issueExpired(into place: String) throws {
    let expired = SandboxCertificate.expired
    guard let subject = SubjectName(commonName: expired.rawValue, serialNumber: expired.institution),
      let validity = CertificateValidity(from: 1_577_836_800, until: 1_580_515_200)
    else { throw CertificateError.notACertificate }
    let key = try PrivateKey()
    let terms = CertificateTerms(subject: subject, usage: .client, validity: validity)
    let certificate = try AuthorityFolder(path: folder + "/ca").authority().issue(terms, to: try key.publicKey())
    let file = try DraftFile(path: place + "/expired.key")
    try file.write(try key.pem())
    try file.complete()
    try OpenFile.write(try certificate.pem(), to: place + "/expired.pem", existing: .kept)
  }

  /// Opens the gate, where there is an nginx.
  /// - Returns: whether it is open
  func open(_ port: UInt16) -> Bool {
    do {
      try FileManager.default.createDirectory(atPath: service, withIntermediateDirectories: true)
      try gate(
        GateWriteCommand.self, "--name", "localhost", "--listen", "127.0.0.1:\(port)", "--certificate", folder + "/certificates/server.pem",
        "--key", folder + "/certificates/server.key", "--clients", folder + "/ca/authority.pem", "--revoked", folder + "/ca/revoked.pem",
        "--socket", socket, "--user", NSUserName())
      close()
      try gate(GateStartCommand.self)
      return true
    } catch let failure as CommandFailure {
      console.complain("The gate is not open: \(failure.message.english) / 門は開いていません：\(failure.message.japanese)")
    } catch {
      console.complain("The gate is not open: \(error) / 門は開いていません")
    }
    return false
  }

  /// Closes the gate, also one that an earlier run left.
  func close() { try? gate(GateStopCommand.self) }

  private func gate(_ command: any Command.Type, _ words: String...) throws {
    _ = try command.run(try Arguments(["--folder", folder + "/gate"] + words, usage: command.usage), quiet)
  }

  private func run(_ command: any Command.Type, _ words: String...) throws { try run(command, words) }

  private func run(_ command: any Command.Type, _ words: [String]) throws {
    _ = try command.run(try Arguments(["--folder", folder + "/ca"] + words, usage: command.usage), quiet)
  }
}
