import Foundation
import Operations
import Registry
import RegistrySQL

/// Writes a register of invented people.
enum SampleCommand: Command {
  static let name = "sample"
  static let summary = Phrase("Write a register of invented people.", "架空の人の登録簿を作ります。")
  static let usage = Usage(
    options: [
      .optional("people", "count", "How many people, 1 to 10000000 (default: 1000).", "人数（1～10000000、省略時1000）。"),
      .optional("seed", "number", "The same seed gives the same people (default: 1).", "同じ番号なら同じ人になります（省略時1）。"),
      RegisterOption.option,
      .flag("replace", "Replace a register that is there already.", "すでにある登録簿を置き換えます。"),
    ],
    discussion: [
      Phrase(
        "Nobody in it exists, and the insurer numbers are made up. The register knows these people since 2024-10-01.",
        "登録されるのは架空の人だけで、保険者番号も架空です。2024-10-01から登録されていたものとして作ります。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let people = try arguments.value("people", Phrase("write 1 to 10000000", "1～10000000で書いてください")) { text in
      Int(text).flatMap { (1...10_000_000).contains($0) ? $0 : nil }
    }
    let seed = try arguments.value("seed", Phrase("write a whole number from 0", "0以上の整数で書いてください")) { UInt64($0) }
    let file = RegisterFile(path: try arguments.required(RegisterOption.name))
    if file.exists, !arguments.has("replace") {
      throw CommandFailure("the register is there already; --replace replaces it", "登録簿がすでにあります。置き換えるには --replace を付けてください")
    }
    let records = try file.replace { path in
      try write(SampleRegister(people: people ?? 1_000, seed: seed ?? 1), to: path, console)
    }
    try console.say("\(people ?? 1_000) people, \(records) records / \(people ?? 1_000)人、資格\(records)件")
    return .success
  }

  private static func write(_ sample: SampleRegister, to path: String, _ console: Console) throws -> Int {
    let writer = try SQLRegisterWriter(.sqlite(path: path), mode: .createIfMissing)
    let records = try sample.write(to: writer) { console.complain("… \($0)") }
    try writer.close()
    return records
  }
}
