import Foundation
import Web

/// The folder of a gate: its settings, the configuration made from them, its log and its process number.
struct GateFolder {
  /// Where it stands, from the root.
  let path: String

  /// Takes a path as it was given; nginx needs it from the root.
  init(_ path: String) { self.path = URL(filePath: path).standardizedFileURL.path }

  var configurationPath: String { path + "/nginx.conf" }
  private var settingsPath: String { path + "/gate.json" }
  private var processPath: String { path + "/nginx.pid" }

  /// The settings that were written last; `nil` before the first time.
  func settings() throws -> GateSettings? {
    guard let data = FileManager.default.contents(atPath: settingsPath) else { return nil }
    guard let settings = try? JSONDecoder().decode(GateSettings.self, from: data) else {
      throw CommandFailure("gate.json is not what gate write wrote", "gate.json が読めません。gate write をやり直してください")
    }
    return settings
  }

  /// The settings, which must have been written.
  func requiredSettings() throws -> GateSettings {
    guard let settings = try settings() else {
      throw CommandFailure("there is no gate in this folder; make one with: shikaku gate write", "門がありません。shikaku gate write で作ってください")
    }
    return settings
  }

  /// Makes what nginx needs around its configuration.
  func prepare() throws {
    for name in ["log", "temp"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(name)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    }
  }

  /// Puts settings and configuration in the place of the ones before, once nginx has found nothing wrong with them.
  func write(_ settings: GateSettings) throws {
    let text = try Self.configuration(settings, path).text
    try prepare()
    try OpenFile.write(Array(text.utf8), to: configurationPath + ".new", existing: .replaced)
    try NginxProgram(folder: self).test(configurationPath + ".new")
    try DurableMove.move(configurationPath + ".new", over: configurationPath)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try OpenFile.write([UInt8](try encoder.encode(settings)) + [UInt8(ascii: "\n")], to: settingsPath, existing: .replaced)
  }

  /// The number of the gate's process; `nil` while none runs.
  var process: Int32? {
    guard let data = FileManager.default.contents(atPath: processPath),
      let number = Int32(String(decoding: data, as: UTF8.self).filter(\.isNumber)), number > 0
    else { return nil }
    return kill(number, 0) == 0 || errno == EPERM ? number : nil
  }

  /// The configuration of settings, or what to mend in them.
  static func configuration(_ settings: GateSettings, _ path: String) throws -> GateConfiguration {
    do throws(GateSettingsFault) {
      return try GateConfiguration(settings, folder: path)
    } catch {
      guard case .unusable(let what) = error else { throw error }
      throw CommandFailure(
        "the gate's setting '\(what)' is empty or holds what nginx could misread; use plain letters, and paths from the root",
        "門の設定「\(what)」が空か、使えない文字を含みます。英数字と、ルートからのパスを使ってください")
    }
  }
}
