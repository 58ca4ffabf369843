import Foundation
import Testing

/// The `openssl` program: a stranger that reads what we write.
enum OpenSSLProgram {
  /// Runs it with an input and gives what it says; whatever it complains about is part of that.
  static func run(_ arguments: [String], input: [UInt8] = []) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "openssl-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(input).write(to: folder.appending(path: "in"))
    #expect(FileManager.default.createFile(atPath: folder.appending(path: "out").path, contents: nil))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "in"))
    let output = try FileHandle(forWritingTo: folder.appending(path: "out"))
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: folder.appending(path: "out")), as: UTF8.self)
  }
}
