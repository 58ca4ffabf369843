import Archive
import EligibilityModel
import Foundation
import Operations
import Web

/// Everything of a sandbox in one folder. Each start begins anew but for the certificates, and only where a sandbox was before, or nothing.
struct SandboxFolder {
  /// Where it stands.
  let path: String
  private let lock: Int32

  var register: String { path + "/register.sqlite" }
  /// The folders that receipt computers know.
  var exchange: String { path + "/oqs" }
  /// Where answers are before they are delivered.
  var answers: String { path + "/answers" }
  /// What was asked so far.
  var record: String { path + "/record.json" }
  private var requests: String { path + "/requests" }
  private var mark: String { path + "/README.txt" }

  /// Takes the folder for this program alone, and clears what an earlier run left.
  init(_ path: String) throws {
    self.path = path
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: path)) ?? []
    guard names.isEmpty || names.contains("README.txt") && names.contains("oqs") else { throw Self.occupied }
    try files.createDirectory(atPath: path + "/oqs", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    lock = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // The lock ends with the program.
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw Self.inUse }
    try clear()
  }

  /// Whether a sandbox runs in a folder.
  static func isInUse(_ path: String) -> Bool {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    // Closing it gives the lock back.
    defer { close(folder) }
    return flock(folder, LOCK_SH | LOCK_NB) != 0
  }

  private func clear() throws {
    let old =
      ["register.sqlite", "register.sqlite-wal", "register.sqlite-shm", "answers", "requests", "record.json"]
      + ["res", "face", "trash", "gateway"].map { "oqs/" + $0 }
    for name in old where FileManager.default.fileExists(atPath: "\(path)/\(name)") {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
    try FileManager.default.createDirectory(atPath: requests, withIntermediateDirectories: true)
    try OpenFile.write(Array(Self.readMe.utf8), to: mark, existing: .replaced)
  }

  /// Writes what can be sent for each scenario, and what must be refused.
  func writeRequests(on day: CivilDate) throws {
    for scenario in SandboxScenario.allCases {
      let request = SandboxRequest(scenario, on: day)
      try write(request.json, "\(scenario.rawValue).json")
      try write(request.fhir, "\(scenario.rawValue).fhir.json")
      try write(request.xml, "\(scenario.rawValue).xml")
      if let face = request.face { try write(face, "\(scenario.rawValue).face.json") }
      try write(try Self.zip(request.xml), "\(scenario.rawValue).zip")
    }
    let sound = SandboxRequest(.valid, on: day).xml
    try write(String(sound.prefix(sound.count / 2)), "broken.xml")
    let zip = try Self.zip(sound)
    try write(Array(zip.prefix(zip.count / 2)), "broken.zip")
  }

  private static func zip(_ xml: String) throws -> [UInt8] { try ZipFile.containing(Array(xml.utf8), named: "OQSsiquc01req_sandbox.xml") }

  private func write(_ text: String, _ name: String) throws { try write(Array(text.utf8), name) }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try OpenFile.write(bytes, to: "\(requests)/\(name)", existing: .replaced)
  }

  private static let readMe = """
    shikaku sandbox: 試験環境です。架空の人だけが登録されています。起動するたびに登録簿と結果は作り直されます。
    A sandbox of shikaku: nobody in it exists. Register and answers are made anew at each start.

    register.sqlite  登録簿 · the register
    oqs/             連携フォルダー（req、res、face、trash） · the exchange folders
    record.json      照会の記録（shikaku sandbox check が読みます） · what was asked, for shikaku sandbox check
    requests/        場面ごとの要求（.json、.fhir.json、.xml、.zip）、カードの読取り（.face.json）と、壊れた要求 · what to send for each scenario, and broken requests

    """

  private static let occupied = CommandFailure(
    "the folder holds something else than a sandbox; name an empty or a new one", "このフォルダーには別のものがあります。空か新しいフォルダーを指定してください")
  private static let inUse = CommandFailure("another sandbox runs in this folder", "別の試験環境がこのフォルダーを使っています")
}
